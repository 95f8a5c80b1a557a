"""Choices: a name or a year that a user gives is one of the plan's, or the valid are listed."""

from collections.abc import Iterable, Sequence
from typing import NoReturn

from gnbv.cli.app import Exit, fail
from gnbv.language import Lang, Text
from gnbv.plan import FundingLine, Plan, codes_called

_MOST = 12
"""How many names are listed where there are more."""


def among(name: str | None, what: Text, known: Iterable[str], lang: Lang) -> None:
    """End the command (exit 2) where a name is given that is not among those known."""
    listed = list(known)
    if name is not None and name not in listed:
        _unknown(Text(f"{what.vi} '{name}'", f"{what.en} '{name}'"), listed, lang)


def project(words: str | None, plan: Plan, lang: Lang) -> str | None:
    """Return the code of the project that a user's words name: its code, or its own number.

    Ends the command (exit 2) where they name none, or more than one.
    """
    codes = () if words is None else codes_called(plan, words)
    if len(codes) == 1 or words is None:
        return codes[0] if codes else None
    if not codes:
        labels = [_called(plan, code, lang) for code in plan.by_code]
        return _unknown(Text(f"dự án '{words}'", f"project '{words}'"), labels, lang)
    return _several(words, [_called(plan, code, lang) for code in codes], lang)


def line(words: str, plan: Plan, lang: Lang) -> FundingLine:
    """Return the funding line that PROJECT/SOURCE/NATURE names; ends the command where none is.

    The project is named by its code or its own number, as in `project`.
    """
    called = {rest: codes_called(plan, words.removesuffix(rest)) for rest in _rests(plan, words)}
    found = [one for one in plan.lines if one.project in called.get(_rest(one), ())]
    if len(found) == 1:
        return found[0]
    if found:
        return _several(words, list(map(_key, found)), lang)
    codes = {*codes_called(plan, words.partition("/")[0])}
    near = [one for one in plan.lines if codes.intersection(plan.ancestry[one.project])]
    return _unknown(
        Text(f"dòng '{words}'", f"line '{words}'"), list(map(_key, near or plan.lines)), lang
    )


def in_period(year: int | None, plan: Plan, lang: Lang) -> None:
    """End the command (exit 2) where a year is given that is outside the plan's period."""
    period = plan.programme.period
    if year is not None and year not in period.years:
        text = Text(
            f"năm {year} nằm ngoài giai đoạn {period.first}-{period.last}",
            f"the year {year} is outside the period {period.first}-{period.last}",
        )
        fail(text.say(lang), Exit.USAGE)


def _rests(plan: Plan, words: str) -> set[str]:
    """The '/SOURCE/NATURE' of the plan's lines in which words end."""
    return {rest for rest in map(_rest, plan.lines) if words.endswith(rest)}


def _rest(one: FundingLine) -> str:
    return _key(one).removeprefix(one.project)


def _key(one: FundingLine) -> str:
    return "/".join(part for part in (one.project, one.source, one.nature) if part)


def _called(plan: Plan, code: str, lang: Lang) -> str:
    """A project's code, and behind it its own number where it has one."""
    number = plan.by_code[code].national_code
    return f"{code} ({number.text.say(lang)})" if number else code


def _unknown(what: Text, known: Sequence[str], lang: Lang) -> NoReturn:
    text = Text(f"không có {what.vi}; ", f"there is no {what.en}; ")
    there = Text("kế hoạch không có mục nào loại này", "the plan has none of that kind")
    if known:
        listed = ", ".join(known[:_MOST]) + (", ..." if len(known) > _MOST else "")
        there = Text(f"có: {listed}", f"there are: {listed}")
    fail(text.say(lang) + there.say(lang), Exit.USAGE)


def _several(words: str, found: Sequence[str], lang: Lang) -> NoReturn:
    listed = ", ".join(found)
    text = Text(
        f"'{words}' chỉ nhiều mục, hãy chọn một theo mã: {listed}",
        f"'{words}' names several, choose one by its code: {listed}",
    )
    fail(text.say(lang), Exit.USAGE)
