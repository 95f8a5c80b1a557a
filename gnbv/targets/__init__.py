"""Targets own what a plan wants to reach: milestones of each year, progress, money beside them."""

from gnbv.targets.assertion import Assertion
from gnbv.targets.check import breaches, check
from gnbv.targets.funding import Beside, beside
from gnbv.targets.milestones import Mark, Marks, milestones, trajectory_of
from gnbv.targets.progress import Progress, Status, progress
from gnbv.targets.quotes import quoted
from gnbv.targets.select import select

__all__ = [
    "Assertion",
    "Beside",
    "Mark",
    "Marks",
    "Progress",
    "Status",
    "beside",
    "breaches",
    "check",
    "milestones",
    "progress",
    "quoted",
    "select",
    "trajectory_of",
]
