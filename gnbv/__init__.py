"""gnbv proves that every figure of a public programme's plan follows from its funding lines.

What `__all__` names is the promise; everything else is inside. Names are loaded when they are first
used, so that the command line pays for nothing that it leaves alone.
"""

TYPE_CHECKING = False  # `typing` costs as much as half of what the cache answers
if TYPE_CHECKING:
    from gnbv.allocation.allocate import Allocation
    from gnbv.audit import Audit
    from gnbv.diagnostics import Diagnostic
    from gnbv.differences import Differences
    from gnbv.errors import FailedError, GnbvError, PlanError, UsageError
    from gnbv.execution import assigned_of, carried, latest_reports
    from gnbv.library import (
        Milestone,
        agency_tables,
        all_tables,
        allocate,
        check,
        load,
        milestones,
        project_tables,
        records,
        report,
        table,
    )
    from gnbv.plan import Plan
    from gnbv.tables import Table

__version__ = "0.2.0"

__all__ = [
    "Allocation",
    "Audit",
    "Diagnostic",
    "Differences",
    "FailedError",
    "GnbvError",
    "Milestone",
    "Plan",
    "PlanError",
    "Table",
    "UsageError",
    "agency_tables",
    "all_tables",
    "allocate",
    "assigned_of",
    "carried",
    "check",
    "latest_reports",
    "load",
    "milestones",
    "project_tables",
    "records",
    "report",
    "table",
]

_HOMES = {
    "Allocation": "allocation",
    "Audit": "audit",
    "Diagnostic": "diagnostics",
    "Differences": "differences",
    "FailedError": "errors",
    "GnbvError": "errors",
    "Plan": "plan",
    "PlanError": "errors",
    "Table": "tables",
    "UsageError": "errors",
    "assigned_of": "execution",
    "carried": "execution",
    "latest_reports": "execution",
}
"""Where the names live that are not of the library itself."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'gnbv' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(f"gnbv.{_HOMES.get(name, 'library')}"), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
