"""Meant: the plans that a check is about, each once, in the order in which they were named."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from gnbv.cli.lookup import found, of_no_plan, unasked
from gnbv.diagnostics import Diagnostic
from gnbv.language import Text
from gnbv.reading.loader import Loaded, load, load_text, unread
from gnbv.reading.yaml_text import LARGEST_FILE

STDIN = "-"

Source = Path | Diagnostic | str
"""Where a plan is: its folder, the finding that it cannot be read, or `STDIN`."""


class Meant(NamedTuple):
    """The plans meant; none of them has been read yet.

    `unnamed` is the line that goes above a report where no plan was found and the one that ships
    is checked in its place.
    """

    sources: tuple[Source, ...]
    unnamed: Text | None = None

    def loaded(self) -> Iterator[Loaded]:
        """Read the plans one by one; what was yielded is not held."""
        return map(read, self.sources)


def meant(given: Sequence[str], must_be_named: bool) -> Meant:
    """Find every plan meant; raises `UsageError` where there is nothing to read.

    Where the verdict goes to a file or a machine, the plan that ships `must_be_named`.
    """
    unnamed = None
    sources: dict[str, Source] = {}
    for one in each(given):
        if one == STDIN:
            sources.setdefault(one, STDIN)
            continue
        search = found(one)
        if search.unasked:
            if must_be_named:
                raise unasked(search.folders[0])
            unnamed = of_no_plan(search.folders[0])
        for folder in search.folders:
            sources.setdefault(str(folder), folder)
        sources |= {finding.place.file: finding for finding in search.unread}
    return Meant(tuple(sources.values()), unnamed)


def each(given: Sequence[str]) -> Sequence[str | None]:
    """The plans named; None stands for what is meant where none is."""
    return [*given] or [None]


def read(source: Source) -> Loaded:
    """Read a plan; whatever is wrong with its content is in its diagnostics."""
    if isinstance(source, Diagnostic):
        return unread(source)
    if isinstance(source, Path):
        return load(source)
    content = sys.stdin.buffer.read(LARGEST_FILE + 1) if sys.stdin else b""
    return load_text(content, "<stdin>")
