"""Rows own which row of the sheet is which funding line, by its key and all that must agree."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from gnbv.diagnostics import Detail, Diagnostic, Place
from gnbv.language import Text, harmless
from gnbv.money import write
from gnbv.money.figures import LARGEST
from gnbv.plan import FundingLine, Plan, Project
from gnbv.reading.loader import Loaded
from gnbv.workbook.layout import (
    AMOUNT,
    CODE,
    COLUMNS,
    FORMER_NAMES,
    HEADER,
    KEY,
    NATURE,
    NO_NATURE,
    PROJECT,
    SOURCE,
    TOTAL,
    Column,
    labels,
    line_key,
    name_of,
    plain_words,
)
from gnbv.workbook.sheets import Cell, Sheet

_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
_LONGEST_NUMBER = 40
_MOST = min(LARGEST, 2**53)
"""Đồng: spreadsheets keep whole numbers exactly below 2 to the 53rd."""
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Rows:
    """The amounts of a sheet by line, in đồng, with the places of their cells; and its findings.

    `keys` are those of all rows, also where a row could not be read.
    """

    amounts: Mapping[FundingLine, tuple[int, Place]]
    keys: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def place_of(name: str, sheet: Sheet, row: int, column: int) -> Place:
    """A cell as a place: the workbook with its sheet and cell for a file, its row and column."""
    where = f"{name}[{sheet.title}!{name_of(row, column)}]"
    return Place(where, row + 1, column + 1, row + 1, column + 2)


def moved_heading(sheet: Sheet, name: str) -> Diagnostic | None:
    """A finding where a column does not stand where it was written."""
    for column in COLUMNS:
        text = plain_words(sheet.at(HEADER, column.at).text)
        if text not in map(plain_words, column.heading):
            details: dict[str, Detail] = {"wanted": column.heading, "text": text[:_SHOWN]}
            return Diagnostic("W103", place_of(name, sheet, HEADER, column.at), details)
    return None


def read_rows(sheet: Sheet, name: str, loaded: Loaded, plan: Plan) -> Rows:
    """Read the rows below the headings; whatever contradicts the plan's lines is a finding."""
    reader = _RowReader(sheet, name, loaded, plan)
    found = [one for row in sheet.rows if row > HEADER for one in reader.read(row)]
    return Rows(reader.amounts, frozenset(reader.places), tuple(found))


