"""Other rounding: whether broken claims would hold if figures were rounded to a unit.

A document may round each figure on its own and not say so. The unit is tried where all that is
broken stands (a statement, the annex, a project), then for the whole plan: the smallest power of
ten that divides every figure there and makes all, or nearly all, of the claims hold. The same money
printed twice with a whole unit between is a slip and no rounding.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import gcd
from typing import NamedTuple

from gnbv.addresses import Address, shared_steps
from gnbv.allocation import Allocation
from gnbv.money import Approximate
from gnbv.plan import Annex, Plan, Project, Selection, selections_of
from gnbv.plan.programme import STATED
from gnbv.reconciliation.claim import Claim
from gnbv.reconciliation.reconcile import Reconciliation, reconcile
from gnbv.references.rounding import figures

_SMALLEST = 1000
"""Đồng: nobody rounds to less."""
_FEWEST = 2
"""Claims that it must explain: one alone may be wrong in any way."""
_REST = 10
"""Nearly all: of so many that it explains, one may be left that it does not."""


class _Scope(NamedTuple):
    """A record that may declare `rounded`, and the plan in which it is so, by unit in đồng."""

    address: Address
    plan: Plan

    def with_unit(self, unit: int) -> Plan:
        """The plan as if the record's figures were rounded to a unit."""
        plan, at = self.plan, self.address
        rounded = {"rounded": unit}
        if not at:
            return replace(plan, programme=plan.programme.model_copy(update=rounded))
        if at == Annex.at and plan.annex:
            # The cells are read with the unit that they are rounded to.
            return replace(plan, annex=Annex.model_validate(dict(plan.annex) | rounded))
        number = int(at[1])
        if at[:1] == STATED:
            changed = plan.statements[number].model_copy(update=rounded)
            return replace(plan, statements={**plan.statements, number: changed})
        project = _rounded(plan.projects[number], at[2:], unit)
        return replace(plan, projects={**plan.projects, number: project})


@dataclass(frozen=True, slots=True)
class OtherRounding:
    """A unit, in đồng, with which broken claims would hold, and the record that would declare it.

    `address` is that record's: `()` for the plan itself.
    """

    unit: int
    address: Address
    explains: tuple[Claim, ...]


def other_rounding(reconciliation: Reconciliation) -> OtherRounding | None:
    """Find the unit that explains all, or nearly all, that is broken; None where none does."""
    broken = [claim for claim in reconciliation.claims if not claim.holds]
    if len(broken) < _FEWEST or frozenset.intersection(*map(_read_by, broken)):
        return None  # one printed figure is behind them all
    scopes = _scopes(reconciliation.plan, broken)
    return next((found for one in scopes if (found := _tried(reconciliation, one, broken))), None)


def written_at(record: Address) -> Address:
    """Where `rounded` would be written: beside the first thing that such a record always has."""
    if not record:
        return ("unit",)
    beside = {Annex.at[0]: "unit", STATED[0]: "ref"}.get(str(record[0]), "code")
    return (*record, beside)


def _tried(
    reconciliation: Reconciliation, scope: _Scope, broken: Sequence[Claim]
) -> OtherRounding | None:
    """The smallest unit that explains as much as the largest that the scope's figures allow."""
    found = None
    unit = _largest(scope)
    if unit < _SMALLEST or not _is_in_reach(reconciliation, unit, broken):
        return None
    while unit >= _SMALLEST:
        explains = _explained(reconciliation, scope.with_unit(unit), unit, broken)
        if not _is_nearly_all(len(explains), broken):
            break
        if found and len(explains) < len(found.explains):
            break
        found = OtherRounding(unit, scope.address, explains)
        unit //= 10
    return found


def _is_nearly_all(explained: int, broken: Sequence[Claim]) -> bool:
    return explained >= _FEWEST and len(broken) - explained <= explained // _REST


def _is_in_reach(reconciliation: Reconciliation, unit: int, broken: Sequence[Claim]) -> bool:
    """Whether nearly all miss by no more than rounding could make, so that trying is worth it."""
    plan, counts = reconciliation.plan, Counter[Selection]()
    wanted = {claim.selection._replace(span="period") for claim in broken if not claim.parts}
    for line in plan.lines:
        counts.update(wanted.intersection(selections_of(plan, line)))
    sources = plan.programme.sources
    of_years = max(map(plan.programme.rounding_of, sources), default=1)
    near = 0
    for claim in broken:
        lines = counts[claim.selection._replace(span="period")]
        figures_behind = sum(abs(part.times) for part in claim.parts) or lines
        # Half a unit of each figure and of the claim's own; in a year a line is rounded once more.
        most = (figures_behind + 1) * unit + (0 if claim.parts else lines * of_years)
        near += claim.lacking.widened(most).contains(0)
    return _is_nearly_all(near, broken)


def _read_by(claim: Claim) -> frozenset[Address]:
    """The places whose printed figures a claim rests on."""
    return frozenset([claim.address, *(part.address for part in claim.parts)])


def _scopes(plan: Plan, broken: Sequence[Claim]) -> Iterator[_Scope]:
    """The narrowest record that holds all that is broken, then the plan; none that is rounded."""
    programme = plan.programme
    at = shared_steps([claim.address for claim in broken])
    if at[: len(Annex.at)] == Annex.at and plan.annex and not plan.annex.rounded:
        yield _Scope(Annex.at, plan)
    elif at[:1] == STATED and len(at) > 1 and not plan.statements[int(at[1])].rounded:
        yield _Scope(at[:2], plan)
    else:
        around = [one for one, place in plan.walk() if at[: len(place)] == place]
        if around and not any(one.rounded for one in around):
            yield _Scope(plan.places[around[-1].code], plan)
    if not programme.rounded:
        yield _Scope((), plan)


def _largest(scope: _Scope) -> int:
    """The largest power of ten, in đồng, that divides all figures that it would be declared of."""
    size = len(scope.address)
    divisor = gcd(
        *(
            int(amount)
            for amount, unit, at in figures(scope.plan)
            if at[:size] == scope.address and not unit and not isinstance(amount, Approximate)
        )
    )
    unit = 1
    while divisor and divisor % (10 * unit) == 0:
        unit *= 10
    return unit


def _explained(
    reconciliation: Reconciliation, rounded: Plan, unit: int, broken: Sequence[Claim]
) -> tuple[Claim, ...]:
    """The broken claims that would hold; an allocation's amounts do not change with precision."""
    allocation = replace(reconciliation.allocation, plan=rounded)
    again = reconcile(rounded, allocation).claims
    holding = {(claim.code, claim.address) for claim in again if claim.holds}
    return tuple(
        claim
        for claim in broken
        if (claim.code, claim.address) in holding
        and (abs(claim.stated - claim.computed) < unit or not _is_twice_the_same(claim, allocation))
    )


def _is_twice_the_same(claim: Claim, allocation: Allocation) -> bool:
    """Whether a claim sets one printed figure against one other, or against one line."""
    if claim.parts or claim.selection.span != "period":
        return len(claim.parts) == 1
    lines = (line for line in allocation.plan.lines if allocation.covers(claim.selection, line))
    return len(tuple(islice(lines, 2))) == 1


def _rounded(project: Project, at: Address, unit: int) -> Project:
    """A project in which it, or one below it, is rounded to a unit; `at` are the steps there."""
    if not at:
        return project.model_copy(update={"rounded": unit})
    below = list(project.sub_projects)
    below[int(at[1])] = _rounded(below[int(at[1])], at[2:], unit)
    return project.model_copy(update={"sub_projects": tuple(below)})
