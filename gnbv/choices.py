"""Choices: a name or a year that a user gives is one of the plan's, or the valid are listed."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.naming import did_you_mean
from gnbv.plan import (
    WITHOUT_NATURE,
    FundingLine,
    Plan,
    Selection,
    codes_called,
    each,
    folded,
    names,
)

AGENCY = Text("cơ quan", "agency")
DIMENSION = Text("chiều thiếu hụt", "dimension")
SOURCE = Text("nguồn", "source")
_NATURE = Text("loại vốn", "nature")
_PROJECT = Text("dự án", "project")
_MOST = 12
"""How many names are listed where there are more."""
_MOST_NEAR = 3
_ALIKE = 0.6
"""From here up a name may have been meant."""


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
    for source in each(selection.source):
        require_known(source, SOURCE, plan.programme.sources)
    for nature in each(selection.nature):
        if nature != WITHOUT_NATURE:
            require_known(nature, _NATURE, plan.programme.natures)
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
        called = {name: _called(plan, code) for code in plan.by_code for name in names(plan, code)}
        raise _unknown(_PROJECT, words, list(dict.fromkeys(called.values())), called)
    raise _several(words, [_called(plan, code) for code in codes])


def agency(words: str, plan: Plan) -> str:
    """Return the key of the agency that a user's words name: its key, its name or its short name.

    Capitals and spaces do not count. Raises `UsageError` where they name none, or more than one.
    """
    agencies = plan.programme.agencies
    if words in agencies:
        return words
    called = {
        key: Text(f"{key} ({one.name.text.vi})", f"{key} ({one.name.text.en})")
        for key, one in agencies.items()
    }
    named = [(name, key) for key, one in agencies.items() for name in one.names]
    found = list(dict.fromkeys(key for name, key in named if folded(name) == folded(words)))
    if len(found) == 1:
        return found[0]
    if found:
        raise _several(words, [called[key] for key in found])
    near = {name: called[key] for name, key in [*((key, key) for key in agencies), *named]}
    raise _unknown(AGENCY, words, list(called.values()), near)


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


def nearest(name: str, called: Mapping[str, str | Text]) -> list[str | Text]:
    """What the names most like this one stand for, the likest first; nothing where none is like.

    Names that are equally like it keep their order.
    """
    likeness = SequenceMatcher(b=folded(name))
    ranked = []
    for one, meant in called.items():
        likeness.set_seq1(folded(one))
        ranked.append((likeness.ratio(), meant))
    ranked.sort(key=lambda pair: -pair[0])
    alike = (meant for ratio, meant in ranked if ratio >= _ALIKE)
    return list(dict.fromkeys(alike))[:_MOST_NEAR]


def _unknown(
    what: Text,
    name: str,
    known: Sequence[str | Text],
    called: Mapping[str, str | Text] | None = None,
) -> UsageError:
    """The error that nothing goes by a name; of what is `called` so or so, the nearest is named."""
    none = Text(f"không có {what.vi} '{name}'", f"there is no {what.en} '{name}'")
    if not known:
        there = Text("kế hoạch không có mục nào loại này", "the plan has none of that kind")
        return UsageError(Text.joined([none, there], "; "))
    more = [Text.plain("...")] if len(known) > _MOST else []
    listed = _listed([*known[:_MOST], *more])
    near = _listed(nearest(name, called or {}))
    if near.vi:
        none = Text(f"{none.vi} (gần nhất: {near.vi})", f"{none.en} (nearest: {near.en})")
    asked = did_you_mean(name, () if called else (one for one in known if isinstance(one, str)))
    if asked.en:
        there = Text(f"{asked.vi} Có: {listed.vi}", f"{asked.en} There are: {listed.en}")
    else:
        there = Text(f"; có: {listed.vi}", f"; there are: {listed.en}")
    return UsageError(Text.joined([none, there], ""))


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
