"""HTML owns how a page becomes paragraphs and tables, as a browser shows it without its styles."""

from html.parser import HTMLParser
from typing import NamedTuple

from gnbv.extraction.decoding import decoded
from gnbv.extraction.document import Grid, Paragraph
from gnbv.extraction.grids import Grids, tidy
from gnbv.extraction.html_looks import Looks, is_hidden, is_void
from gnbv.extraction.html_source import shown_source
from gnbv.extraction.html_tables import HtmlCell, HtmlTable
from gnbv.extraction.numbering import figure_of
from gnbv.language import Text
from gnbv.workbook.limits import DEEPEST
from gnbv.workbook.package import Letters, Unreadable, too_many
from gnbv.workbook.rich import is_exponent

_MOST_TAGS = 1_000_000
_BLOCKS = {
    *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "hr"),
    *("section", "article", "header", "footer", "main", "nav", "aside", "address", "center"),
    *("blockquote", "pre", "caption", "figure", "figcaption", "form", "body", "details", "summary"),
    *("table", "thead", "tbody", "tfoot", "tr", "td", "th"),
}
"""Elements that begin and end lines."""
_UNSEEN = {"template", "noscript", "svg", "object", "select", "textarea", "head"}
_GROUPS = {"thead", "tbody", "tfoot"}
_ENDS_ITSELF = {"p", "li", "td", "th", "tr", "dt", "dd"}
"""Elements that the next of the same name ends, and of `head` the body does."""
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}

_Attributes = list[tuple[str, str | None]]


class _List(NamedTuple):
    """A list: the form of its numbers, empty where it has none, and the next one."""

    form: str
    next: int


def read_html(content: bytes) -> tuple[Paragraph | Grid, ...]:
    """The paragraphs and tables of a page, in their order; a line that `<br>` begins is one too.

    Raises `Unreadable` where it is no text or beyond the limits.
    """
    page = _Page()
    page.feed(shown_source(decoded(content, declares=True)))
    page.close()
    page.end_all()
    return tuple(page.blocks)


class _Page(HTMLParser):
    """Gathers the blocks of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Paragraph | Grid] = []
        self._grids = Grids()
        self._letters = Letters()
        self._tables: list[HtmlTable] = []
        self._lists: list[_List] = []
        self._tags = self._number = self._number_of_tables = 0
        self._unseen, self._depth, self._label = "", 0, ""
        self._typed = False
        self._looks = Looks()

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        """Begin an element."""
        self._tags += 1
        if self._tags > _MOST_TAGS:
            too_many(Text("số thẻ HTML", "tags"), _MOST_TAGS)
        if self._still_unseen(tag):
            return
        facts = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS or tag == "br" or self._in_caption(tag):
            self._end_line()
        if not is_void(tag) and (tag in _UNSEEN or is_hidden(facts)):
            self._unseen, self._depth = tag, 1
            return
        self._looks.begin(tag, facts)
        self._typed = self._typed or tag == "pre"
        self._begin(tag, facts)

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if self._unseen:
            self._depth -= tag == self._unseen
            self._unseen = self._unseen if self._depth else ""
            return
        if tag in _BLOCKS or self._in_caption(tag):
            self._end_line()
        self._looks.end(tag)
        self._typed = self._typed and tag != "pre"
        if tag in {"ol", "ul"} and self._lists:
            self._lists.pop()
        elif tag == "table":
            self._end_table()
        elif self._tables:
            self._end_of_table(tag)

    def handle_data(self, data: str) -> None:
        """Take what stands between tags."""
        if self._unseen or self._leaves_out(data):
            return
        first, *others = data.split("\n") if self._typed else [data]
        self._letters.add(first)
        for line in others:
            self._end_line()
            self._letters.add(line)

    def _leaves_out(self, data: str) -> bool:
        """Whether text is struck out, or a raised mark in a cell; the cell takes note of that."""
        cell = self._cell
        raised = self._looks.raises and cell and not is_exponent(self._letters.ending, data)
        if not self._looks.strikes and not raised:
            return False
        if cell and data.strip():
            cell.left_out = True
        return True

    def end_all(self) -> None:
        """End what the page has left open."""
        self._unseen = ""
        self._end_line()
        while self._tables:
            self._end_table()

    def _still_unseen(self, tag: str) -> bool:
        """Whether a new element is a part of one that is not shown."""
        if not self._unseen:
            return False
        if (tag == self._unseen and tag in _ENDS_ITSELF) or (tag, self._unseen) == ("body", "head"):
            self._unseen = ""
            return False
        self._depth += tag == self._unseen
        return True

    def _in_caption(self, tag: str) -> bool:
        """Whether an element is a line of its own above a table: text that is in no cell."""
        return tag == "small" and bool(self._tables) and self._cell is None

    @property
    def _cell(self) -> HtmlCell | None:
        return self._tables[-1].cell if self._tables else None

    def _begin(self, tag: str, facts: dict[str, str]) -> None:
        if tag == "table":
            if len(self._tables) >= DEEPEST:
                raise Unreadable(Text("lồng quá sâu", "it is nested too deeply"), True)
            self._tables.append(HtmlTable())
        elif tag in {"ol", "ul"}:
            form = _FORMS.get(facts.get("type", ""), "decimal") if tag == "ol" else ""
            plain = "list-style" in facts.get("style", "") or len(self._lists) >= DEEPEST
            self._lists.append(_List("" if plain else form, _whole(facts.get("start", ""), 1)))
        elif tag == "li" and self._lists:
            self._count(facts)
        elif self._tables:
            self._begin_of_table(tag, facts)

    def _begin_of_table(self, tag: str, facts: dict[str, str]) -> None:
        table = self._tables[-1]
        if tag in {"td", "th"}:
            height, width = _whole(facts.get("rowspan", ""), 1), _whole(facts.get("colspan", ""), 1)
            table.begin_cell(height, width)
        elif tag == "tr":
            table.begin_row()
        elif tag in _GROUPS:
            table.end_group()

    def _end_of_table(self, tag: str) -> None:
        table = self._tables[-1]
        if tag in {"td", "th"}:
            table.cell = None
        elif tag == "tr":
            table.end_row()
        elif tag in _GROUPS:
            table.end_group()

    def _end_table(self) -> None:
        if not self._tables:
            return
        table = self._tables.pop()
        outer = self._cell
        if outer:
            outer.nested = True
            outer.lines += table.words
            return
        grid = table.grid(f"table {self._number_of_tables + 1}", self._grids)
        if grid.rows:
            self._number_of_tables += 1
            self.blocks.append(grid)

    def _count(self, facts: dict[str, str]) -> None:
        """Give the next item of a list its number, as a browser shows it."""
        one = self._lists[-1]
        number = _whole(facts.get("value", ""), one.next)
        self._lists[-1] = _List(one.form, number + 1)
        self._label = f"{figure_of(number, one.form)}. " if one.form else ""

    def _end_line(self) -> None:
        words = tidy(self._letters.take())
        if not words:
            return
        line, self._label = f"{self._label}{words}", ""
        cell = self._cell
        if cell:
            cell.lines.append(line)
        else:
            self._number += 1
            self.blocks.append(Paragraph(line, f"paragraph {self._number}"))


def _whole(text: str, otherwise: int) -> int:
    """A whole number of an attribute, of at most nine digits."""
    text = text.strip()
    return int(text[:9]) if text.isascii() and text.isdecimal() else otherwise
