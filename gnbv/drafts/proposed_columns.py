"""Proposed columns own what the mapping says of each column, with how sure it is and why."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gnbv.drafts.columns import Columns
from gnbv.drafts.figures import NOTHING, is_figure
from gnbv.drafts.headings import Named, names_money
from gnbv.drafts.mapping import ColumnHolds, Confidence, MappedColumn, letter_of
from gnbv.drafts.paper import Amounts, Paper
from gnbv.drafts.rows import Rows
from gnbv.drafts.shares import wholes
from gnbv.drafts.sums import fit
from gnbv.language import Text
from gnbv.plan.fields import Name

_NO_WHOLE = Text(
    "không cột nào cho đúng các tỷ lệ này: ghi như chữ, không kiểm tra",
    "no columns give these percentages: kept as words, and not checked",
)


_FIGURES_AS_WORDS = Text(
    "có số lẫn trong chữ: ghi như chữ, không kiểm tra",
    "it has figures among words: kept as words, and not checked",
)
_LOST_TOTAL = Text(
    "tiêu đề là tổng, nhưng không cột nào cộng lại bằng nó: có thể bảng thiếu một nguồn",
    "it is headed as a total, and no columns add up to it: a source may be missing",
)


class Understood(NamedTuple):
    """A table as far as it is understood: what its columns hold, and their amounts and rows."""

    paper: Paper
    kinds: Mapping[int, ColumnHolds]
    columns: Columns
    amounts: Amounts
    rows: Rows


class ProposedColumns:
    """The columns of a paper; `renamed` are names for those that no heading names."""

    def __init__(self, table: Understood, renamed: Mapping[str, Named]) -> None:
        self._paper, self._kinds, self._columns, self._amounts, self._rows = table
        self._renamed = renamed
        self._layout = table.paper.layout

    def mapped(self) -> Iterator[MappedColumn]:
        """Yield what each column is, from the left."""
        of = wholes(self._paper, self._columns, self._amounts.columns, self._rows)
        for at, kind in self._kinds.items():
            heading = self._layout.headings(at)
            if kind == "amount":
                yield self._amount_column(at, heading)
            elif kind == "percent" and at in of:
                part, whole = of[at]
                about = self._columns.about(part)
                yield MappedColumn(
                    at=letter_of(at),
                    holds="percent",
                    heading=heading,
                    source=self._renamed_keys(about.sources),
                    nature=self._renamed_keys(about.natures),
                    span=about.span or "period",
                    of=None if whole is None else letter_of(whole),
                )
            else:
                why = self._doubt(at, kind)
                yield MappedColumn(
                    at=letter_of(at),
                    holds="text" if kind == "percent" else kind,
                    heading=heading,
                    confidence="unsure" if why else "certain",
                    why=_name(why) if why else None,
                )

    def _doubt(self, at: int, kind: ColumnHolds) -> Text | None:
        """Why a column that states no money may be another; None where nothing speaks for that."""
        if kind == "percent":
            return _NO_WHOLE
        texts = (cell.text for cell in self._layout.column(at))
        has_figures = any(is_figure(text) and text not in NOTHING for text in texts)
        return _FIGURES_AS_WORDS if kind == "text" and has_figures else None

    def _amount_column(self, at: int, heading: tuple[str, ...]) -> MappedColumn:
        about = self._columns.about(at)
        confidence, why = self._reason(at)
        return MappedColumn(
            at=letter_of(at),
            holds="amount",
            heading=heading,
            source=self._renamed_keys(about.sources),
            nature=self._renamed_keys(about.natures),
            span=about.span or "period",
            sum_of=tuple(letter_of(one) for one in self._columns.sum_of(at)),
            drawn=at in self._columns.drawn,
            confidence=confidence,
            why=_name(why),
        )

    def _reason(self, at: int) -> tuple[Confidence, Text]:
        """How sure it is what a column is about, and why."""
        columns = self._columns
        if at in columns.parts:
            letters = ", ".join(letter_of(one) for one in columns.parts[at])
            held, of = self._held(at)
            return "certain" if held == of else "likely", Text(
                f"bằng tổng các cột {letters} ở {held}/{of} hàng",
                f"in {held} of {of} rows the sum of the columns {letters}",
            )
        if at in columns.follows:
            terms = " + ".join(
                f"{count} x {letter_of(one)}" if count > 1 else letter_of(one)
                for one, count in columns.follows[at]
            )
            return "certain", Text(f"bằng {terms} ở mọi hàng", f"in every row {terms}")
        if not self._layout.heads:
            return "likely", Text(
                "bảng không có tiêu đề: cột không phải là tổng của cột nào",
                "the table has no headings: the column is the sum of no others",
            )
        meaning = columns.meanings[at]
        if self._is_lost_total(at):
            return "unsure", _LOST_TOTAL
        if meaning.nature or meaning.total or len(columns.places) == 1 or names_money(meaning):
            in_sum = any(at in parts for parts in columns.parts.values())
            heading = " / ".join(self._layout.headings(at))
            return "certain" if in_sum else "likely", Text(
                f"tiêu đề '{heading}'", f"its heading '{heading}'"
            )
        return "unsure", Text(
            "tiêu đề không nói đây là tiền của nguồn nào", "its heading names no source of money"
        )

    def _is_lost_total(self, at: int) -> bool:
        """Whether a column is headed as a total, and others are drawn that do not make it up."""
        meaning = self._columns.meanings[at]
        return meaning.total and meaning.source is None and at not in self._columns.drawn

    def _held(self, at: int) -> tuple[int, int]:
        """In how many rows a total is the sum of its parts, and of how many."""
        figures = self._amounts.columns
        parts = [figures[one] for one in self._columns.parts[at]]
        found = fit(figures[at], parts, self._columns.rounding)
        return found.held, found.held + len(found.broken)

    def _renamed_keys(self, keys: tuple[str, ...] | None) -> tuple[str, ...] | None:
        if keys is None:
            return None
        return tuple(self._renamed[key].key if key in self._renamed else key for key in keys)


def _name(text: Text) -> Name:
    return Name(vi=text.vi, en=text.en)
