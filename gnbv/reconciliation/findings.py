"""The findings of a reconciliation: broken claims, what they follow from, missing witnesses."""

from collections.abc import Iterator

from gnbv.addresses import Address
from gnbv.findings import Cause, Compared, Finding, Part, Value
from gnbv.language import Text
from gnbv.money import UNITS, Interval, spell, unit_called, write
from gnbv.plan import Plan, Selection, source_at, years_at
from gnbv.reconciliation.causes import Causes, Suspect
from gnbv.reconciliation.claim import Claim, Printed
from gnbv.reconciliation.coverage import Coverage
from gnbv.reconciliation.labels import amounts_of, change_of, describe, list_lines
from gnbv.reconciliation.other_rounding import OtherRounding, written_at
from gnbv.reconciliation.partial import PartialClaim
from gnbv.reconciliation.reconcile import Reconciliation
from gnbv.reconciliation.years import YearsClaim


def claim_findings(reconciliation: Reconciliation, causes: Causes) -> Iterator[Finding]:
    """Yield the named causes, then every claim that does not hold, with what it follows from."""
    if causes.rounding:
        yield _of_rounding(causes.rounding, reconciliation)
    for suspect in causes.suspects:
        yield _of_suspect(suspect, reconciliation)
    for claim in reconciliation.claims:
        if not claim.holds:
            yield _of_claim(claim, causes, reconciliation)
        yield from _of_acceptance(claim)
    yield from _of_parts_and_shares(reconciliation)
    suspected = {suspect.address for suspect in causes.suspects}
    for dated in reconciliation.years:
        if not dated.holds:
            yield _of_years(dated, suspected)


def _of_parts_and_shares(reconciliation: Reconciliation) -> Iterator[Finding]:
    for share in reconciliation.shares:
        if not share.holds:
            yield Finding(share.code, share.address, share.details)
    for partial in reconciliation.partial:
        if not partial.holds:
            yield _of_part(partial)
        if not partial.bounded:
            yield from _of_acceptance(partial.claim)


def witness_findings(coverage: Coverage, demand: str) -> Iterator[Finding]:
    """Yield the inputs that a plan wants witnessed and nothing witnesses (C601)."""
    for one in coverage.wanting(demand):
        yield Finding("C601", one.input.address, {"what": one.input.label})


def _of_years(claim: YearsClaim, suspected: set[Address]) -> Finding:
    """A claim about years; where its source's years are a suspect, it follows from them."""
    own = years_at(source_at(claim.source)) if claim.source else None
    cause = Cause(own) if own in suspected and own else None
    return Finding(claim.code, claim.address, claim.details, cause=cause)


def _of_rounding(found: OtherRounding, reconciliation: Reconciliation) -> Finding:
    """A unit to which figures may be rounded, and where to say so."""
    broken = sum(not claim.holds for claim in reconciliation.claims)
    details: dict[str, Value] = {
        "where": _rounded_where(found.address, reconciliation.plan),
        "unit": _unit_named(found.unit),
        "count": str(len(found.explains)),
        "number": str(broken),
        "text": f"rounded: {unit_called(found.unit)}",
    }
    return Finding("C004", written_at(found.address), details)


def _unit_named(dong: int) -> Text:
    """A unit of so many đồng, by its name where it has one."""
    named = next((one for one in UNITS if one.dong == dong), None)
    return Text(unit_called(dong), f"a {named.en}" if named else f"{write(dong, style='en')} đồng")


def _rounded_where(record: Address, plan: Plan) -> Text:
    if not record:
        return Text("trong cả kế hoạch", "of the whole plan")
    project = next((one for one, at in plan.walk() if at == record), None)
    if project:
        about = describe(plan, Selection(project.code))
        return Text(f"của {about.vi}", f"of {about.en}")
    return Text("ở đây", "here")


def _of_suspect(suspect: Suspect, reconciliation: Reconciliation) -> Finding:
    if not suspect.lines:
        return _of_source(suspect)
    if len(suspect.lines) > 1:
        return _of_several(suspect, reconciliation.plan)
    return _of_line(suspect, reconciliation)


def _of_source(suspect: Suspect) -> Finding:
    what = Selection(source=suspect.source)
    details: dict[str, Value] = {"what": what, "count": str(len(suspect.explains))}
    return Finding("C002", suspect.address, details)


def _of_line(suspect: Suspect, reconciliation: Reconciliation) -> Finding:
    """One line that is suspected; of one given year by year, the year if it is known which."""
    (line,) = suspect.lines
    year = _suspect_year(suspect, reconciliation)
    stated = reconciliation.plan.given_years[line.address][year] if year else line.amount
    should_be = stated + suspect.change
    details: dict[str, Value] = {
        "what": Selection(line.project, line.source, line.nature, year or "period"),
        "stated": stated,
        "computed": should_be,
        "count": str(len(suspect.explains)),
    }
    at = line.pin_at(year) if year else suspect.address
    return Finding("C001", at, details, Compared(stated, should_be))


