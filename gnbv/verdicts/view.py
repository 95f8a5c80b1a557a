"""View: in which language findings are shown, whether in colour, and how words and money look."""

from typing import NamedTuple

from gnbv.language import Lang, Text, harmless
from gnbv.money import write
from gnbv.verdicts.paint import Role, paint


class View(NamedTuple):
    """How findings are shown: in which language, and whether in colour.

    With `coverage`, every input of a plan is listed with its witnesses. `width` is a terminal's in
    columns; None where lines may be of any length.
    """

    lang: Lang = "en"
    colour: bool = False
    coverage: bool = False
    width: int | None = None

    def translate(self, text: Text) -> str:
        """Words in the view's language, with nothing in them that comes alive."""
        return harmless(text.in_language(self.lang))

    def money(self, amount: int) -> str:
        """An amount in đồng, in the style of the language."""
        return f"{write(amount, style=self.lang)} đồng"

    def paint(self, words: str, role: Role) -> str:
        """Words in the colour of a role, where colour is shown."""
        return paint(words, role, self.colour)
