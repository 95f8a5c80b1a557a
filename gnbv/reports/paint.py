"""Paint: the few colours of a report, put on words only where a terminal shows them."""

from typing import Literal

Role = Literal["error", "warning", "good", "strong", "faint", "place"]

_CODES: dict[Role, str] = {
    "error": "1;31",
    "warning": "1;33",
    "good": "1;32",
    "strong": "1",
    "faint": "2",
    "place": "36",
}


def paint(words: str, role: Role, colour: bool) -> str:
    """Return the words in the colour of their role, or as they are."""
    return f"\x1b[{_CODES[role]}m{words}\x1b[0m" if colour else words
