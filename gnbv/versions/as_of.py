"""As of: the version of a plan that a date or the name of a decision means."""

import datetime
from dataclasses import replace

from gnbv.errors import UsageError
from gnbv.language import Text, dated
from gnbv.plan import Plan
from gnbv.versions.timeline import LATEST, ORIGINAL, Version, day_of, in_force, versions


def latest(plan: Plan) -> Plan:
    """Return a plan as its last decision leaves it; the plan itself where none adjusts it."""
    found = list(versions(plan))
    return found[-1].after if found else plan


def as_of(plan: Plan, words: str | None) -> Plan:
    """Return the version of a plan that words mean; without any the latest.

    They are 'original', 'latest', a day (2024-06-30: what is decided by its end), or a decision's
    label or number. Raises `UsageError`, with what there is, where they mean none of these.
    """
    if words in {None, LATEST}:
        return latest(plan)
    if words == ORIGINAL:
        return plan
    found = list(versions(plan))
    day = day_of(str(words))
    if day is not None:
        return _of_day(plan, found, day)
    named = _named(str(words), found)
    return replace(named.after, until=named.adjustment.decision.date)


def _named(words: str, found: list[Version]) -> Version:
    """Return the version that words name: by a label before all, else by a decision's number.

    Raises `UsageError` where they name none, or several decisions have that number.
    """
    by_name = [one for one in found if one.adjustment.name == words]
    fitting = by_name or [one for one in found if one.adjustment.is_called(words)]
    if not fitting:
        raise _unknown(words, found)
    if len(fitting) > 1:
        raise _ambiguous(words, fitting)
    return fitting[0]


def _of_day(plan: Plan, found: list[Version], day: datetime.date) -> Plan:
    """What is decided by the end of a day."""
    passed = plan.programme.decision.date
    if passed and day < passed:
        asked, first = dated(day), dated(passed)
        raise UsageError(
            Text(
                f"ngày {asked.vi} trước ngày ban hành kế hoạch ({first.vi})",
                f"{asked.en} is before the plan was passed ({first.en})",
            )
        )
    return replace(in_force(plan, found, day), until=day)


def _ambiguous(words: str, fitting: list[Version]) -> UsageError:
    listed = ", ".join(one.adjustment.name for one in fitting)
    return UsageError(
        Text(
            f"nhiều quyết định có số '{words}'; gọi bằng tên: {listed}",
            f"several decisions have the number '{words}'; name one by its label: {listed}",
        )
    )


def _unknown(words: str, found: list[Version]) -> UsageError:
    names = [ORIGINAL, LATEST, *(one.adjustment.name for one in found)]
    listed = ", ".join(names)
    return UsageError(
        Text(
            f"không có phiên bản '{words}'; có: {listed}, hoặc một ngày như 2024-06-30",
            f"there is no version '{words}'; there are: {listed}, or a day such as 2024-06-30",
        )
    )