def _suspect_year(suspect: Suspect, reconciliation: Reconciliation) -> int | None:
    """The only given year of a suspected line in which claims lack what the line lacks."""
    line, allocation = suspect.lines[0], reconciliation.allocation
    lacking = {
        year
        for claim in reconciliation.claims
        for year in reconciliation.plan.given_years.get(line.address, ())
        if claim.selection.span == year
        and claim.stated - claim.computed == suspect.change
        and allocation.covers(claim.selection, line)
    }
    return lacking.pop() if len(lacking) == 1 else None


def _of_several(suspect: Suspect, plan: Plan) -> Finding:
    details: dict[str, Value] = {
        "count": str(len(suspect.explains)),
        "number": str(len(suspect.lines)),
        "lines": list_lines(plan, suspect.lines),
        "change": change_of(suspect.change),
    }
    related = tuple(line.address for line in suspect.lines)
    return Finding("C003", suspect.address, details, related=related, of_key=True)


def _of_claim(claim: Claim, causes: Causes, reconciliation: Reconciliation) -> Finding:
    details: dict[str, Value] = {
        "what": claim.selection,
        "stated": _shown(claim.stated, claim.allowed),
        "computed": _shown(claim.computed, claim.possible),
        "spelt": f"{spell(claim.computed)} đồng",
    }
    if claim.code == "C401":
        there = claim.parts[0]
        details |= {
            "elsewhere": there.address,
            "stated": _standing(claim.stated, claim.misprint, claim.allowed),
            "computed": _standing(there.amount, there.misprint, there.interval),
        }
    cause = causes.follows.get(claim)
    return Finding(
        claim.code,
        claim.address,
        details,
        _compared(claim, reconciliation),
        cause=None if cause is None else Cause(cause, cause in causes.shared),
    )


def _of_part(partial: PartialClaim) -> Finding:
    claim = partial.claim
    details: dict[str, Value] = {
        "what": claim.selection,
        "about": partial.about,
        "stated": _shown(claim.stated, claim.allowed),
        "computed": _shown(claim.computed, claim.possible),
    }
    return Finding(claim.code, claim.address, details, Compared(claim.stated, claim.computed))


def _compared(claim: Claim, reconciliation: Reconciliation) -> Compared:
    """Both amounts and what makes up the computed one; where one is not exact, their intervals."""
    parts = tuple(_parts(claim, reconciliation))
    compared = Compared(claim.stated, claim.computed, parts)
    if claim.allowed.exact and claim.possible.exact:
        return compared
    return compared._replace(allowed=claim.allowed, possible=claim.possible)


def _shown(amount: int, interval: Interval) -> int | Text:
    """An amount, in đồng; of a rounded or hedged one all that it may be."""
    return amount if interval.exact else amounts_of(interval)


def _standing(meant: int, misprint: int | None, interval: Interval) -> int | Text:
    """What stands at a place; of a misprint on record also what it should be."""
    if misprint is None:
        return _shown(meant, interval)
    return Text(
        f"{write(misprint)} đồng (in sai, đã ghi nhận: phải là {write(meant)} đồng)",
        f"{write(misprint, style='en')} đồng"
        f" (a misprint on record: it should be {write(meant, style='en')} đồng)",
    )


def _of_acceptance(claim: Claim) -> Iterator[Finding]:
    """A misprint on record that is none (C901), or that should be yet another figure (C902)."""
    figure = claim.figure
    if figure is None or figure.should_be is None or claim.accepted:
        return
    at = (*claim.address, "should_be")
    if claim.follows:
        yield Finding("C901", at, {"what": claim.selection, "stated": claim.stated})
    else:
        figures = {"stated": figure.should_be, "computed": claim.computed}
        yield Finding("C902", at, {"what": claim.selection, **figures})


def _parts(claim: Claim, reconciliation: Reconciliation) -> Iterator[Part]:
    """The printed amounts behind what a claim must equal; else the funding lines behind it."""
    for part in claim.parts:
        yield Part(_label(part, reconciliation.plan), part.amount * part.times, part.address)
    if claim.parts:
        return
    for line, amount in reconciliation.allocation.parts(claim.selection):
        narrowed = claim.selection._replace(
            project=line.project, source=line.source, nature=line.nature
        )
        dated = line.by_year and isinstance(narrowed.span, int)
        yield Part(narrowed, amount, line.pin_at(int(narrowed.span)) if dated else line.address)


def _label(part: Printed, plan: Plan) -> Text:
    """What a printed amount is of; that it is a misprint on record; how often it counts."""
    label = describe(plan, part.selection)
    if part.misprint is not None:
        record = Text(" (ghi nhận in sai)", " (a misprint on record)")
        label = Text.joined((label, record), by="")
    if part.times > 1:
        label = Text(f"{part.times} năm × {label.vi}", f"{part.times} years × {label.en}")
    return label
