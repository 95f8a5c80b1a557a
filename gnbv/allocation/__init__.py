"""Allocation owns how a plan's money falls on fiscal years and units, exact to the đồng."""

from gnbv.allocation.allocate import Allocation, Share, allocate
from gnbv.allocation.counterparts import counterpart_findings
from gnbv.allocation.explain import Explanation, Step, explain
from gnbv.allocation.finding import Finding, Part
from gnbv.allocation.units import RESERVE, Division, divide, unit_findings
from gnbv.allocation.whatif import Ceil, Change, Cut, Years, apply
from gnbv.money import apportion

__all__ = [
    "RESERVE",
    "Allocation",
    "Ceil",
    "Change",
    "Cut",
    "Division",
    "Explanation",
    "Finding",
    "Part",
    "Share",
    "Step",
    "Years",
    "allocate",
    "apply",
    "apportion",
    "counterpart_findings",
    "divide",
    "explain",
    "unit_findings",
]
