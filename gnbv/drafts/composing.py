"""Composing owns the step from a table and its mapping to the files of a plan.

Every figure of the table is stated in `annex.yaml`; the narrowest of them are the funding lines in
`projects/`. What a decision's text says of a project stands beside it as stated, so that the two
witness each other. What to look at is said in comments.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from gnbv.decision_text.money_names import begins_as_total
from gnbv.decision_text.records import Amount, DecisionText, FundingBlock
from gnbv.drafts.figures import NOTHING, Notation, as_printed, is_figure, percentage_of
from gnbv.drafts.indicators import indicators_file
from gnbv.drafts.layout import label_of
from gnbv.drafts.lines import UNNAMED, Drawn, Table, lines_of
from gnbv.drafts.mapping import MappedColumn
from gnbv.drafts.naming import match
from gnbv.drafts.rows import Item
from gnbv.drafts.vocabulary import key_of, money_called
from gnbv.drafts.yaml_text import Commented, Flow, Value, Words, block, comment, one_or_list
from gnbv.extraction import Cell
from gnbv.language import Lang, Text
from gnbv.money import unit_called, write
from gnbv.plan import OPEN

_LABEL = re.compile(
    r"^((?:tiểu dự án|dự án|hợp phần|nội dung|sub-project|project|component)\s+[\w.]+)\s*[:.–-]\s+(?=\S)",
    re.IGNORECASE,
)


class Composer:
    """The files of one plan, by their paths in its folder."""

    def __init__(self, table: Table, text: DecisionText, file: str, lang: Lang) -> None:
        self._table, self._text, self._file, self._lang = table, text, file, lang
        self._mapping = table.mapping

    def files(self) -> dict[str, str]:
        """Return the text of every file of the plan, but for the mapping's."""
        found = {"plan.yaml": self._plan(), "annex.yaml": self._annex()}
        for number, item in enumerate(self._table.rows.children(None), 1):
            found[f"projects/{number:02}-{key_of(item.name)}.yaml"] = self._project_file(item)
        results = indicators_file(self._text, self._codes, self._mapping.period.last, self._lang)
        return found if results is None else found | {"indicators.yaml": results}

    @property
    def _codes(self) -> dict[str, str]:
        """The codes of innermost projects, by what the decision's text calls them."""
        rows = {item.at: item.code for item in self._innermost}
        return {
            said.project.full_label: rows[at]
            for at, said in self._blocks.items()
            if said.project is not None
        }

    def _head(self, words: Text) -> list[str]:
        return [comment(words.in_language(self._lang))]

    # --- plan.yaml

    def _plan(self) -> str:
        act, mapping = self._text.act, self._mapping
        decision: dict[str, Value] = {
            "number": act.number.text if act.number else "",
            "date": act.date.text if act.date else "",
            "issuer": _named(act.issuer.text) if act.issuer else {},
            "title": _named(act.title.text if act.title else mapping.title),
        }
        plan: dict[str, Value] = {
            "decision": decision,
            "programme": _named(act.programme.text if act.programme else mapping.title),
            "place": _named(act.place.text) if act.place else {},
            "period": {"first": str(mapping.period.first), "last": str(mapping.period.last)},
            "unit": mapping.unit.vi,
            "rounded": unit_called(mapping.rounded) if mapping.rounded else "",
            "natures": {key: {"name": _named(one.vi)} for key, one in mapping.natures.items()},
            "sources": dict(self._sources()),
            "agencies": {key: {"name": _named(name)} for key, name in self._agencies.items()},
            "stated": list(self._stated_of_all()),
        }
        head = self._head(
            Text(
                f"Bản nháp từ {self._file}: so từng điểm với bản giấy. mapping.yaml nói đã hiểu bảng ra sao.",
                f"Drafted from {self._file}: compare it with the paper. mapping.yaml says how it was read.",
            )
        )
        return _text([*head, *self._doubts(), *block(plan)])

    def _doubts(self) -> Iterator[str]:
        """Comments on what a person has to decide."""
        mapping = self._mapping
        named = [
            *((one.at, one) for one in mapping.columns),
            *((one.name, one) for one in mapping.rows),
            *((one.name.vi, one) for one in mapping.sources.values()),
        ]
        for name, one in named:
            if one.confidence == "unsure" and one.why:
                yield comment(f"? {name}: {one.why.text.in_language(self._lang)}")

    def _sources(self) -> Iterator[tuple[str, Value]]:
        by_source: dict[str, dict[str, None]] = {}
        for item in self._innermost:
            for line in self._lines[item.at]:
                natures = by_source.setdefault(line.source, {})
                if line.nature:
                    natures[line.nature] = None
        for column in self._table.drawn:
            for source in column.source or ():
                natures = by_source.setdefault(source, {})
                natures.update(dict.fromkeys(column.nature or ()))
        for key, mapped in self._mapping.sources.items():
            why = mapped.why
            yield (
                key,
                {
                    "name": _named(mapped.name.vi),
                    "natures": Flow(by_source.get(key, {})),
                    "years": Flow(map(str, mapped.years)),
                    "ref": why.vi.strip("'")[:120] if mapped.stated and why else "",
                    "inferred": _both(why.text) if why and not mapped.stated else {},
                },
            )
        if UNNAMED in by_source:
            period = self._mapping.period
            yield UNNAMED, _unnamed(by_source[UNNAMED], range(period.first, period.last + 1))

    @cached_property
    def _agencies(self) -> dict[str, str]:
        names = [lead.agency for lead in self._text.leads if lead.project and not lead.doubt]
        return {key_of(name): name for name in dict.fromkeys(names)}

    def _stated_of_all(self) -> Iterator[dict[str, Value]]:
        for found in self._text.funding:
            is_sure = found.lines or begins_as_total(found.at.quote)
            if found.project is not None or found.doubt or not is_sure:
                continue
            figures = self._figures(found)
            if not figures:
                continue
            total = found.total
            yield {
                "ref": found.at.ref or found.at.place,
                "figures": figures,
                "words": total.words if total and total.words_dong is not None else "",
            }

    # --- projects/*.yaml

    @cached_property
    def _innermost(self) -> list[Item]:
        rows = self._table.rows
        return [one for one in rows.items if one.holds == "project" and not rows.children(one)]

    @cached_property
    def _lines(self) -> dict[int, list[Drawn]]:
        return {item.at: lines_of(self._table, item) for item in self._innermost}

    @cached_property
    def _blocks(self) -> dict[int, FundingBlock]:
        """What the decision's text says of each innermost project's money."""
        return {item.at: found for item, found in match(self._table.rows, self._text)}

    def _project_file(self, item: Item) -> str:
        return _text(block(self._project(item)))

    def _project(self, item: Item, above: str = "") -> dict[str, Value]:
        below = self._table.rows.children(item)
        label = _LABEL.match(item.name)
        said = self._blocks.get(item.at)
        own = ", ".join(one for one in (above, label[1] if label else "") if one)
        number = said.project.full_label if said and said.project else own
        found: dict[str, Value] = {
            "code": item.code,
            "national_code": number if label or said else "",
            "name": _named(item.name[label.end() :] if label else item.name),
            "ref": f"{self._mapping.table}, {self._name_cell(item).place}",
        }
        if below:
            return found | {"sub_projects": [self._project(one, own) for one in below]}
        return found | {
            "lead": self._lead(said),
            "funding": self._funding(item),
            "stated": self._figures(said) if said and not said.doubt else {},
        }

    def _lead(self, said: FundingBlock | None) -> str:
        project = said.project if said else None
        leads = (one.agency for one in self._text.leads if one.project == project and not one.doubt)
        return key_of(next(leads, "")) if project else ""

    def _name_cell(self, item: Item) -> Cell:
        return self._table.layout.body[item.at][self._table.layout.name_at]

    def _funding(self, item: Item) -> Value:
        found: dict[str, dict[str, Value]] = {}
        lines = self._lines[item.at]
        if [line.source for line in lines] == [OPEN] and lines[0].nature is None:
            return self._line(lines[0])
        for line in lines:
            found.setdefault(line.source, {})[line.nature or ""] = self._line(line)
        return {
            source: natures[""]
            if list(natures) == [""]
            else {k: v for k, v in natures.items() if k}
            for source, natures in found.items()
        }

    def _line(self, line: Drawn) -> Value:
        places = ", ".join(cell.place for cell in line.cells)
        if line.by_year:
            return {
                "years": {
                    str(year): Commented(self._amount(dong), cell.place)
                    for (year, dong), cell in zip(line.by_year.items(), line.cells, strict=True)
                }
            }
        note = f"{line.times} x {line.cells[0].text}, {places}" if line.times > 1 else places
        return Commented(self._amount(line.dong), note)

    def _amount(self, dong: int) -> str:
        return f"{write(dong, self._mapping.unit)} {self._mapping.unit.vi}"

    def _figures(self, said: FundingBlock) -> dict[str, Value]:
        """What a text states of money, by total, source and nature; what is no source is left."""
        found: dict[str, Value] = {}
        if said.total:
            found["total"] = _printed(said.total)
        for line in said.lines:
            key = self._source_key(line.standard)
            if key is None:
                continue
            natures = {
                nature: _printed(part.amount or line.amount)
                for part in line.natures
                for nature in [self._nature_key(part.name)]
                if nature
            }
            several = len(natures) > 1
            total: dict[str, Value] = {"total": _printed(line.amount)} if several else {}
            found[key] = {**total, **natures} if natures else _printed(line.amount)
        return found

    def _source_key(self, standard: str) -> str | None:
        called = money_called(standard)
        sources = self._mapping.sources.items()
        return next((key for key, one in sources if money_called(one.name.vi) == called), None)

    def _nature_key(self, name: str) -> str | None:
        wanted = _bare(name)
        return next(
            (key for key, one in self._mapping.natures.items() if _bare(one.vi) == wanted), None
        )

    # --- annex.yaml

    def _annex(self) -> str:
        mapping = self._mapping
        shown = [one for one in mapping.columns if one.holds in {"amount", "percent", "text"}]
        unlabelled = not any(one.heading for one in shown)
        why = mapping.unit_why
        annex: dict[str, Value] = {
            "ref": mapping.table,
            "title": _named(mapping.title),
            "unit": Commented(mapping.unit.vi, why.text.in_language(self._lang) if why else ""),
            "rounded": unit_called(mapping.rounded) if mapping.rounded else "",
            "columns": [self._column(one) for one in shown],
            "rows": list(self._rows(shown)),
            "inferred": _both(_NO_HEADINGS) if unlabelled else {},
        }
        return _text([*self._head(_ANNEX), *block(annex)])

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
        told = {(one.number, one.name): one for one in self._mapping.rows}
        for item in self._printed_rows:
            number, name = label_of(self._table.layout, self._table.layout.body[item.at])
            if item.holds == "heading":
                yield {"number": number or "", "heading": name}
                continue
            row = told.get((number, name))
            is_project = item.holds == "project"
            yield {
                "number": number or "",
                "project": item.code,
                "name": {} if is_project or item.holds == "repeat" else _named(name),
                "span": str(row.span) if row and row.span else "",
                "source": item.source or "",
                "nature": item.nature or "",
                "repeats": "true" if item.holds == "repeat" else "",
                "cells": self._cells(item, shown),
            }

    @cached_property
    def _printed_rows(self) -> list[Item]:
        """The rows that the annex has, without comparisons and the words after the last figures."""
        kept = [one for one in self._table.rows.items if one.holds != "nothing"]
        last = max(at for at, one in enumerate(kept) if one.holds != "heading")
        return kept[: last + 1]

    def _cells(self, item: Item, shown: list[MappedColumn]) -> Value:
        cells = [self._table.layout.body[item.at][self._table.places[one.at]] for one in shown]
        return Flow(
            _cell_text(cell, column, self._mapping.notation)
            for cell, column in zip(cells, shown, strict=True)
        )


