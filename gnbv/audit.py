"""The audit owns a plan's verdict: everything that is wrong with it, and what was reconciled."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gnbv import references, targets
from gnbv.addresses import Address
from gnbv.allocation import Allocation, counterpart_findings, unit_findings
from gnbv.diagnostics import Diagnostic
from gnbv.findings import Assertion, Finding, failed, outcomes_by_rule
from gnbv.language import Text
from gnbv.placing import place
from gnbv.plan import Plan
from gnbv.reading.loader import Loaded
from gnbv.reconciliation import (
    Claim,
    Coverage,
    Reconciliation,
    Tally,
    claim_findings,
    cover,
    find_causes,
    reconcile,
    tally,
    witness_findings,
)
from gnbv.references import sections


class Audit(NamedTuple):
    """All findings on a plan, in file order, and the claims that were reconciled.

    `reconciliation` is None where the plan could not be reconciled at all; it covers what could
    be used where the plan is not whole. `hidden` counts the findings that were filtered out;
    `indicators` counts, by rule, what was asserted of indicators and results, and `decisions` what
    was asserted of the decisions that came after the plan; `bounds` says where
    the search for causes was ended before it was through. `coverage` is None where not everything
    that the plan states could be read, so that its witnesses are not known.
    """

    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...]
    reconciliation: Reconciliation | None
    hidden: int = 0
    indicators: tuple[Tally, ...] = ()
    decisions: tuple[Tally, ...] = ()
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
    def tallies(self) -> tuple[Tally, ...]:
        """What was claimed of money, asserted of indicators and of later decisions, by rule."""
        of_money = self.reconciliation.tallies() if self.reconciliation else ()
        return (*of_money, *self.indicators, *self.decisions)

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
        return self._replace(diagnostics=kept, hidden=len(self.diagnostics) - len(kept))


def audit(loaded: Loaded) -> Audit:
    """Check what was loaded: references first, then every claim that they leave standing."""
    if loaded.plan is None:
        return Audit(loaded, loaded.in_order, None)
    misnamed = (*references.check(loaded.plan), *sections.check(loaded.plan))
    broken = [one for one in misnamed if one.code not in references.WITHOUT_EFFECT_ON_MONEY]
    plan = loaded.plan.without(one.address for one in broken)
    if plan is None:
        return Audit(loaded, _in_order(misnamed, loaded.plan, loaded), None)
    reconciliation = reconcile(plan)
    causes = find_causes(reconciliation)
    asserted = targets.check(loaded.plan)
    later, current = _later(plan)
    known = not broken and _all_is_known(reconciliation, loaded)
    proofs = (*_proved_by_quotes(asserted), *_proved_by_decisions(later))
    coverage = cover(reconciliation, proofs) if known else None
    found = (
        *misnamed,
        *_of_allocation(reconciliation.allocation),
        *claim_findings(reconciliation, causes),
        *failed(asserted),
        *failed(later),
        *(witness_findings(coverage, plan.programme.witnesses) if coverage else ()),
    )
    return Audit(
        loaded,
        _in_order(found, current, loaded),
        reconciliation,
        indicators=tally(outcomes_by_rule(asserted)),
        decisions=tally(outcomes_by_rule(later)),
        bounds=causes.bounds,
        coverage=coverage,
    )


def _in_order(found: Iterable[Finding], plan: Plan, loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Findings with their places among those of the loader, in file order."""
    placed = (place(one, plan, loaded) for one in found)
    return loaded.sort((*loaded.diagnostics, *placed))


def _all_is_known(reconciliation: Reconciliation, loaded: Loaded) -> bool:
    """Whether every file was read and typed, and all years were settled: what is claimed is all.

    A file under a name that is not read (F103) is no part of the plan, and hides no witness.
    """
    unread = (found for found in loaded.diagnostics if found.code != "F103")
    return not any(unread) and not reconciliation.allocation.findings


def _proved_by_quotes(asserted: Iterable[Assertion]) -> Iterator[tuple[str, Address]]:
    """The rules and addresses that quotes of indicators are witnesses of."""
    for one in asserted:
        if one.finding.code in targets.BY_QUOTE:
            yield one.finding.code, one.finding.address


def _lives(plan: Plan) -> bool:
    """Whether any decision came after the plan."""
    return bool(plan.adjustments or plan.assignments or plan.closings or plan.execution)


def _later(plan: Plan) -> tuple[tuple[Assertion, ...], Plan]:
    """What was asserted of all that came after a plan, and the plan as the last of it leaves it."""
    if not _lives(plan):
        return (), plan
    from gnbv.execution.later import later  # most plans have nothing that came after them

    return later(plan)


def _proved_by_decisions(asserted: Iterable[Assertion]) -> Iterator[tuple[str, Address]]:
    """The rules and addresses that figures of later decisions are witnesses of."""
    for one in asserted:
        for address in one.proves if one.holds else ():
            yield one.finding.code, address


def _of_allocation(allocation: Allocation) -> Iterator[Finding]:
    # Ceilings that lines cannot fill prove nothing where some lines could not be read.
    whole = allocation.plan.whole
    yield from (one for one in allocation.findings if whole or one.code != "A111")
    if whole:
        yield from counterpart_findings(allocation)
    yield from unit_findings(allocation.plan)
