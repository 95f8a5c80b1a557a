"""The annex file owns `annex.yaml` of a draft: the table as the paper prints it, cell by cell."""

import re
from collections.abc import Iterator
from functools import cached_property

from gnbv.drafts.composition import Composition
from gnbv.drafts.figures import NOTHING, Notation, as_printed, is_figure, percentage_of
from gnbv.drafts.items import Item
from gnbv.drafts.layout import label_of
from gnbv.drafts.mapping import MappedColumn
from gnbv.drafts.numbering import is_mark
from gnbv.drafts.printed_numbers import heads_its_parts, numbered_again
from gnbv.drafts.yaml_text import (
    Commented,
    Flow,
    Quoted,
    Value,
    Words,
    block,
    both,
    comment,
    joined,
    named,
    one_or_list,
)
from gnbv.extraction import Cell
from gnbv.language import Text
from gnbv.money import unit_called

_NOTE = re.compile(r"\[\d+\]|\(\d+\)|\*|ghi chú|note", re.IGNORECASE)
_ANNEX = Text(
    "Phụ lục như bản giấy in: mọi ô là số liệu nêu, không ô nào dùng để tính.",
    "The annex as the paper prints it: every cell is stated, none is used to calculate.",
)
_NO_HEADINGS = Text(
    "Bảng không có hàng tiêu đề: ý nghĩa các cột suy ra từ phép cộng.",
    "The table has no headings: what its columns are follows from their sums.",
)


def annex_file(whole: Composition) -> str:
    """Write `annex.yaml`."""
    return _AnnexFile(whole).text()


class _AnnexFile:
    def __init__(self, whole: Composition) -> None:
        self._whole = whole

    def text(self) -> str:
        mapping = self._whole.mapping
        shown = [one for one in mapping.columns if one.holds in {"amount", "percent", "text"}]
        unlabelled = not any(one.heading for one in shown)
        why = mapping.unit_why.text.in_language(self._whole.lang) if mapping.unit_why else ""
        annex: dict[str, Value] = {
            "ref": self._whole.called(mapping.table),
            "title": named(self._whole.title or mapping.table),
            "unit": Commented(mapping.unit.vi, why),
            "rounded": unit_called(mapping.rounded) if mapping.rounded else "",
            "columns": [self._column(one) for one in shown],
            "rows": list(self._rows(shown)),
            "notes": [named(text) for text in self._notes()],
            "inferred": both(_NO_HEADINGS) if unlabelled else {},
        }
        return joined([comment(_ANNEX.in_language(self._whole.lang)), *block(annex)])

    def _column(self, column: MappedColumn) -> dict[str, Value]:
        heading = column.heading or (f"Cột {column.at}",)
        found: dict[str, Value] = {
            "id": _id(column.at),
            "kind": "" if column.holds == "amount" else column.holds,
            "heading": [{"vi": one} for one in heading],
        }
        if column.holds == "text":
            return found
        found |= {
            "span": "" if column.span == "period" else str(column.span),
            "source": one_or_list(column.source),
            "nature": one_or_list(column.nature),
        }
        if column.holds == "percent":
            return found | {"of": _id(column.of) if column.of else ""}
        return found | {"sum_of": Flow(map(_id, column.sum_of))}

    def _rows(self, shown: list[MappedColumn]) -> Iterator[dict[str, Value]]:
        told = {(one.number, one.name): one for one in self._whole.mapping.rows}
        without = self._without_number
        for item in self._printed_rows:
            layout = self._whole.table.layout
            number, name = label_of(layout, layout.body[item.at])
            if item.holds == "heading" or heads_its_parts(self._whole.table, item):
                yield {"number": Quoted(number or ""), "heading": name}
                continue
            row = told.get((number, name))
            is_project = item.holds == "project"
            yield {
                "number": Quoted("" if number is None or item.at in without else number),
                "project": Quoted(item.code),
                "name": {} if is_project or item.holds == "repeat" or not name else named(name),
                "span": str(row.span) if row and row.span else "",
                "source": item.source or "",
                "nature": item.nature or "",
                "repeats": "true" if item.holds == "repeat" else "",
                "cells": self._cells(item, shown),
            }

    def _notes(self) -> Iterator[str]:
        """The notes below the table: what is marked as one, without braces, which print years."""
        for words in self._whole.after:
            if _NOTE.match(words) and not set(words) & {"{", "}"}:
                yield words

    @cached_property
    def _without_number(self) -> frozenset[int]:
        """The rows that have no number in the annex: marks of lists, and numbers of rows above."""
        marks = {one.at for one in self._printed_rows if one.number and is_mark(one.number)}
        return numbered_again(self._whole.table) | marks

    @cached_property
    def _printed_rows(self) -> list[Item]:
        """The rows that the annex has, without comparisons and the words after the last figures."""
        kept = [one for one in self._whole.table.rows.items if one.holds != "nothing"]
        last = max(at for at, one in enumerate(kept) if one.holds != "heading")
        return kept[: last + 1]

    def _cells(self, item: Item, shown: list[MappedColumn]) -> Value:
        table = self._whole.table
        cells = [table.layout.body[item.at][table.places[one.at]] for one in shown]
        texts = (
            _cell_text(cell, column, self._whole.mapping.notation)
            for cell, column in zip(cells, shown, strict=True)
        )
        first, last = (self._whole.called(cell.place) for cell in (cells[0], cells[-1]))
        return Flow(texts, f"{first} ... {last}")


def _cell_text(cell: Cell, column: MappedColumn, notation: Notation) -> str:
    """What a cell prints, as the annex takes it."""
    if column.holds == "percent":
        return percentage_of(cell, notation)
    printed = as_printed(cell, notation)
    if column.holds == "text" or not printed or is_figure(printed):
        return "-" if printed in NOTHING else printed
    return Words(printed)


def _id(letter: str) -> str:
    return f"col-{letter.lower()}"
