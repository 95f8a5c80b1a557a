"""Paint: the few colours of a report, put on words only where a terminal shows them."""

from typing import Literal, NamedTuple

Role = Literal["error", "warning", "good", "strong", "faint", "place"]


class _Paint(NamedTuple):
    """A colour by its name (None: the terminal's own), and how strong it is."""

    fg: str | None = None
    bold: bool | None = None
    dim: bool | None = None


_PAINTS: dict[Role, _Paint] = {
    "error": _Paint(fg="red", bold=True),
    "warning": _Paint(fg="yellow", bold=True),
    "good": _Paint(fg="green", bold=True),
    "strong": _Paint(bold=True),
    "faint": _Paint(dim=True),
    "place": _Paint(fg="cyan"),
}


def paint(words: str, role: Role, colour: bool) -> str:
    """Return the words in the colour of their role, or as they are."""
    if not colour:
        return words
    import typer

    return typer.style(words, **_PAINTS[role]._asdict())
