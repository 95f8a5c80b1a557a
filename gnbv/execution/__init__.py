"""Execution owns what became of a plan's money: assigned to years, carried over, cancelled."""

from gnbv.execution.assigned import Assigned, assigned_of, is_invented
from gnbv.execution.carry import CarriedMoney, carried
from gnbv.execution.check import check
from gnbv.execution.names import misnamed
from gnbv.execution.spread import from_assigned

__all__ = [
    "Assigned",
    "CarriedMoney",
    "assigned_of",
    "carried",
    "check",
    "from_assigned",
    "is_invented",
    "misnamed",
]
