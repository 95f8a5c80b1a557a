"""The look of a workbook's cells: fonts, borders, and number formats that follow the locale."""

from typing import Any

from gnbv.tables import Percentage
from gnbv.writers.style import Style

FONT = "Times New Roman"
# Stored in Excel's own notation; a Vietnamese Excel shows 62.500 and an English one 62,500.
_AMOUNT = '#,##0;-#,##0;"-"'
_EXACT = "#,##0.0#####;-#,##0.0#####"
_SHARE = "0.00%"
_WRAPPED = {"text_wrap": True, "valign": "vcenter"}
_SHADE = "#F2F2F2"
"""Behind totals."""


class Look:
    """The formats of one workbook, made once each, by name."""

    def __init__(self, book: Any, style: Style) -> None:
        self.book = book
        self.style = style
        self._made: dict[str, Any] = {}

    def cell(self, kind: str, number: str = "text", level: int = 0) -> Any:
        """The format of a table's cell: the row's kind, and what it holds."""
        name = f"{kind} {number} {level}"
        made = self._made.get(name)
        return self._make(name, _cell(kind, number, level)) if made is None else made

    def figure(self, kind: str, form: str) -> Any:
        """The format of a figure that a table has in words, with its own format of numbers."""
        look = _cell(kind, "count", 0) | {"num_format": form}
        return self._make(f"{kind} figure {form}", look)

    def percentage(self, kind: str, cell: Percentage) -> Any:
        """The format of a percentage as it is printed: its decimals, its sign, a dash for none."""
        figures = f"0.{'0' * cell.places}" if cell.places else "0"
        sign = "%" if cell.signed else ""
        look = {"border": 1, "bold": kind != "row", "valign": "vcenter", "align": "right"}
        if kind == "total":
            look |= {"bg_color": _SHADE}
        look |= {"num_format": f'{figures}{sign};-{figures}{sign};"-"'}
        return self._make(f"{kind} percentage {cell.places} {sign}", look)

    @property
    def heading(self) -> Any:
        """A table's heading."""
        look = {"border": 1, "bold": True, "align": "center", "valign": "vcenter"}
        return self._make("heading", {**look, "text_wrap": True, "bg_color": "#E8EEF4"})

    def words(self, name: str) -> Any:
        """The format of words around a table: `title`, `note` ..."""
        looks: dict[str, dict[str, Any]] = {
            "title": {"bold": True, "font_size": 14, "align": "center", **_WRAPPED},
            "sheet": {"bold": True, "font_size": 14},
            "act": {"italic": True, "align": "center", **_WRAPPED},
            "plain": {},
            "italic": {"italic": True},
            "note": {"italic": True, **_WRAPPED},
            "right": {"italic": True, "align": "right"},
            "bold": {"bold": True},
            "closing": {"bold": True, **_WRAPPED},
        }
        return self._make(name, looks[name])

    @property
    def check(self) -> Any:
        """A difference, which should be zero."""
        return self._make("check", {"num_format": "#,##0.######", "font_color": "#777777"})

    @property
    def wrong(self) -> Any:
        """A difference that is not zero."""
        return self._make("wrong", {"bg_color": "#FFC7CE", "font_color": "#9C0006"}, plain=True)

    @property
    def exact(self) -> Any:
        """An amount that is not whole in its table's unit."""
        return self._make("exact", {"num_format": _EXACT}, plain=True)

    def _make(self, name: str, look: dict[str, Any], plain: bool = False) -> Any:
        if name not in self._made:
            font = {} if plain else {"font_name": FONT, "font_size": 11}
            self._made[name] = self.book.add_format({**font, **look})
        return self._made[name]


def _cell(kind: str, number: str, level: int) -> dict[str, Any]:
    bold = kind != "row"
    numbers = {"amount": _AMOUNT, "input": "#,##0", "share": _SHARE, "count": "#,##0"}
    look: dict[str, Any] = {"border": 1, "bold": bold, "valign": "vcenter"}
    if number in numbers:
        look |= {"num_format": numbers[number], "align": "right"}
    elif number == "figure":
        look |= {"align": "right", "num_format": "@"}
    else:
        look |= {"text_wrap": True, "indent": level, "num_format": "@"}
    if number == "input":
        look |= {"bg_color": "#FFF8DC"}
    if kind == "total":
        look |= {"bg_color": "#F2F2F2"}
    return look
