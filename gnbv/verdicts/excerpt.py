"""The excerpt owns how a line of a plan's file is shown: as written, carets below a value."""

from collections.abc import Iterator

from gnbv.diagnostics import Place
from gnbv.language import sanitize
from gnbv.reading.loader import Loaded
from gnbv.verdicts.paint import Role
from gnbv.verdicts.view import View
from gnbv.wrapping import width, width_of

_LONGEST_LINE = 160


def excerpt(place: Place, loaded: Loaded, view: View, role: Role) -> Iterator[str]:
    """Yield the line of a place, and below it carets under the value; nothing of a blank line.

    Of a line that is longer than is shown, it is what stands around the value, in whole words.
    """
    document = loaded.document(place.file)
    line = document.line(place.line) if document else ""
    if not line.strip():
        return
    margin = " " * len(str(place.line))
    most = _LONGEST_LINE if view.width is None else min(_LONGEST_LINE, view.width - len(margin) - 4)
    first = place.column - 1
    end = place.end_column if place.end_line == place.line else len(line) + 1
    start, stop = _window(line, first, max(end - 1, first + 1), most)
    shown = "\t".join(map(sanitize, line[start:stop].split("\t")))
    before, under = shown[: first - start], shown[first - start : max(end - 1, first + 1) - start]
    yield f" {margin} {view.paint('|', 'faint')}"
    yield f" {place.line} {view.paint('|', 'faint')} {shown.rstrip()}"
    caret = "^" * max(1, width(under))
    indent = "".join("\t" if char == "\t" else " " * width_of(char) for char in before)
    yield f" {margin} {view.paint('|', 'faint')} {indent}{view.paint(caret, role)}"


def _window(line: str, first: int, last: int, most: int) -> tuple[int, int]:
    """The part of a line that is shown: whole words about the value, so many characters at most."""
    if len(line) <= most:
        return 0, len(line)
    start = 0 if last <= most else min(first, max(0, first - most // 2))
    while 0 < start < first and line[start - 1] != " ":
        start += 1
    stop = min(len(line), start + most)
    while first < stop < len(line) and line[stop] != " ":
        stop -= 1
    return start, stop if stop > first else min(len(line), last, start + most)
