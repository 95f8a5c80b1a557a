"""Allocation owns how a plan's money falls on fiscal years and units, exact to the đồng."""

from gnbv.allocation.allocate import Allocation, Share, allocate
from gnbv.allocation.counterparts import counterpart_findings
from gnbv.allocation.units import RESERVE, Division, divide, unit_findings
from gnbv.money import apportion

__all__ = [
    "RESERVE",
    "Allocation",
    "Division",
    "Share",
    "allocate",
    "apportion",
    "counterpart_findings",
    "divide",
    "unit_findings",
]
