"""The amendment owns how new amounts enter a plan's YAML: in place, and nothing else is touched."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gnbv.diagnostics import Diagnostic, Place
from gnbv.money import UNITS, Unit, read, write
from gnbv.money.errors import AmountError
from gnbv.money.units import worth_of
from gnbv.plan import OPEN, FundingLine, within_part
from gnbv.reading.loader import Loaded
from gnbv.reading.yaml_text import Document, parse

_MOST_DECIMALS = 3
"""An amount that wants more is written in the next smaller unit."""


@dataclass(frozen=True, slots=True)
class Change:
    """One funding line's amount as it was written, and as it is written now."""

    line: FundingLine
    place: Place
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """The changes of a plan, and the new content of the files that hold them."""

    changes: tuple[Change, ...]
    files: dict[Path, bytes]
    diagnostics: tuple[Diagnostic, ...]


def amend(loaded: Loaded, amounts: Iterable[tuple[FundingLine, int]]) -> Amendment:
    """Work out the files in which funding lines have new amounts, in đồng.

    Comments, layout and every other value stay as they are, byte for byte. A file is read again
    before it counts as changed; where it would not say exactly what is meant, there is a finding
    (W110) and the file is not among those to write.
    """
    by_file: dict[str, list[tuple[FundingLine, int]]] = {}
    for line, amount in amounts:
        by_file.setdefault(loaded.place(line.address).file, []).append((line, amount))
    changes: list[Change] = []
    files: dict[Path, bytes] = {}
    found: list[Diagnostic] = []
    for name, edits in by_file.items():
        document = loaded.document(name)
        if document is None:
            continue
        try:
            content, made = _amended(document, edits)
        except _NotInPlace as problem:
            found.append(Diagnostic("W110", problem.place, {"text": problem.text}))
            continue
        changes += made
        files[Path(name)] = content
    return Amendment(tuple(changes), files, tuple(found))


class _NotInPlace(Exception):
    """A value that cannot be written over where it stands; never leaves this module."""

    def __init__(self, place: Place, text: str) -> None:
        self.place, self.text = place, text


def _amended(
    document: Document, edits: list[tuple[FundingLine, int]]
) -> tuple[bytes, list[Change]]:
    lines = document.text.split("\n")
    changes = []
    # From the end, so that what was changed does not move what is still to be changed.
    spots = [(document.place(_path(document, line)), line, amount) for line, amount in edits]
    for place, line, amount in sorted(spots, key=lambda spot: spot[0], reverse=True):
        if place.line != place.end_line:
            raise _NotInPlace(place, document.line(place.line).strip()[:60])
        text = lines[place.line - 1]
        before = text[place.column - 1 : place.end_column - 1]
        after = _rewritten(before, amount, document.in_braces(_path(document, line)))
        if after is None:
            raise _NotInPlace(place, before[:60])
        lines[place.line - 1] = text[: place.column - 1] + after + text[place.end_column - 1 :]
        changes.append(Change(line, place, before, after))
    new = "\n".join(lines)
    _prove(document, new, edits, changes[-1])
    order_mark = BOM_UTF8 if document.order_mark else b""
    return order_mark + new.encode(), changes[::-1]


def _prove(
    document: Document, new: str, edits: list[tuple[FundingLine, int]], change: Change
) -> None:
    """Read the new text again: the edited amounts must be there, and all else as it was."""
    again = parse(new.encode(), document.name)
    wanted = dict(_leaves(document.data))
    for line, amount in edits:
        path = next(path for path in _paths(line) if path in wanted)
        value = dict(_leaves(again.data)).get(path)
        if again.diagnostics or value is None or read(value) != amount:
            raise _NotInPlace(change.place, change.before[:60])
        wanted[path] = value
    if dict(_leaves(again.data)) != wanted:
        raise _NotInPlace(change.place, change.before[:60])


def _leaves(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _leaves(value, (*path, index))
    elif isinstance(data, str):
        yield path, data


def _paths(line: FundingLine) -> Iterator[tuple[str | int, ...]]:
    """Where a line's amount may stand within its file: with a profile beside it, it has a key.

    A source that has no natures stands for its one line itself, and `funding` for the one line
    whose source is not named.
    """
    own = within_part(line.address)
    shorter = 0 if line.nature else 2 if line.source == OPEN else 1
    for path in (own[: len(own) - cut] for cut in range(shorter + 1)):
        yield path
        yield (*path, "amount")


def _path(document: Document, line: FundingLine) -> tuple[str | int, ...]:
    leaves = dict(_leaves(document.data))
    return next((path for path in _paths(line) if path in leaves), within_part(line.address))


def _rewritten(before: str, amount: int, in_braces: bool) -> str | None:
    """A scalar with another amount, in its own quotes and, where it is exact, its own unit."""
    quote = before[0] if before[:1] in {'"', "'"} else ""
    inner = before[1:-1] if quote else before
    found = re.fullmatch(r"([-−0-9.,\u202f]+)(\s*)(\D+)", inner)
    if not found:
        return None
    figures, gap, unit = found.groups()
    text = _figures(figures, amount, unit, gap)
    try:
        if text is None or read(text) != amount:
            return None
    except AmountError:
        return None
    quote = quote or ('"' if in_braces and "," in text else "")
    return f"{quote}{text}{quote}"


def _figures(figures: str, amount: int, unit: str, gap: str) -> str | None:
    worth = worth_of(unit)
    if worth is None:
        return None
    text = write(amount, Unit("", "", "", worth))
    decimals, wanted = _decimals(figures), _decimals(text)
    if wanted > max(decimals, _MOST_DECIMALS):
        return _in_smaller_unit(amount, unit, worth, gap)
    if figures.endswith("0") and decimals > wanted:
        text += ("" if wanted else ",") + "0" * (decimals - wanted)
    return f"{text}{gap}{unit}"


def _decimals(figures: str) -> int:
    return len(figures.partition(",")[2])


def _in_smaller_unit(amount: int, unit: str, worth: int, gap: str) -> str:
    """An amount in the largest smaller unit in which it is whole, named as `unit` was."""
    smaller = [one for one in UNITS if one.dong < worth and not amount % one.dong]
    best = smaller[-1]
    name = best.vi if best.dong == 1 or unit.endswith("đồng") else best.vi.removesuffix(" đồng")
    return f"{write(amount, best)}{gap or ' '}{name}"
