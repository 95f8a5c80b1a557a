"""The timeline: the decisions that adjust a plan in their order, and the version after each."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.plan import Plan
from gnbv.plan.adjustments import Adjustment
from gnbv.plan.plan import ADJUSTMENTS
from gnbv.versions.apply import adjusted

ORIGINAL = "original"
LATEST = "latest"


def has_meaning(name: str) -> bool:
    """Whether a name means a version by itself: the original, the latest, or that of a day."""
    return name in {ORIGINAL, LATEST} or day_of(name) is not None


def day_of(words: str) -> datetime.date | None:
    """Return the day that words write, such as 2024-06-30; None where they write none."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", words):
        return None  # Python also reads forms that nobody would take for a day
    try:
        return datetime.date.fromisoformat(words)
    except ValueError:
        return None


def adjustment_at(key: int) -> Address:
    """Where the adjustment with a key stands."""
    return (*ADJUSTMENTS, key)


class Version(NamedTuple):
    """What a plan is after a decision: `before` it, `after` it, and where the decision stands."""

    adjustment: Adjustment
    address: Address
    before: Plan
    after: Plan


def versions(plan: Plan) -> Iterator[Version]:
    """Yield the versions of a plan after its original, one for each decision, in their order."""
    before = plan
    for key in in_order(plan):
        after = adjusted(before, key)
        yield Version(plan.adjustments[key], adjustment_at(key), before, after)
        before = after


def in_force(plan: Plan, found: Sequence[Version], day: datetime.date) -> Plan:
    """Return the one of a plan's versions that holds at the end of a day."""
    before = [one for one in found if one.adjustment.decision.date <= day]
    return before[-1].after if before else plan


def in_order(plan: Plan) -> tuple[int, ...]:
    """Return the keys of a plan's adjustments by day; those of one day as they say, or are read."""
    days: dict[object, list[int]] = {}
    for key, adjustment in plan.adjustments.items():
        days.setdefault(adjustment.decision.date, []).append(key)
    return tuple(key for day in sorted(days, key=str) for key in _of_one_day(plan, days[day]))


def _of_one_day(plan: Plan, keys: list[int]) -> Iterator[int]:
    """Yield the decisions of one day, each after the one that it says it applies to."""
    left = list(keys)
    while left:
        ready = (key for key in left if not _waits(plan, key, left))
        chosen = next(ready, left[0])  # a circle is found by the check
        left.remove(chosen)
        yield chosen


def _waits(plan: Plan, key: int, left: list[int]) -> bool:
    """Whether a decision applies to another one of those that are left."""
    named = plan.adjustments[key].applies_to
    others = (plan.adjustments[other] for other in left if other != key)
    return named is not None and any(other.is_called(named) for other in others)
