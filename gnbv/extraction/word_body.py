"""Word's body owns how the stream of a document's elements becomes paragraphs and tables.

Elements are known by their local names (ECMA-376 part 1, 17). What a reader of the page does not
see is left out: hidden and deleted text, codes of fields, the older twin of a drawing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from gnbv.extraction.document import Grid, Paragraph
from gnbv.extraction.grids import MOST_COLUMNS, Grids, tidy
from gnbv.extraction.numbering import Numbering
from gnbv.extraction.word_tables import WordCell, WordTable
from gnbv.workbook.package import Attributes, Letters, relative
from gnbv.workbook.rich import is_exponent, is_raised

BODY = "paragraph"
"""How the place of a paragraph of the body begins; those of notes begin with their kind."""
_UNSEEN = {
    *("del", "moveFrom", "Fallback", "rt"),
    *("rPrChange", "pPrChange", "tcPrChange", "trPrChange", "tblPrChange", "tblPrExChange"),
    *("sectPr", "tblPr", "tblGrid"),
}
"""Elements of which nothing is read: deleted text, the older twin of a drawing, former formats."""
_BREAKS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = {"0", "false", "off"}
_NO_NOTES = {"separator", "continuationSeparator", "continuationNotice"}


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    letters: Letters = field(default_factory=Letters)
    style: str = ""
    number: str = ""
    level: str = ""
    in_format: bool = False
    hidden: bool = False
    struck: bool = False
    raised: bool = False
    joins_next: bool = False


class BodyReader:
    """Gathers the blocks of one part; `name` is how the place of its paragraphs begins."""

    def __init__(self, numbering: Numbering, grids: Grids, name: str) -> None:
        self.blocks: list[Paragraph | Grid] = []
        self._numbering, self._grids, self._name = numbering, grids, name
        self._tables: list[WordTable] = []
        self._paragraphs: list[_Open] = []
        self._unseen = 0
        self._inside = ""
        self._row_format = False
        self._joined = ""
        self._number = self._number_of_tables = 0
        self._begin: dict[str, Callable[[Attributes], None]] = {
            "p": self._begin_paragraph,
            "pPr": self._begin_format,
            "pStyle": self._note_style,
            "numId": self._note_list,
            "ilvl": self._note_level,
            "r": self._begin_run,
            "vanish": self._hide,
            "strike": self._strike,
            "dstrike": self._strike,
            "vertAlign": self._raise,
            "tbl": self._begin_table,
            "tr": self._begin_row,
            "trPr": self._begin_row_format,
            "hidden": self._hide_row,
            "gridBefore": self._note_before,
            "gridAfter": self._note_after,
            "tc": self._begin_cell,
            "gridSpan": self._note_width,
            "vMerge": self._note_merge,
            "hMerge": self._note_left_merge,
            "footnote": self._begin_note,
            "endnote": self._begin_note,
        }
        self._end: dict[str, Callable[[], None]] = {
            "p": self._end_paragraph,
            "pPr": self._end_format,
            "tbl": self._end_table,
            "tr": self._end_row,
            "trPr": self._end_row_format,
            "tc": self._end_cell,
            "body": self._end_flow,
            "footnote": self._end_flow,
            "endnote": self._end_flow,
        }

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin an element."""
        if self._unseen:
            self._unseen += 1
            return
        if name in _UNSEEN or (name in {"footnote", "endnote"} and _is_rule(attributes)):
            self._note_deleted(name)
            self._unseen = 1
            return
        self._inside = name
        begin = self._begin.get(name)
        if begin:
            begin(attributes)
        elif name in _BREAKS:
            self._add(_BREAKS[name])

    def end(self, name: str) -> None:
        """End an element."""
        if self._unseen:
            self._unseen -= 1
            return
        self._inside = ""
        end = self._end.get(name)
        if end:
            end()

    def text(self, words: str) -> None:
        """Take what stands between elements, where it is text of a run."""
        if self._inside == "t" and not self._unseen:
            self._add(words)

    # Paragraphs and their runs.

    @property
    def _paragraph(self) -> _Open:
        """The paragraph that is being read; outside of any, one that is forgotten."""
        return self._paragraphs[-1] if self._paragraphs else _Open()

    def _begin_paragraph(self, _: Attributes) -> None:
        self._paragraphs.append(_Open())

    def _end_paragraph(self) -> None:
        one = self._paragraphs.pop()
        words = self._joined + one.letters.take()
        self._joined = words if one.joins_next else ""
        if not one.joins_next:
            label = self._numbering.label(one.style, one.number, one.level)
            self._put(tidy(f"{label} {words}"))

    def _begin_format(self, _: Attributes) -> None:
        self._paragraph.in_format = True

    def _end_format(self) -> None:
        self._paragraph.in_format = False

    def _begin_run(self, _: Attributes) -> None:
        one = self._paragraph
        one.hidden = one.struck = one.raised = False

    def _hide(self, attributes: Attributes) -> None:
        if not self._paragraph.in_format:  # there it is of the end of the paragraph alone
            self._paragraph.hidden = _is_on(attributes)

    def _strike(self, attributes: Attributes) -> None:
        one = self._paragraph
        # One of the two ways of striking out may be turned off beside the other.
        one.struck = one.struck or (not one.in_format and _is_on(attributes))

    def _raise(self, attributes: Attributes) -> None:
        self._paragraph.raised = is_raised(attributes)

    def _note_style(self, attributes: Attributes) -> None:
        self._paragraph.style = relative(attributes, "val")

    def _note_list(self, attributes: Attributes) -> None:
        self._paragraph.number = relative(attributes, "val")

    def _note_level(self, attributes: Attributes) -> None:
        self._paragraph.level = relative(attributes, "val")

    def _note_deleted(self, name: str) -> None:
        """A tracked change that deletes a row, or the break between two paragraphs."""
        if name == "del" and self._row_format:
            self._tables[-1].row.deleted = True
        elif name == "del" and self._paragraph.in_format:
            self._paragraph.joins_next = True

    def _add(self, words: str) -> None:
        one = self._paragraph
        if one.hidden or one.in_format:
            return
        if one.struck or (one.raised and self._cell and not is_exponent(one.letters.ending, words)):
            self._leave_out(words)
        else:
            one.letters.add(words)

    def _leave_out(self, words: str) -> None:
        """Leave out letters that are no part of what a cell states."""
        if self._cell and words.strip():
            self._cell.left_out = True

    def _end_flow(self) -> None:
        """End a text in which paragraphs follow one another: none joins one of another text."""
        words, self._joined = tidy(self._joined), ""
        if words:
            self._put(words)

    def _begin_note(self, _: Attributes) -> None:
        self._number += 1

    def _put(self, words: str) -> None:
        """Give a paragraph to the cell that it stands in, else to the document."""
        cell = self._cell
        if cell:
            cell.lines.append(words)
        elif words:
            self._number += self._name == BODY
            self.blocks.append(Paragraph(words, f"{self._name} {self._number}"))

    # Tables.

    @property
    def _cell(self) -> WordCell | None:
        """The cell that is being read."""
        return self._tables[-1].cell if self._tables else None

    def _begin_table(self, _: Attributes) -> None:
        self._end_flow()
        self._tables.append(WordTable())

    def _end_table(self) -> None:
        table = self._tables.pop()
        outer = self._cell
        if outer:
            outer.nested = True
            outer.lines += table.words
        else:
            self._number_of_tables += 1
            grid = table.grid(f"table {self._number_of_tables}", self._grids)
            self.blocks += [grid] if grid.rows else []

    def _begin_row(self, _: Attributes) -> None:
        if self._tables:
            self._tables[-1].begin_row()

    def _end_row(self) -> None:
        if self._tables:
            self._tables[-1].end_row()

    def _begin_row_format(self, _: Attributes) -> None:
        self._row_format = bool(self._tables)

    def _end_row_format(self) -> None:
        self._row_format = False

    def _hide_row(self, attributes: Attributes) -> None:
        if self._row_format:
            self._tables[-1].row.hidden = _is_on(attributes)

    def _note_before(self, attributes: Attributes) -> None:
        if self._row_format:
            self._tables[-1].row.before = _count(attributes, 0)

    def _note_after(self, attributes: Attributes) -> None:
        if self._row_format:
            self._tables[-1].row.after = _count(attributes, 0)

    def _begin_cell(self, _: Attributes) -> None:
        if self._tables:
            self._tables[-1].begin_cell()

    def _end_cell(self) -> None:
        self._end_flow()
        if self._tables:
            self._tables[-1].end_cell()

    def _note_width(self, attributes: Attributes) -> None:
        if self._cell:
            self._cell.width = _count(attributes, 1)

    def _note_left_merge(self, attributes: Attributes) -> None:
        if self._cell:
            self._cell.continues_left = relative(attributes, "val") != "restart"

    def _note_merge(self, attributes: Attributes) -> None:
        if self._cell:
            self._cell.merge = relative(attributes, "val") or "continue"


def _is_on(attributes: Attributes) -> bool:
    return relative(attributes, "val") not in _OFF


def _is_rule(attributes: Attributes) -> bool:
    """Whether a note is only the line above the notes."""
    return relative(attributes, "type") in _NO_NOTES


def _count(attributes: Attributes, least: int) -> int:
    """How many columns an element names, at most one more than a table may have."""
    number = relative(attributes, "val")
    plain = number.isascii() and number.isdecimal()
    return max(least, min(int(number[:9]), MOST_COLUMNS + 1)) if plain else least
