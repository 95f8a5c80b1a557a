"""Checked owns a plan that can be calculated with, and what is asked of it before that.

A plan is read whole; then its indicators are coherent, what came after it names what is there, its
years can be settled, and its units can share: else `PlanError` carries the findings.
"""

from dataclasses import dataclass, field, fields
from pathlib import Path

from gnbv import references
from gnbv.allocation import Allocation, unit_findings
from gnbv.audit import audit
from gnbv.diagnostics import Diagnostic, Place
from gnbv.errors import PlanError, UsageError
from gnbv.findings import Finding
from gnbv.language import Text
from gnbv.placing import place
from gnbv.plan import Address, Plan, Units
from gnbv.reading.loader import Loaded
from gnbv.reading.loader import load as _read
from gnbv.targets import breaches

LARGEST_BY_THE_WAY = 1_000
"""Funding lines, and rows of an annex, of a plan that is checked whenever it is shown."""


@dataclass(frozen=True, repr=False)
class ReadPlan(Plan):
    """A plan that remembers the files it was read from, so that findings on it have places."""

    files: Loaded | None = field(default=None, compare=False)

    def __repr__(self) -> str:
        return f"<Plan {self.id}>"


def read(folder: Path, as_of: str | None = None) -> Plan:
    """Return the plan in a folder, as of a day or a decision (see `gnbv.load`).

    Raises `PlanError` where it has findings in its YAML, its fields or its references, and
    `UsageError` where it has no such version.
    """
    # Figures worked out from half a plan would look like figures.
    loaded = _read(folder)
    plan = loaded.plan
    if plan is None or loaded.diagnostics or references.check(plan):
        raise PlanError(audit(loaded).diagnostics)
    original = ReadPlan(**{one.name: getattr(plan, one.name) for one in fields(plan)}, files=loaded)
    if as_of is None and not plan.adjustments:
        return original
    return _version(original, as_of)


def _version(original: ReadPlan, as_of: str | None) -> Plan:
    from gnbv import versions  # most plans have one version

    if versions.misnamed(original, versions.versions(original)):
        raise PlanError(audit(read_from(original)).diagnostics)
    return versions.as_of(original, as_of)


def read_from(plan: Plan) -> Loaded:
    """Return a plan's files as read; of one that was made otherwise, none that has a place."""
    if isinstance(plan, ReadPlan) and plan.files:
        return plan.files._replace(plan=plan)
    return Loaded(plan.id, plan, {}, ())


def findings_on(plan: Plan) -> tuple[Diagnostic, ...]:
    """Return what `gnbv check` finds wrong with the plan that a version was read from.

    Of a plan with more than `LARGEST_BY_THE_WAY` funding lines or rows of its annex, none: there
    a check takes longer than most tables.
    """
    if not isinstance(plan, ReadPlan) or plan.files is None or _is_large(plan):
        return ()
    return audit(plan.files).diagnostics


def _is_large(plan: Plan) -> bool:
    rows = plan.annex.rows if plan.annex else ()
    return max(len(plan.lines), len(rows)) > LARGEST_BY_THE_WAY


def place_of(plan: Plan, address: Address) -> Place:
    """Return where the value at an address of a plan stands."""
    return read_from(plan).place(address)


def require_coherent(plan: Plan) -> None:
    """Raise `PlanError` where a plan's indicators or results have findings."""
    if breaches(plan):
        raise PlanError(audit(read_from(plan)).diagnostics)


def require_accounted(plan: Plan) -> None:
    """Raise `PlanError` where assignments or closes name a line, year or unit that is unknown."""
    from gnbv import execution  # most plans have nothing of that

    found = execution.misnamed(execution.Life(plan))
    if found:
        raise PlanError(_placed(found, plan))


def require_units(plan: Plan) -> Units:
    """Return a plan's units; raises `UsageError` without any, `PlanError` where they are wrong."""
    if plan.units is None:
        raise UsageError(Text("kế hoạch không có units.yaml", "the plan has no units.yaml"))
    found = unit_findings(plan)
    if found:
        raise PlanError(_placed(found, plan))
    return plan.units


def settled(allocation: Allocation, head: Text | None = None) -> Allocation:
    """Return an allocation whose years can be settled.

    Raises `PlanError` where they cannot, under the words of `head` if they are given.
    """
    if allocation.findings:
        raise PlanError(_placed(allocation.findings, allocation.plan), head)
    return allocation


def _placed(found: tuple[Finding, ...], plan: Plan) -> list[Diagnostic]:
    loaded = read_from(plan)
    return [place(one, plan, loaded) for one in found]
