"""A paper owns the table of a document that becomes a plan: which it is, and its figures typed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from gnbv.diagnostics import Diagnostic, Place
from gnbv.drafts.columns import kinds_of
from gnbv.drafts.facts import Around, around, other_unit, title_years, unit_told
from gnbv.drafts.figures import (
    NOTHING,
    Figure,
    Notation,
    Unreadable,
    amount_of,
    is_figure,
    notation_of,
    settled_notation,
)
from gnbv.drafts.headings import is_money, is_no_plan, meaning_of
from gnbv.drafts.layout import Layout, figures_in, lay_out
from gnbv.drafts.mapping import ColumnHolds
from gnbv.drafts.pages import Pages, joined
from gnbv.drafts.sums import Vector
from gnbv.drafts.vocabulary import unit_in
from gnbv.errors import UsageError
from gnbv.extraction import Cell, Document
from gnbv.language import Text
from gnbv.money import DONG, Unit

_IN_VIETNAMESE = re.compile(r"\b(stt|tt|nstw|nsdp|nsnn|dvt)\b", re.IGNORECASE)
"""Words of a Vietnamese table that have no marks."""

_OTHER_UNIT = Text("một đơn vị tính khác với cả bảng", "another unit than that of the whole table")
_SPREAD_OUT = Text(
    "ô gộp qua nhiều cột hoặc nhiều hàng tiền: không biết bao nhiêu là của cột, hàng nào",
    "one cell covers several columns or rows of money: how much is whose is not known",
)


class Problem(NamedTuple):
    """A cell of which it is not known what it states, and why.

    `doubt` is whether money may be wrong by it: a draft with doubts is not clean.
    """

    place: str
    text: str
    why: Text
    doubt: bool = True


class Paper:
    """A document with the table that is meant: the one of a name, else the likeliest.

    Where none has the name, and the search is not `strict`, the likeliest is taken. Raises
    `UsageError` where there is no table of figures, or none of that name.
    """

    def __init__(self, document: Document, table: str | None = None, strict: bool = True) -> None:
        self.document = document
        self.others: tuple[str, ...] = ()
        self.pages, self.layout = self._choose(table, strict)

    def _choose(self, table: str | None, strict: bool) -> tuple[Pages, Layout]:
        every = joined(self.document)
        found = [(one, _numbered(laid)) for one in every for laid in [lay_out(one.whole)] if laid]
        found.sort(key=lambda one: self._rank(*one), reverse=True)
        if not found:
            raise UsageError(
                Text(
                    f"'{self.document.file}' không có bảng số liệu nào",
                    f"'{self.document.file}' has no table of figures",
                )
            )
        self.others = tuple(one.whole.name for one, _ in found)
        if table is None:
            return found[0]
        for pages, laid in found:
            if pages.whole.name == table:
                return pages, laid
        if not strict:
            return found[0]
        known = ", ".join(f"'{name}'" for name in self.others)
        raise UsageError(
            Text(f"không có bảng '{table}'; có: {known}", f"no table '{table}'; there are: {known}")
        )

    def _rank(self, pages: Pages, laid: Layout) -> tuple[bool, int]:
        """How much a table looks like the one that is meant: it names a unit, and has figures."""
        words = around(self.document, pages.grids, laid)._replace(heads=())
        return unit_told(words) is not None, figures_in(pages.whole)

    @cached_property
    def words(self) -> Around:
        """The words around the table."""
        return around(self.document, self.pages.grids, self.layout)

    @cached_property
    def kinds(self) -> dict[int, ColumnHolds]:
        """What each column holds, as it looks; what is no plan's money is kept as words.

        What stands above all columns of amounts tells none of them from another.
        """
        found = kinds_of(self.layout)
        amounts = {at for at, kind in found.items() if kind == "amount"}
        others = {at for at in amounts if is_no_plan(self.layout.headings(at))}
        others |= {at for at in amounts if self._is_of_another_year(at)}
        return found if others == amounts else found | dict.fromkeys(others, "text")

    def _is_of_another_year(self, at: int) -> bool:
        """Whether a column is headed by a year that the table's title leaves out."""
        years, span = title_years(self.words), meaning_of(self.layout.headings(at)).span
        return years is not None and isinstance(span, int) and not years[0] <= span <= years[1]

    @cached_property
    def notation(self) -> Notation | None:
        """The notation of its figures; None where they could be read in both."""
        return notation_of(self._figure_cells(), "en" if self._is_english else "vi")

    @property
    def settled(self) -> Notation | None:
        """The only notation in which its figures can be read; None where they fit both."""
        return settled_notation(self._figure_cells())

    def _figure_cells(self) -> Iterator[Cell]:
        columns = [at for at, kind in self.kinds.items() if kind in {"amount", "percent"}]
        return (row[at] for row in self.layout.body for at in columns)

    @property
    def _is_english(self) -> bool:
        """Whether the words of the heads are all plain letters: no Vietnamese table's are."""
        words = " ".join((*self.words.heads, *self.words.above))
        return bool(words.strip()) and words.isascii() and not _IN_VIETNAMESE.search(words)

    def largest(self, notation: Notation) -> list[int]:
        """Its amounts, each read as if it were đồng: of those that can be."""
        return [figure.dong for figure in self._figures(notation)]

    def _figures(self, notation: Notation) -> Iterator[Figure]:
        for at, kind in self.kinds.items():
            for cell in self.layout.column(at) if kind == "amount" else ():
                try:
                    figure = amount_of(cell, DONG, notation)
                except Unreadable:
                    continue
                if figure:
                    yield figure


