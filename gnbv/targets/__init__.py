"""Targets own what a plan wants to reach: milestones of each year, progress, their funding."""

from gnbv.targets.check import breaches, check
from gnbv.targets.duties import shortened
from gnbv.targets.funding import IndicatorFunding, funding_of_indicators
from gnbv.targets.goals import Goal, goal_of, nearest
from gnbv.targets.milestones import (
    CHANGES,
    Milestone,
    Milestones,
    Sense,
    due_year,
    milestones,
    trajectory_of,
)
from gnbv.targets.progress import IndicatorProgress, Status, progress_of
from gnbv.targets.quotes import BY_QUOTE, quoted
from gnbv.targets.select import select

__all__ = [
    "BY_QUOTE",
    "CHANGES",
    "Goal",
    "IndicatorFunding",
    "IndicatorProgress",
    "Milestone",
    "Milestones",
    "Sense",
    "Status",
    "breaches",
    "check",
    "due_year",
    "funding_of_indicators",
    "goal_of",
    "milestones",
    "nearest",
    "progress_of",
    "quoted",
    "select",
    "shortened",
    "trajectory_of",
]
