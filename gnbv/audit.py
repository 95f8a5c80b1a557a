"""The audit owns a plan's verdict: everything that is wrong with it, and what was reconciled."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gnbv import references, targets
from gnbv.allocation import Allocation, Finding, counterpart_findings, unit_findings
from gnbv.diagnostics import Contribution, Detail, Diagnostic, Figures
from gnbv.language import Text
from gnbv.loader import Loaded
from gnbv.money import spell
from gnbv.plan import Address, Plan, Selection
from gnbv.reconciliation import (
    Causes,
    Claim,
    Reconciliation,
    Suspect,
    Tally,
    describe,
    find_causes,
    reconcile,
)


@dataclass(frozen=True, slots=True)
class Audit:
    """All findings on a plan, in file order, and the claims that were reconciled.

    `reconciliation` is None where the plan could not be reconciled at all; it covers what could
    be used where the plan is not whole. `hidden` counts the findings that were asked away;
    `indicators` counts, by rule, what was asserted of indicators and results.
    """

    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...]
    reconciliation: Reconciliation | None
    hidden: int = 0
    indicators: tuple[Tally, ...] = ()

    @property
    def checked(self) -> bool:
        """Whether anything of the plan was reconciled."""
        return self.reconciliation is not None

    @property
    def causes_first(self) -> tuple[Diagnostic, ...]:
        """The findings with the named suspects before all others, each kind in file order."""
        return tuple(sorted(self.diagnostics, key=lambda found: not found.names_cause))

    def shown(self, select: Sequence[str], ignore: Sequence[str]) -> "Audit":
        """Keep the findings whose codes begin with one of `select` and with none of `ignore`."""
        kept = tuple(
            diagnostic
            for diagnostic in self.diagnostics
            if diagnostic.code.startswith(tuple(select) or "")
            and not (ignore and diagnostic.code.startswith(tuple(ignore)))
        )
        return replace(self, diagnostics=kept, hidden=len(self.diagnostics) - len(kept))


def audit(loaded: Loaded) -> Audit:
    """Check what was loaded: references first, then every claim that they leave standing."""
    if loaded.plan is None:
        return Audit(loaded, loaded.in_order, None)
    breaches = references.check(loaded.plan)
    found = [*loaded.diagnostics, *(_of_breach(breach, loaded) for breach in breaches)]
    broken = {
        breach.address[:2]
        for breach in breaches
        if breach.code not in references.WITHOUT_EFFECT_ON_MONEY
    }
    plan = _usable(loaded.plan, broken)
    reconciliation = reconcile(plan) if plan else None
    if reconciliation:
        found += _of_allocation(reconciliation.allocation, loaded)
        found += _of_claims(reconciliation, loaded)
    said = targets.check(loaded.plan) if plan else ()
    found += (_of_breach(one.breach, loaded) for one in said if not one.holds)
    return Audit(loaded, loaded.sort(tuple(found)), reconciliation, indicators=_tallies(said))


def _tallies(said: Sequence[targets.Assertion]) -> tuple[Tally, ...]:
    """Count what was asserted, by rule."""
    holding: dict[str, list[bool]] = {}
    for one in said:
        holding.setdefault(one.breach.code, []).append(one.holds)
    return tuple(Tally(code, len(held), sum(held)) for code, held in sorted(holding.items()))


def _usable(plan: Plan, broken: set[Address]) -> Plan | None:
    """Return the plan without the parts in which names lead nowhere; None if nothing stands."""
    if any(address[0] in {"period", "sources", "natures"} for address in broken):
        return None
    kept = {
        index: part for index, part in plan.projects.items() if ("projects", index) not in broken
    }
    stated = {
        index: part for index, part in plan.statements.items() if ("stated", index) not in broken
    }
    annex = None if any(address[0] == "annex" for address in broken) else plan.annex
    whole = plan.whole and len(kept) == len(plan.projects)
    return replace(plan, projects=kept, statements=stated, annex=annex, whole=whole)


def _of_breach(breach: references.Breach, loaded: Loaded) -> Diagnostic:
    details: dict[str, Detail] = {
        key: value if isinstance(value, str | Text) else str(loaded.place(value))
        for key, value in breach.details.items()
    }
    return Diagnostic(breach.code, loaded.place(breach.address, breach.of_key), details)


def _of_allocation(allocation: Allocation, loaded: Loaded) -> Iterator[Diagnostic]:
    counterparts = counterpart_findings(allocation) if allocation.plan.whole else ()
    for finding in (*allocation.findings, *counterparts, *unit_findings(allocation.plan)):
        yield of_finding(finding, allocation.plan, loaded)


def of_finding(finding: Finding, plan: Plan, loaded: Loaded) -> Diagnostic:
    """Turn what allocation finds into a diagnostic with its place, figures and causes."""
    details: dict[str, Detail] = {
        key: describe(plan, value) if isinstance(value, Selection) else value
        for key, value in finding.details.items()
    }
    figures = None
    if finding.given is not None and finding.needed is not None:
        parts = tuple(
            Contribution(describe(plan, part.selection), part.amount, loaded.place(part.address))
            for part in finding.parts
        )
        figures = Figures(finding.given, finding.needed, parts)
    place = loaded.place(finding.address, finding.of_key)
    related = tuple(map(loaded.place, finding.related))
    return Diagnostic(finding.code, place, details, figures, related)


def _of_claims(reconciliation: Reconciliation, loaded: Loaded) -> Iterator[Diagnostic]:
    causes = find_causes(reconciliation)
    for suspect in causes.suspects:
        yield _of_suspect(suspect, reconciliation, loaded)
    for claim in reconciliation.claims:
        if not claim.holds:
            yield _of_claim(claim, causes, reconciliation, loaded)
        yield from _of_acceptance(claim, reconciliation, loaded)


def _of_suspect(suspect: Suspect, reconciliation: Reconciliation, loaded: Loaded) -> Diagnostic:
    plan, count = reconciliation.plan, str(len(suspect.explains))
    place = loaded.place(suspect.address)
    if suspect.line is None or suspect.should_be is None:
        what = describe(plan, Selection(source=suspect.source))
        return Diagnostic("C002", place, {"what": what, "count": count})
    line = suspect.line
    details: dict[str, Detail] = {
        "what": describe(plan, Selection(line.project, line.source, line.nature)),
        "stated": line.amount,
        "computed": suspect.should_be,
        "count": count,
    }
    return Diagnostic("C001", place, details, Figures(line.amount, suspect.should_be))


def _of_claim(
    claim: Claim, causes: Causes, reconciliation: Reconciliation, loaded: Loaded
) -> Diagnostic:
    details: dict[str, Detail] = {
        "what": describe(reconciliation.plan, claim.selection),
        "stated": claim.stated,
        "computed": claim.computed,
        "spelt": f"{spell(claim.computed)} đồng",
    }
    if claim.code == "C401":
        details["elsewhere"] = str(loaded.place(claim.parts[0].address))
    figures = Figures(
        claim.stated, claim.computed, tuple(_contributions(claim, reconciliation, loaded))
    )
    cause = causes.follows.get(claim)
    return Diagnostic(
        claim.code,
        loaded.place(claim.address),
        details,
        figures,
        cause=loaded.place(cause) if cause else None,
    )


def _of_acceptance(
    claim: Claim, reconciliation: Reconciliation, loaded: Loaded
) -> Iterable[Diagnostic]:
    figure = claim.figure
    if figure is None or figure.should_be is None or claim.accepted:
        return
    details: dict[str, Detail] = {"what": describe(reconciliation.plan, claim.selection)}
    if claim.stated == claim.computed:
        details |= {"stated": claim.stated}
        yield Diagnostic("C901", loaded.place((*claim.address, "should_be")), details)
    else:
        details |= {"stated": figure.should_be, "computed": claim.computed}
        yield Diagnostic("C902", loaded.place((*claim.address, "should_be")), details)


def _contributions(
    claim: Claim, reconciliation: Reconciliation, loaded: Loaded
) -> Iterator[Contribution]:
    plan = reconciliation.plan
    for part in claim.parts:
        label = describe(plan, part.selection)
        if part.times > 1:
            label = Text(f"{part.times} năm × {label.vi}", f"{part.times} years × {label.en}")
        yield Contribution(label, part.amount * part.times, loaded.place(part.address))
    if claim.parts:
        return
    for line, amount in reconciliation.allocation.parts(claim.selection):
        narrowed = claim.selection._replace(
            project=line.project, source=line.source, nature=line.nature
        )
        yield Contribution(describe(plan, narrowed), amount, loaded.place(line.address))
