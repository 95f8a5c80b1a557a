"""Verdicts own how findings leave the tool: one small file a format, chosen by name.

A rendering keeps of each plan a part, which is small and can be sent to another process, and frames
the parts of all plans as text, piece by piece: a thousand plans take no more memory than one. Each
is the module of its name, with the functions `part` and `frame`, imported when it is asked for.
"""

from collections.abc import Callable, Generator, Iterable
from importlib import import_module
from typing import Any, Literal, NamedTuple

from gnbv.audit import Audit
from gnbv.verdicts.view import View

__all__ = ["FileFormat", "Format", "Rendering", "RenderingName", "View", "rendering"]

Format = Literal["text", "concise", "json", "github", "gitlab", "sarif", "junit", "csv"]
RenderingName = Format | Literal["statistics"]
FileFormat = Literal["parquet"]
"""Formats that are no text: they want a file."""


SUFFIXES: dict[str, Format | FileFormat] = {
    ".txt": "text",
    ".json": "json",
    ".sarif": "sarif",
    ".sarif.json": "sarif",
    ".xml": "junit",
    ".csv": "csv",
    ".parquet": "parquet",
}
"""The format that a file's name asks for by its ending."""


Part = Any
"""What a rendering keeps of a plan: text or counts, each format's own."""


class Rendering(NamedTuple):
    """A format: `part` is what it keeps of a plan, `frame` makes text of the parts of all plans.

    Of a `FileFormat` the pieces are bytes.
    """

    part: Callable[[Audit, View], Part]
    frame: Callable[[Iterable[Part], View], Generator[Any, None, None]]

    def __call__(self, audits: Iterable[Audit], view: View) -> str:
        """Return the findings of all audits as text."""
        return "".join(self.frame((self.part(audit, view) for audit in audits), view))


def rendering(name: RenderingName | FileFormat) -> Rendering:
    """Return the rendering of a format; each is the module of its name."""
    module = import_module(f"gnbv.verdicts.{name}")
    return Rendering(module.part, module.frame)
