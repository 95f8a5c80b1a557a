"""Targets own what a plan wants to reach: milestones of each year, progress, money beside them."""

from gnbv.targets.assertion import Assertion
from gnbv.targets.check import breaches, check, failed
from gnbv.targets.duties import shortened
from gnbv.targets.funding import Beside, beside
from gnbv.targets.goals import Goal, goal_of
from gnbv.targets.milestones import (
    CHANGES,
    Mark,
    Marks,
    Sense,
    due_year,
    milestones,
    trajectory_of,
)
from gnbv.targets.progress import Progress, Status, progress
from gnbv.targets.quotes import quoted
from gnbv.targets.select import select

__all__ = [
    "CHANGES",
    "Assertion",
    "Beside",
    "Goal",
    "Mark",
    "Marks",
    "Progress",
    "Sense",
    "Status",
    "beside",
    "breaches",
    "check",
    "due_year",
    "failed",
    "goal_of",
    "milestones",
    "progress",
    "quoted",
    "select",
    "shortened",
    "trajectory_of",
]