class _RowReader:
    """Reads rows one by one, and knows the keys of those before."""

    def __init__(self, sheet: Sheet, name: str, loaded: Loaded, plan: Plan) -> None:
        self.sheet, self.name, self.loaded, self.plan = sheet, name, loaded, plan
        self.lines = {line_key(line): line for line in plan.lines}
        self.places: dict[str, Place] = {}
        self.amounts: dict[FundingLine, tuple[int, Place]] = {}

    def read(self, row: int) -> Iterator[Diagnostic]:
        """Take in the row's amount, or yield what is wrong with it."""
        key = plain_words(self.sheet.at(row, KEY.at).text)
        if not key:
            yield from self._without_key(row)
            return
        place = self._place(row, KEY)
        first = self.places.setdefault(key, place)
        if key not in self.lines:
            yield Diagnostic("W105", place, {"text": key[:_SHOWN]})
        elif first is not place:
            yield Diagnostic("W106", place, {"text": key, "first": str(first)})
        else:
            contradicting = list(self._contradicting(row, self.lines[key]))
            yield from contradicting
            amount = self._amount(row)
            if isinstance(amount, Diagnostic):
                yield amount
            elif not contradicting:
                self.amounts[self.lines[key]] = (amount, self._place(row, AMOUNT))

    def _contradicting(self, row: int, line: FundingLine) -> Iterator[Diagnostic]:
        """Yield a finding for each label that is not the one of the row's key."""
        for column, wanted in labels(self.plan, line).items():
            cell = self.sheet.at(row, column.at)
            if cell.kind == "formula" or not _is_called(cell.text, wanted):
                details: dict[str, Detail] = {
                    "column": column.heading,
                    "text": _shown(cell),
                    "wanted": wanted,
                    "key": line_key(line),
                }
                yield Diagnostic("W112", self._place(row, column), details)

    def _without_key(self, row: int) -> Iterator[Diagnostic]:
        """Yield a finding for an amount of which no key tells whose it is; totals are none."""
        cell = self.sheet.at(row, AMOUNT.at)
        total = plain_words(self.sheet.at(row, PROJECT.at).text) in {*TOTAL, *FORMER_NAMES[TOTAL]}
        if cell.kind == "formula" or not cell.text.strip() or total:
            return
        details: dict[str, Detail] = {"text": _shown(cell), "way": self._how_to_add(row)}
        yield Diagnostic("W113", self._place(row, AMOUNT), details)

    def _how_to_add(self, row: int) -> Text:
        """What to write in the plan for the line that a row without a key may mean."""
        project, sources, natures = self._project(row), self._sources(row), self._natures(row)
        if project is None or len(sources) != 1 or len(natures) != 1:
            return Text(
                "khai báo dự án, nguồn vốn, loại vốn đó trong kế hoạch trước",
                "declare its project, source and nature in the plan first",
            )
        source, nature = sources[0], natures[0]
        key = f"{project.code}/{source}/{nature or ''}"
        if key in self.lines:
            return Text(f"dòng này có khóa '{key}'", f"this line has the key '{key}'")
        amount = self._amount(row)
        figures = "... đồng" if isinstance(amount, Diagnostic) else f"{write(amount)} đồng"
        file = self.loaded.place(self.plan.places[project.code]).file
        text = f'"{figures}"'
        under, entry = "funding", f"{source}: {text}"
        if nature and source in project.funding:
            under, entry = f"funding.{source}", f"{nature}: {text}"
        elif nature:
            entry = f"{source}: {{{nature}: {text}}}"
        return Text(
            f"trong {file}, dự án {project.code}, thêm vào '{under}': {entry}",
            f"in {file}, project {project.code}, add to '{under}': {entry}",
        )

    def _project(self, row: int) -> Project | None:
        code = plain_words(self.sheet.at(row, CODE.at).text)
        if code in self.plan.by_code:
            return self.plan.by_code[code]
        words = self.sheet.at(row, PROJECT.at).text
        named = [one for one in self.plan.by_code.values() if _is_called(words, one.name.text)]
        return named[0] if len(named) == 1 and not code else None

    def _sources(self, row: int) -> list[str]:
        words = self.sheet.at(row, SOURCE.at).text
        sources = self.plan.programme.sources.items()
        return [key for key, one in sources if _is_called(words, one.name.text)]

    def _natures(self, row: int) -> list[str | None]:
        words = self.sheet.at(row, NATURE.at).text
        if not words.strip() or _is_called(words, NO_NATURE):
            return [None]
        natures = self.plan.programme.natures.items()
        return [key for key, one in natures if _is_called(words, one.name.text)]

    def _amount(self, row: int) -> int | Diagnostic:
        below_zero = self.plan.programme.reductions is not None
        return _amount(self.sheet.at(row, AMOUNT.at), self._place(row, AMOUNT), below_zero)

    def _place(self, row: int, column: Column) -> Place:
        return place_of(self.name, self.sheet, row, column.at)


def _is_called(words: str, name: Text) -> bool:
    names = (*name, *FORMER_NAMES.get(name, ()))
    return plain_words(words) in {plain_words(harmless(one)) for one in names}


def _amount(cell: Cell, place: Place, below_zero: bool) -> int | Diagnostic:
    """A cell's đồng; a finding for whatever is no whole number of them."""
    text = cell.text.strip()
    if cell.kind == "formula":
        return Diagnostic("W104", place, {"text": _shown(cell)})
    number = len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text)
    if cell.kind != "number" or not number:
        return Diagnostic("W108", place, {"text": _shown(cell)})
    value = Decimal(text)
    if not (-_MOST if below_zero else -1) < value < _MOST or value != value.to_integral_value():
        return Diagnostic("W109", place, {"text": _shown(cell)})
    return int(value)


def _shown(cell: Cell) -> str:
    text = f"={cell.text}" if cell.kind == "formula" else cell.text
    return harmless(text)[:_SHOWN]
