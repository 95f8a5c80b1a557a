"""The check of adjustments: each decision against the version before it and the one it leaves."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from gnbv.findings import Assertion, Compared, Finding, Value
from gnbv.language import dated
from gnbv.plan import WITHOUT_NATURE, Selection
from gnbv.versions.figures import Change, Reviewed, figures, review
from gnbv.versions.timeline import Version


def check(found: Iterable[Version]) -> tuple[Assertion, ...]:
    """Return what was asserted of the decisions that made a plan's versions, and whether it holds.

    All names in them lead somewhere (see `misnamed`): versions of half a decision would prove
    nothing.
    """
    return tuple(made for reviewed in review(found) for one in CHECKS for made in one(reviewed))


def in_time(reviewed: Reviewed) -> Iterator[Assertion]:
    """The decision comes after the plan was passed, and within the days that the plan states."""
    version = reviewed.version
    day, programme = version.adjustment.decision.date, version.before.programme
    at = (*version.address, "decision", "date")
    passed, regime = programme.decision.date, programme.regime
    if passed:
        details: dict[str, Value] = {"date": dated(day), "passed": dated(passed)}
        yield Assertion(Finding("V117", at, details), day >= passed)
    if regime:
        about: dict[str, Value] = {"date": dated(day), "ref": regime.ref}
        yield Assertion(Finding("V118", at, about), regime.allows(day))


def above_zero(reviewed: Reviewed) -> Iterator[Assertion]:
    """No line is below zero after the decision, unless the plan has reductions."""
    if reviewed.version.before.programme.reductions:
        return
    for change in reviewed.changes:
        spans: list[int | str] = ["period", *change.years]
        for span in spans:
            about = change.key.selection(span)
            left, taken = reviewed.after.total(about), change.within(span)
            if taken < 0:
                details: dict[str, Value] = {"what": about, "taken": -taken, "left": left - taken}
                yield Assertion(Finding("V113", change.places[0], details), left >= 0)


def balanced(reviewed: Reviewed) -> Iterator[Assertion]:
    """A reallocation nets to zero in each source and nature, and in each year that it names.

    Where the decision says so (`mixes_natures`), natures of one source may make up for each other.
    """
    adjustment = reviewed.version.adjustment
    if adjustment.kind != "reallocation":
        return
    mixed = adjustment.mixes_natures is not None
    groups: dict[tuple[str, str | None], list[Change]] = defaultdict(list)
    for change in reviewed.changes:
        nature = None if mixed else change.key.nature or WITHOUT_NATURE
        groups[change.key.source, nature].append(change)
    of_source: dict[str, int] = defaultdict(int)
    for change in reviewed.changes:
        of_source[change.key.source] += change.by
    for (source, nature), changes in groups.items():
        between_natures = not of_source[source] and not mixed
        for span in _spans(changes):
            about = Selection(source=source, nature=nature, span=span)
            code = "V115" if between_natures and span == "period" else "V114"
            yield _netted(reviewed, code, about, changes)


def _spans(changes: list[Change]) -> list[int | str]:
    """The whole, and the years where every change says which years it is of."""
    by_year = all(change.years for change in changes)
    years = sorted({year for change in changes for year in change.years})
    return ["period", *(years if by_year else ())]


def _netted(reviewed: Reviewed, code: str, about: Selection, changes: list[Change]) -> Assertion:
    amounts = [change.within(about.span) for change in changes]
    up = sum(amount for amount in amounts if amount > 0)
    down = -sum(amount for amount in amounts if amount < 0)
    details: dict[str, Value] = {"what": about, "up": up, "down": down, "net": abs(up - down)}
    found = Finding(code, (*reviewed.version.address, "changes"), details, Compared(up, down))
    places = tuple(place for change in changes for place in change.places)
    return Assertion(found, up == down, places)


def signed(reviewed: Reviewed) -> Iterator[Assertion]:
    """A supplement adds money to the plan, and a reduction takes some."""
    adjustment, at = reviewed.version.adjustment, reviewed.version.address
    signs = {"supplement": 1, "reduction": -1}
    sign = signs.get(adjustment.kind)
    if sign is None:
        return
    net = sum(change.by for change in reviewed.changes)
    code = "V116" if sign > 0 else "V119"
    yield Assertion(Finding(code, (*at, "kind"), {"net": net}), net * sign > 0)


def spreads(reviewed: Reviewed) -> Iterator[Assertion]:
    """The version after the decision can be spread over the years of its sources."""
    at = reviewed.version.address
    for found in reviewed.after.findings:
        yield Assertion(found._replace(address=at, figures=None, related=()), holds=False)


def targets_follow(reviewed: Reviewed) -> Iterator[Assertion]:
    """Where a project loses money, the decision also changes the targets that it serves."""
    version = reviewed.version
    for indicator, _ in version.before.walk_indicators():
        for code in indicator.projects:
            taken = -reviewed.net(code)
            if taken <= 0:
                continue
            cut = next(one for one in reviewed.changes if reviewed.covers(Selection(code), one))
            what: dict[str, Value] = {"what": Selection(code), "taken": taken}
            found = Finding("V120", cut.places[0], {**what, "indicator": indicator.code})
            yield Assertion(found, indicator.code in version.adjustment.targets)


CHECKS: tuple[Callable[[Reviewed], Iterator[Assertion]], ...] = (
    in_time,
    figures,
    above_zero,
    balanced,
    signed,
    spreads,
    targets_follow,
)
"""Every check of a decision that adjusts a plan."""