def _cell_text(cell: Cell, column: MappedColumn, notation: Notation) -> str:
    """What a cell prints, as the annex takes it."""
    if column.holds == "percent":
        return percentage_of(cell, notation)
    printed = as_printed(cell, notation)
    if column.holds == "text" or not printed or is_figure(printed):
        return "-" if printed in NOTHING else printed
    return Words(printed)


def _unnamed(natures: Mapping[str, None], years: range) -> dict[str, Value]:
    return {
        "name": _named("Nguồn không nêu"),
        "natures": Flow(natures),
        "years": Flow(map(str, years)),
        "inferred": _both(_NO_SOURCES),
    }


_ANNEX = Text(
    "Phụ lục như bản giấy in: mọi ô là số liệu nêu, không ô nào dùng để tính.",
    "The annex as the paper prints it: every cell is stated, none is used to calculate.",
)
_NO_HEADINGS = Text(
    "Bảng không có hàng tiêu đề: ý nghĩa các cột suy ra từ phép cộng.",
    "The table has no headings: what its columns are follows from their sums.",
)
_NO_SOURCES = Text("Văn bản không nêu nguồn.", "The paper names no source.")


def _printed(amount: Amount) -> str:
    return amount.text


def _bare(name: str) -> str:
    return re.sub(r"^(vốn|chi)\s+", "", name.casefold().strip())


def _id(letter: str) -> str:
    return f"col-{letter.lower()}"


def _named(words: str) -> dict[str, Value]:
    return {"vi": words}


def _both(words: Text) -> dict[str, Value]:
    return {"vi": words.vi, "en": words.en}


def _text(lines: Iterator[str] | list[str]) -> str:
    return "\n".join(lines) + "\n"
