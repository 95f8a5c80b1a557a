"""Choices: a name or a year that a user gives is one of the plan's, or the valid are listed."""

from collections.abc import Iterable

from gnbv.cli.app import Exit, fail
from gnbv.language import Lang, Text
from gnbv.plan import Plan


def among(name: str | None, what: Text, known: Iterable[str], lang: Lang) -> None:
    """End the command (exit 2) where a name is given that is not among those known."""
    names = list(known)
    if name is not None and name not in names:
        listed = ", ".join(names) or "-"
        text = Text(
            f"không có {what.vi} '{name}'; có: {listed}",
            f"there is no {what.en} '{name}'; there are: {listed}",
        )
        fail(text.say(lang), Exit.USAGE)


def in_period(year: int | None, plan: Plan, lang: Lang) -> None:
    """End the command (exit 2) where a year is given that is outside the plan's period."""
    period = plan.programme.period
    if year is not None and year not in period.years:
        text = Text(
            f"năm {year} nằm ngoài giai đoạn {period.first}-{period.last}",
            f"the year {year} is outside the period {period.first}-{period.last}",
        )
        fail(text.say(lang), Exit.USAGE)
