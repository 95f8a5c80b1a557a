"""The binding owns what a workbook remembers: its plan, and the amounts it was made of.

It stands in the cells of a hidden sheet, which every spreadsheet keeps when it saves, and once more
in the document's properties. A seal over its content tells a whole memory from a damaged one. When
amounts are imported, the workbook's own memory is brought up to date, so that a copy of it that
somebody else has edited is still told from it.
"""

import json
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from hashlib import sha256
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZipFile

from gnbv.language import Text, harmless
from gnbv.plan import Plan
from gnbv.workbook.cells import Book
from gnbv.workbook.layout import line_key, name_of
from gnbv.workbook.sheets import Sheet

MEMORY = "gnbv"
"""The name of the hidden sheet, and of the properties with a number behind it."""
_NOTE = Text(
    "Ghi nhớ của gnbv: không sửa, không xóa trang tính này",
    "What gnbv remembers: neither edit nor delete this sheet",
)
LAYOUT = "2"
"""The version of the sheets' layout, which rises when words or rows of a sheet change."""
_LAYOUTS = ("1", LAYOUT)
_FACTS = ("version", "plan", "decision", "language", "unit", "seal")
_PIECE = 240
"""Characters of a property's value; programs keep 255."""

Row = tuple[str, str]
_Remembered = tuple[str, str, str]
"""A key, its value, and the amount that the sheets were worked out of where it is another."""


@dataclass(frozen=True, slots=True)
class Binding:
    """Of which plan a workbook is, and the amounts of its lines, in đồng, that both agree on.

    These are the amounts that it was made of, until some are imported: `exported` keeps what such
    lines had before, since all other sheets are still worked out of that.
    `plan` is the plan's name and `decision` the number and date of its decision; `language` and
    `unit` say how the workbook was written (a unit of "" is that of each table);
    `layout` is the version of gnbv's layout of sheets.
    """

    plan: str
    decision: str
    language: str
    unit: str
    amounts: Mapping[str, int]
    layout: str = LAYOUT
    exported: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan, language: str, unit: str = "") -> "Binding":
        """The binding of a workbook that is made of a plan now."""
        amounts = {line_key(line): line.amount for line in plan.lines}
        return cls(harmless(plan.id), _decision(plan), language, unit, amounts)

    def is_of(self, plan: Plan) -> bool:
        """Whether it names this plan."""
        return (self.plan, self.decision) == (harmless(plan.id), _decision(plan))

    @property
    def made_of(self) -> Mapping[str, int]:
        """The amounts of the plan, in đồng, that the workbook was exported with."""
        return {**self.amounts, **self.exported}

    @property
    def seal(self) -> str:
        """A fingerprint of all that is remembered."""
        held = [self.plan, self.decision, self.language, self.unit, sorted(self.amounts.items())]
        if self.exported:
            held.append(sorted(self.exported.items()))
        return sha256(json.dumps(held).encode()).hexdigest()[:32]

    def rows(self) -> list[Row]:
        """What the hidden sheet holds in its first two columns."""
        facts = (self.layout, self.plan, self.decision, self.language, self.unit, self.seal)
        return [
            (f"{_NOTE.vi} / {_NOTE.en}", ""),
            *zip(_FACTS, facts, strict=True),
            *((key, str(amount)) for key, amount in self.amounts.items()),
        ]

    def properties(self) -> Iterator[tuple[str, str]]:
        """The same as properties of the document, in numbered pieces."""
        text = json.dumps(self.rows()[1:], separators=(",", ":"))
        for number, at in enumerate(range(0, len(text), _PIECE), 1):
            yield f"{MEMORY} {number}", text[at : at + _PIECE]

    def after(self, amounts: Mapping[str, int]) -> "Binding":
        """The binding once a workbook and its plan agree on these amounts."""
        agreed, made_of = {**self.amounts, **amounts}, self.made_of
        exported = {key: made_of[key] for key in made_of if agreed[key] != made_of[key]}
        return replace(self, amounts=agreed, exported=exported)


def bound(book: Book) -> Binding | None:
    """What a workbook remembers; None where it remembers nothing whole.

    The properties speak only where the sheet is gone: beside a sheet they may be older.
    """
    sheet = book.sheet(MEMORY)
    return _from_rows(_rows(sheet) if sheet else _rows_of_properties(book.properties))


def rebound(book: Book, binding: Binding) -> bytes | None:
    """The workbook with another binding in its hidden sheet and every other part as it was.

    None where it has no such sheet.
    """
    sheet = book.sheet(MEMORY)
    if sheet is None:
        return None
    name = book.package.name_of(sheet.part)
    out = BytesIO()
    with ZipFile(out, "w") as packed:
        for info in book.package.infos():
            own = info.filename == name
            content = _sheet_xml(binding) if own else book.package.bytes_of(info)
            packed.writestr(copy(info), content, compress_type=info.compress_type)
    return out.getvalue()


def _decision(plan: Plan) -> str:
    return plan.programme.decision.identity


def _rows(sheet: Sheet) -> list[_Remembered]:
    texts = ([sheet.at(row, column).text for column in range(3)] for row in sheet.rows)
    return [(key, value, exported) for key, value, exported in texts][1:]


def _rows_of_properties(properties: Mapping[str, str]) -> list[_Remembered]:
    pieces: list[str] = []
    while (name := f"{MEMORY} {len(pieces) + 1}") in properties:
        pieces.append(properties[name])
    try:
        rows = json.loads("".join(pieces))
        return [(str(key), str(value), "") for key, value in rows]
    except (ValueError, TypeError, RecursionError):
        return []


def _from_rows(rows: list[_Remembered]) -> Binding | None:
    """The binding that rows hold, if its seal is whole."""
    facts = {key: value for key, value, _ in rows[: len(_FACTS)]}
    lines = rows[len(_FACTS) :]
    amounts = {key: value for key, value, _ in lines}
    exported = {key: value for key, _, value in lines if value}
    figures = all(map(_is_figure, (*amounts.values(), *exported.values())))
    if tuple(facts) != _FACTS or facts["version"] not in _LAYOUTS or not figures:
        return None
    binding = Binding(
        facts["plan"],
        facts["decision"],
        facts["language"],
        facts["unit"],
        {key: int(amount) for key, amount in amounts.items()},
        facts["version"],
        {key: int(amount) for key, amount in exported.items()},
    )
    whole = len(amounts) == len(lines) and binding.seal == facts["seal"]
    return binding if whole else None


def _is_figure(text: str) -> bool:
    return text.isascii() and text.removeprefix("-").isdecimal() and len(text) < 25


def _sheet_xml(binding: Binding) -> bytes:
    exported = {key: str(amount) for key, amount in binding.exported.items()}
    rows = "".join(
        f'<row r="{at + 1}">{_cell(at, 0, key)}{_cell(at, 1, value)}'
        f"{_cell(at, 2, exported.get(key, ''))}</row>"
        for at, (key, value) in enumerate(binding.rows())
    )
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData>'
        '<sheetProtection sheet="1" objects="1" scenarios="1"/></worksheet>'
    ).encode()


def _cell(row: int, column: int, text: str) -> str:
    name = name_of(row, column)
    return (
        f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
        if text
        else ""
    )
