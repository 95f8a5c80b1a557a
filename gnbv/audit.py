"""The audit owns a plan's verdict: everything that is wrong with it, and what was reconciled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gnbv import references
from gnbv.diagnostics import Contribution, Detail, Diagnostic, Figures
from gnbv.language import Text
from gnbv.loader import Loaded
from gnbv.money import spell
from gnbv.plan import Address, Plan
from gnbv.reconciliation import Claim, Reconciliation, describe, reconcile


@dataclass(frozen=True, slots=True)
class Audit:
    """All findings on a plan, in file order, and the claims that were reconciled.

    `reconciliation` is None where the plan could not be reconciled at all; it covers what could
    be used where the plan is not whole.
    """

    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...]
    reconciliation: Reconciliation | None


def audit(loaded: Loaded) -> Audit:
    """Check what was loaded: references first, then every claim that they leave standing."""
    if loaded.plan is None:
        return Audit(loaded, loaded.in_order, None)
    breaches = references.check(loaded.plan)
    found = [*loaded.diagnostics, *(_of_breach(breach, loaded) for breach in breaches)]
    plan = _usable(loaded.plan, {breach.address[:2] for breach in breaches})
    reconciliation = reconcile(plan) if plan else None
    if reconciliation:
        found += _of_claims(reconciliation, loaded)
    return Audit(loaded, loaded.sort(tuple(found)), reconciliation)


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
        key: str(loaded.place(value)) if isinstance(value, tuple) else value
        for key, value in breach.details.items()
    }
    return Diagnostic(breach.code, loaded.place(breach.address, breach.of_key), details)


def _of_claims(reconciliation: Reconciliation, loaded: Loaded) -> Iterator[Diagnostic]:
    for claim in reconciliation.claims:
        if not claim.holds:
            yield _of_claim(claim, reconciliation, loaded)
        yield from _of_acceptance(claim, reconciliation, loaded)


def _of_claim(claim: Claim, reconciliation: Reconciliation, loaded: Loaded) -> Diagnostic:
    details: dict[str, Detail] = {
        "what": describe(reconciliation.plan, claim.selection),
        "stated": claim.stated,
        "computed": claim.computed,
        "spelt": f"{spell(claim.computed)} đồng",
    }
    if claim.code == "C401":
        details["elsewhere"] = str(loaded.place(claim.parts[0].address))
    contributions = tuple(_contributions(claim, reconciliation, loaded))
    figures = Figures(claim.stated, claim.computed, contributions)
    return Diagnostic(claim.code, loaded.place(claim.address), details, figures)


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
