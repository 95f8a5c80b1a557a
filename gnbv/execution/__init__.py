"""Execution owns what became of a plan's money: assigned, spent, carried over, cancelled."""

from gnbv.execution.assigned import Assigned, assigned_of, is_invented
from gnbv.execution.carry import CarriedMoney, carried
from gnbv.execution.check import check
from gnbv.execution.life import Life
from gnbv.execution.names import misnamed
from gnbv.execution.spending import LineSpending, Spending, Sum, latest_reports, spending_of
from gnbv.execution.spread import from_assigned

__all__ = [
    "Assigned",
    "CarriedMoney",
    "Life",
    "LineSpending",
    "Spending",
    "Sum",
    "assigned_of",
    "carried",
    "check",
    "from_assigned",
    "is_invented",
    "latest_reports",
    "misnamed",
    "spending_of",
]