def _numbered(layout: Layout) -> Layout:
    """A layout in which no column is taken for the numbers of rows that is headed as money."""
    at = layout.number_at
    if at is not None and is_money(layout.headings(at)):
        return layout._replace(number_at=None)
    return layout


class Amounts(NamedTuple):
    """The amounts of a table in đồng by column and row, and the cells of which none is known."""

    columns: dict[int, Vector]
    problems: tuple[Problem, ...]
    places: int

    def rows(self) -> list[Vector]:
        """The amounts by rows."""
        return list(zip(*self.columns.values(), strict=True))


def amounts(layout: Layout, columns: Sequence[int], unit: Unit, notation: Notation) -> Amounts:
    """Type the amounts of some columns; `places` is the most decimals that any has."""
    found: dict[int, Vector] = {}
    problems = list(_label_problems(layout))
    places = 0
    for at in columns:
        vector: list[int | None] = []
        for cell in layout.column(at):
            figure = _typed(cell, unit, notation, problems)
            vector.append(figure.dong if figure else None)
            if figure:
                places = max(places, len(figure.text.partition(",")[2]))
        found[at] = tuple(vector)
    problems += _spread_out(layout, columns)
    return Amounts(found, tuple(problems), places)


def _label_problems(layout: Layout) -> Iterator[Problem]:
    """Yield the numbers and names that are not known, as `2.1` that became a date in Excel."""
    for at in (layout.number_at, layout.name_at):
        for cell in () if at is None else layout.column(at):
            if cell.problem:
                yield Problem(cell.place, cell.text, cell.problem)


def other_units(paper: Paper, unit: Unit) -> Iterator[Problem]:
    """Yield what names another unit than that of the table: headings of amounts, cells of words."""
    for at, kind in paper.kinds.items():
        text = other_unit(paper.layout.headings(at), unit) if kind == "amount" else None
        if text is not None:
            heads = [row[at] for row in paper.layout.heads if row[at].text == text]
            yield Problem(heads[0].place, text, _OTHER_UNIT)
        for cell in paper.layout.column(at) if kind == "text" else ():
            if unit_in(f"unit: {cell.text}") not in {None, unit}:
                yield Problem(cell.place, cell.text, _OTHER_UNIT)


def _spread_out(layout: Layout, columns: Sequence[int]) -> Iterator[Problem]:
    """Yield the figures in merged cells over several columns or rows: whose money is not known."""
    cells = [row[at] for row in layout.body for at in columns]
    covered = Counter(cell.origin for cell in cells)
    for cell in cells:
        if covered[cell.origin] > 1 and is_figure(cell.text) and cell.text not in NOTHING:
            yield Problem(cell.place, cell.text, _SPREAD_OUT)


def _typed(cell: Cell, unit: Unit, notation: Notation, problems: list[Problem]) -> Figure | None:
    """A cell's amount; words in its place are none, and what is no amount joins the problems."""
    if cell.problem:
        problems.append(Problem(cell.place, cell.text, cell.problem))
        return None
    if not _has_digits(cell) and not is_figure(cell.text):
        return None
    try:
        return amount_of(cell, unit, notation)
    except Unreadable as unreadable:
        why = why_unreadable(unreadable)
        problems.append(Problem(cell.place, cell.text, why))
        return None


def _has_digits(cell: Cell) -> bool:
    return any(map(str.isdigit, cell.text))


def why_unreadable(unreadable: Unreadable) -> Text:
    """What is wrong with a figure, in the words of the rule that it breaks."""
    found = Diagnostic(
        unreadable.error.code, Place(unreadable.cell.place), unreadable.error.details
    )
    return Text(found.message("vi"), found.message("en"))


class PaperError(Exception):
    """A paper that is not drafted, since what it states is not known: all reasons, with places."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(one.place for one in problems))
        self.problems = tuple(problems)
