"""Choices: a name or a year that a user gives is one of the plan's, or the valid are listed."""

from collections.abc import Iterable, Sequence

from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.naming import did_you_mean
from gnbv.plan import WITHOUT_NATURE, FundingLine, Plan, Selection, codes_called

AGENCY = Text("cơ quan", "agency")
DIMENSION = Text("chiều thiếu hụt", "dimension")
SOURCE = Text("nguồn", "source")
_NATURE = Text("loại vốn", "nature")
_PROJECT = Text("dự án", "project")
_MOST = 12
"""How many names are listed where there are more."""


def require_known(name: str | None, what: Text, known: Iterable[str]) -> None:
    """Raise `UsageError` where a name is given that is not among those known."""
    listed = list(known)
    if name is not None and name not in listed:
        raise _unknown(what, name, listed)


def require_in_period(year: int | str | None, plan: Plan) -> None:
    """Raise `UsageError` where a year is given that is no number, or outside the plan's period."""
    if isinstance(year, str):
        raise UsageError(Text(f"năm '{year}' không phải là số", f"the year '{year}' is no number"))
    period = plan.programme.period
    if year is not None and year not in period.years:
        raise UsageError(
            Text(
                f"năm {year} nằm ngoài giai đoạn {period.first}-{period.last}",
                f"the year {year} is outside the period {period.first}-{period.last}",
            )
        )


def require_selection(selection: Selection, plan: Plan) -> None:
    """Raise `UsageError` where a selection names what the plan does not have."""
    require_known(selection.project, _PROJECT, plan.by_code)
    require_known(selection.source, SOURCE, plan.programme.sources)
    if selection.nature != WITHOUT_NATURE:
        require_known(selection.nature, _NATURE, plan.programme.natures)
    if selection.span not in {"period", "full-year"}:
        require_in_period(selection.span, plan)


def project(words: str | None, plan: Plan) -> str | None:
    """Return the code of the project that a user's words name: its code, or its own number.

    Raises `UsageError` where they name none, or more than one.
    """
    codes = () if words is None else codes_called(plan, words)
    if len(codes) == 1 or words is None:
        return codes[0] if codes else None
    if not codes:
        raise _unknown(_PROJECT, words, [_called(plan, code) for code in plan.by_code])
    raise _several(words, [_called(plan, code) for code in codes])


def line(words: str, plan: Plan) -> FundingLine:
    """Return the funding line that PROJECT/SOURCE/NATURE names.

    The project is named by its code or its own number, as in `project`. Raises `UsageError` where
    there is no such line, or more than one.
    """
    called = {rest: codes_called(plan, words.removesuffix(rest)) for rest in _rests(plan, words)}
    found = [one for one in plan.lines if one.project in called.get(_rest(one), ())]
    if len(found) == 1:
        return found[0]
    if found:
        raise _several(words, list(map(line_name, found)))
    codes = {*codes_called(plan, words.partition("/")[0])}
    near = [one for one in plan.lines if codes.intersection(plan.ancestry[one.project])]
    raise _unknown(Text("dòng", "line"), words, list(map(line_name, near or plan.lines)))


def line_name(one: FundingLine) -> str:
    """Return a line's name, PROJECT/SOURCE/NATURE, as `line` takes it."""
    return "/".join(part for part in (one.project, one.source, one.nature) if part)


def _rests(plan: Plan, words: str) -> set[str]:
    """The '/SOURCE/NATURE' of the plan's lines in which words end."""
    return {rest for rest in map(_rest, plan.lines) if words.endswith(rest)}


def _rest(one: FundingLine) -> str:
    return line_name(one).removeprefix(one.project)


def _called(plan: Plan, code: str) -> str | Text:
    """A project's code, and behind it its own number where it has one."""
    number = plan.by_code[code].national_code
    if number is None:
        return code
    return Text(f"{code} ({number.text.vi})", f"{code} ({number.text.en})")


def _unknown(what: Text, name: str, known: Sequence[str | Text]) -> UsageError:
    none = Text(f"không có {what.vi} '{name}'", f"there is no {what.en} '{name}'")
    if not known:
        there = Text("kế hoạch không có mục nào loại này", "the plan has none of that kind")
        return UsageError(Text.joined([none, there], "; "))
    more = [Text.plain("...")] if len(known) > _MOST else []
    listed = _listed([*known[:_MOST], *more])
    near = did_you_mean(name, (one for one in known if isinstance(one, str)))
    if near.en:
        there = Text(f" Có: {listed.vi}", f" There are: {listed.en}")
    else:
        there = Text(f"; có: {listed.vi}", f"; there are: {listed.en}")
    return UsageError(Text.joined([none, near, there], ""))


def _several(words: str, found: Sequence[str | Text]) -> UsageError:
    listed = _listed(found)
    return UsageError(
        Text(
            f"'{words}' chỉ nhiều mục, hãy chọn một theo mã: {listed.vi}",
            f"'{words}' names several, choose one by its code: {listed.en}",
        )
    )


def _listed(names: Sequence[str | Text]) -> Text:
    return Text.joined(name if isinstance(name, Text) else Text.plain(name) for name in names)
