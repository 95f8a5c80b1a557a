"""JSON text owns how a long JSON document is written piece by piece, laid out for people."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from gnbv.language import escaped
from gnbv.verdicts.spool import Spool

_INDENT = 2


class Part(NamedTuple):
    """A plan's items in the list of a document, and whether the plan was checked."""

    checked: bool
    items: str


def items(bodies: Iterable[Any], depth: int) -> str:
    """Return bodies as items of a list, without its brackets, each so deep; '' for none."""
    start = "\n" + " " * _INDENT * depth
    # JSON has no line break inside a string, so that every one of them is of the layout.
    return ",".join(start + _dumped(body).replace("\n", start) for body in bodies)


def listed(parts: Iterable[str], depth: int) -> Iterator[str]:
    """Yield a list of what `items` gave, with its brackets; its items stand so deep."""
    some = False
    for part in filter(None, parts):
        yield f",{part}" if some else f"[{part}"
        some = True
    yield "\n" + " " * _INDENT * (depth - 1) + "]" if some else "[]"


def counted(
    parts: Iterable[Part], body: Callable[[int], Mapping[str, Any]], key: str, depth: int
) -> Iterator[str]:
    """Yield a document that has the count of plans checked before the list of all their items.

    `body` is the document of that count, in which the list at `key` is the last and is empty; its
    items stand so deep.
    """
    with Spool() as spool:
        checked = _spooled(parts, spool, depth)
        before, hole, after = _dumped(body(checked)).rpartition(f'"{key}": []')
        yield before + hole.removesuffix("[]")
        yield from spool.pieces()
        yield f"{after}\n"


def _spooled(parts: Iterable[Part], spool: Spool, depth: int) -> int:
    """Put the list of all items in a spool; returns how many plans were checked."""
    checked = 0

    def each() -> Iterator[str]:
        nonlocal checked
        for part in parts:
            checked += part.checked
            yield part.items

    for piece in listed(each(), depth):
        spool.add(piece)
    return checked


def _dumped(body: Any) -> str:
    """A body as JSON laid out for people, with nothing in it that comes alive."""
    return escaped(json.dumps(body, ensure_ascii=False, indent=_INDENT))
