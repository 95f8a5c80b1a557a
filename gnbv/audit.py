"""The audit owns a plan's verdict: everything that is wrong with it, and what was reconciled."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gnbv import references, sections, targets
from gnbv.allocation import Allocation, Finding, counterpart_findings, unit_findings
from gnbv.diagnostics import Contribution, Detail, Diagnostic, Figures
from gnbv.language import Text
from gnbv.loader import Loaded
from gnbv.money import spell, write
from gnbv.plan import Address, Plan, Selection
from gnbv.reconciliation import (
    Causes,
    Claim,
    Coverage,
    Reconciliation,
    Suspect,
    Tally,
    YearsClaim,
    change_of,
    cover,
    describe,
    find_causes,
    list_lines,
    reconcile,
)


@dataclass(frozen=True, slots=True)
class Audit:
    """All findings on a plan, in file order, and the claims that were reconciled.

    `reconciliation` is None where the plan could not be reconciled at all; it covers what could
    be used where the plan is not whole. `hidden` counts the findings that were asked away;
    `indicators` counts, by rule, what was asserted of indicators and results; `bounds` says where
    the search for causes was ended before it was through. `coverage` is None where not everything
    that the plan states could be read, so that its witnesses are not known.
    """

    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...]
    reconciliation: Reconciliation | None
    hidden: int = 0
    indicators: tuple[Tally, ...] = ()
    bounds: tuple[Text, ...] = ()
    coverage: Coverage | None = None

    @property
    def checked(self) -> bool:
        """Whether anything of the plan was reconciled."""
        return self.reconciliation is not None

    @property
    def clean(self) -> bool:
        """Whether the plan was reconciled and nothing is wrong with it."""
        return self.checked and not self.diagnostics

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the plan, in file order."""
        return self.diagnostics

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every stated figure and what it must equal, in đồng; each `holds`, or does not."""
        return self.reconciliation.claims if self.reconciliation else ()

    @property
    def grand_total(self) -> int | None:
        """The sum of all funding lines, in đồng; None where some of them could not be read."""
        done = self.reconciliation
        return done.total if done and done.plan.whole else None

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
    breaches = (*references.check(loaded.plan), *sections.check(loaded.plan))
    found = [*loaded.diagnostics, *(_of_breach(breach, loaded) for breach in breaches)]
    broken = {
        breach.address[:2]
        for breach in breaches
        if breach.code not in references.WITHOUT_EFFECT_ON_MONEY
    }
    plan = _usable(loaded.plan, broken)
    reconciliation = reconcile(plan) if plan else None
    bounds: tuple[Text, ...] = ()
    if reconciliation:
        found += _of_allocation(reconciliation.allocation, loaded)
        causes = find_causes(reconciliation)
        found += _of_claims(reconciliation, causes, loaded)
        bounds = causes.bounds
    said = targets.check(loaded.plan) if plan else ()
    found += (_of_breach(one.breach, loaded) for one in said if not one.holds)
    coverage = None
    if plan and reconciliation and not broken and _all_is_known(reconciliation, loaded):
        quoted = ((one.breach.code, one.breach.address) for one in targets.quoted(plan))
        coverage = cover(reconciliation, quoted)
        found += _of_coverage(coverage, plan.programme.witnesses, loaded)
    in_order = loaded.sort(tuple(found))
    return Audit(loaded, in_order, reconciliation, 0, _tallies(said), bounds, coverage)


def _all_is_known(reconciliation: Reconciliation, loaded: Loaded) -> bool:
    """Whether every file was read and typed, and all years were settled: what is claimed is all.

    A file under a name that is not read (F103) is no part of the plan, and hides no witness.
    """
    unread = (found for found in loaded.diagnostics if found.code != "F103")
    return not any(unread) and not reconciliation.allocation.findings


def _of_coverage(coverage: Coverage, demand: str, loaded: Loaded) -> Iterator[Diagnostic]:
    for one in coverage.wanting(demand):
        yield Diagnostic("C601", loaded.place(one.input.address), {"what": one.input.label})


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
        # Ceilings that lines cannot fill prove nothing where some lines could not be read.
        if allocation.plan.whole or finding.code != "A111":
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


def _of_claims(
    reconciliation: Reconciliation, causes: Causes, loaded: Loaded
) -> Iterator[Diagnostic]:
    for suspect in causes.suspects:
        yield _of_suspect(suspect, reconciliation, loaded)
    for claim in reconciliation.claims:
        if not claim.holds:
            yield _of_claim(claim, causes, reconciliation, loaded)
        yield from _of_acceptance(claim, reconciliation, loaded)
    suspected = {suspect.address for suspect in causes.suspects}
    for one in reconciliation.years:
        if not one.holds:
            yield _of_years(one, suspected, loaded)


def _of_years(claim: YearsClaim, suspected: set[Address], loaded: Loaded) -> Diagnostic:
    """A claim about years; where its source's years are a suspect, it follows from them."""
    own: Address = ("sources", claim.source or "", "years")
    cause = loaded.place(own) if own in suspected else None
    return Diagnostic(claim.code, loaded.place(claim.address), claim.details, cause=cause)


def _of_suspect(suspect: Suspect, reconciliation: Reconciliation, loaded: Loaded) -> Diagnostic:
    plan, count = reconciliation.plan, str(len(suspect.explains))
    place = loaded.place(suspect.address)
    if not suspect.lines:
        what = describe(plan, Selection(source=suspect.source))
        return Diagnostic("C002", place, {"what": what, "count": count})
    if len(suspect.lines) > 1:
        details: dict[str, Detail] = {
            "count": count,
            "number": str(len(suspect.lines)),
            "lines": list_lines(plan, suspect.lines),
            "change": change_of(suspect.change),
        }
        related = tuple(loaded.place(line.address) for line in suspect.lines)
        place = loaded.place(suspect.address, of_key=True)
        return Diagnostic("C003", place, details, related=related)
    line = suspect.lines[0]
    should_be = line.amount + suspect.change
    what = describe(plan, Selection(line.project, line.source, line.nature))
    details = {"what": what, "stated": line.amount, "computed": should_be, "count": count}
    return Diagnostic("C001", place, details, Figures(line.amount, should_be))


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
        there = claim.parts[0]
        details |= {
            "elsewhere": str(loaded.place(there.address)),
            "stated": _standing(claim.stated, claim.misprint),
            "computed": _standing(there.amount, there.misprint),
        }
    figures = Figures(
        claim.stated, claim.computed, tuple(_contributions(claim, reconciliation, loaded))
    )
    cause = causes.follows.get(claim)
    return Diagnostic(
        claim.code,
        loaded.place(claim.address),
        details,
        figures,
        cause=loaded.place(cause, cause in causes.shared) if cause is not None else None,
    )


def _standing(meant: int, misprint: int | None) -> Detail:
    """What stands at a place; of a misprint on record also what it should be."""
    if misprint is None:
        return meant
    return Text(
        f"{write(misprint)} đồng (in sai, đã ghi nhận: phải là {write(meant)} đồng)",
        f"{write(misprint, style='en')} đồng"
        f" (a misprint on record: it should be {write(meant, style='en')} đồng)",
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
        if part.misprint is not None:
            record = Text(" (ghi nhận in sai)", " (a misprint on record)")
            label = Text.joined((label, record), by="")
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
