"""Adjusting owns how a difference between plans is written down as an adjustment: a YAML file.

The original stays as it is: what an officer changed becomes a decision of its own, to be completed
with what only its document knows. Amounts are exact; what is before and after is a comment, since
nothing is stated that no document prints.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from gnbv.allocation import allocate
from gnbv.language import Lang, Text
from gnbv.money import Unit, write
from gnbv.plan import Plan
from gnbv.plan.adjustments import Kind
from gnbv.plan.by_line import LineKey
from gnbv.versions.apply import lines_by_key

_HEAD = Text(
    "Bản nháp của một quyết định điều chỉnh: bổ sung căn cứ, và số trước, sau như văn bản in.",
    "A draft of a decision that adjusts the plan: add its basis, and before and after as printed.",
)


class Move(NamedTuple):
    """A line that is to be another: before and after in đồng; by year where its years are given.

    `before` is None where the line begins with the change.
    """

    key: LineKey
    before: int | None
    after: int
    years: tuple[tuple[int, int], ...] = ()


class Draft(NamedTuple):
    """What a draft says: whose decision it is, which lines move, which sources pay otherwise."""

    number: str
    day: date
    moves: tuple[Move, ...]
    sources: Mapping[str, Sequence[int]]

    @classmethod
    def between(cls, before: Plan, after: Plan, number: str, day: date) -> "Draft":
        """The draft of all that differs between two plans, and that an adjustment can say."""
        return cls(number, day, _moves(before, after), _sources(before, after))


def _moves(before: Plan, after: Plan) -> tuple[Move, ...]:
    """Return the lines that are others in another plan, in its order; then those that are gone."""
    old, new = lines_by_key(before), lines_by_key(after)
    given = {key for lines in (old, new) for key, line in lines.items() if line.by_year}
    was_by, now_by = (_by_year(plan) if given else {} for plan in (before, after))
    found = []
    for key in {**new, **old}:
        was = old[key].amount if key in old else None
        now = new[key].amount if key in new else 0
        years = _changes_of(was_by.get(key, {}), now_by.get(key, {})) if key in given else ()
        if was != now or any(change for _, change in years):
            found.append(Move(key, was, now, years))
    return tuple(found)


def _sources(before: Plan, after: Plan) -> dict[str, tuple[int, ...]]:
    """Return the sources of a plan that pay in other years in another, with these years."""
    known = before.programme.sources
    return {
        key: tuple(sorted(source.years))
        for key, source in after.programme.sources.items()
        if key in known and sorted(known[key].years) != sorted(source.years)
    }


def kind_of(moves: Sequence[Move]) -> Kind:
    """Tell what kind of adjustment moves are: money moved, added or taken."""
    net = sum(move.after - (move.before or 0) for move in moves)
    if net == 0:
        return "reallocation"
    return "supplement" if net > 0 else "reduction"


def draft(content: Draft, unit: Unit, lang: Lang) -> str:
    """Write an adjustment as YAML; amounts in a unit, exact to the đồng."""
    return "\n".join(_lines(content, unit, lang)) + "\n"


def _lines(content: Draft, unit: Unit, lang: Lang) -> Iterator[str]:
    yield f"# {_HEAD.in_language(lang)}"
    yield "decision:"
    yield f"  number: {_quoted(content.number)}"
    yield f"  date: {content.day.isoformat()}"
    yield f"kind: {kind_of(content.moves)}"
    if content.moves:
        yield "changes:"
        yield from _changes(content.moves, unit)
    if content.sources:
        yield "sources:"
        for key, years in content.sources.items():
            yield f"  {key}: {{years: [{', '.join(map(str, years))}]}}"


def _changes(moves: Sequence[Move], unit: Unit) -> Iterator[str]:
    """Lines under their projects and sources, each of which is named once."""
    by_project: dict[str, dict[str, list[Move]]] = {}
    for move in moves:
        by_project.setdefault(move.key.project, {}).setdefault(move.key.source, []).append(move)
    for project, sources in by_project.items():
        yield f"  {_quoted(project)}:"
        for source, own in sources.items():
            yield f"    {source}:"
            for move in own:
                margin = "      "
                if move.key.nature:
                    yield f"      {move.key.nature}:"
                    margin = "        "
                yield from (f"{margin}{line}" for line in _change(move, unit))


def _change(move: Move, unit: Unit) -> Iterator[str]:
    was, now = move.before or 0, move.after
    yield f"# {write(was, unit)} → {write(now, unit)} {unit.vi}"
    if move.before is None:
        yield "new: true"
    if not move.years:
        yield _amount(now - was, unit)
        return
    yield "years:"
    for year, change in move.years:
        yield f"  {year}:"
        yield f"    {_amount(change, unit)}"


def _amount(change: int, unit: Unit) -> str:
    name = "increase" if change >= 0 else "decrease"
    return f"{name}: {write(abs(change), unit)} {unit.vi}"


def _by_year(plan: Plan) -> Mapping[LineKey, Mapping[int, int]]:
    """What every line pays in each year, in đồng."""
    found: dict[LineKey, dict[int, int]] = {}
    for line, year, amount in allocate(plan).shares:
        found.setdefault(LineKey.of(line), {})[year] = amount
    return found


def _changes_of(was: Mapping[int, int], now: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    """What each year gains or loses, in đồng, where it does."""
    changes = ((year, now.get(year, 0) - was.get(year, 0)) for year in sorted({*was, *now}))
    return tuple((year, change) for year, change in changes if change)


def _quoted(text: str) -> str:
    """A text that stays text in YAML, whatever it looks like."""
    return json.dumps(text, ensure_ascii=False)
