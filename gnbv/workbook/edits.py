"""Edits: the amounts of funding lines that a workbook holds, and what in it cannot be taken in."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from gnbv.diagnostics import Detail, Diagnostic, Place
from gnbv.money.figures import LARGEST
from gnbv.plan import FundingLine, Plan
from gnbv.workbook.layout import AMOUNT, COLUMNS, HEADER, KEY, LINES, line_key, recalled

LARGEST_WORKBOOK = 256 * 2**20
"""Bytes when unpacked: what is larger is no plan's workbook."""


@dataclass(frozen=True, slots=True)
class Edits:
    """The amounts, in đồng, that a workbook gives to a plan's lines, as far as they differ."""

    amounts: tuple[tuple[FundingLine, int], ...]
    diagnostics: tuple[Diagnostic, ...]


class _Refused(Exception):
    """Stops the reading of a workbook; never leaves this module."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


def read_edits(content: bytes, name: str, plan: Plan) -> Edits:
    """Read the funding lines of a workbook that `gnbv export` made of a plan.

    Whatever cannot be taken in is in the diagnostics, with its sheet and cell; where there are
    any, no amount is to be used. Needs openpyxl.
    """
    try:
        book = _open(content, name)
        sheet = _sheet(book, name)
        _headings(sheet, name)
    except _Refused as refused:
        return Edits((), (refused.diagnostic,))
    lines = {line_key(line): line for line in plan.lines}
    exported = recalled({one.name: one.value for one in book.custom_doc_props})
    amounts: list[tuple[FundingLine, int]] = []
    places: dict[str, Place] = {}
    found: list[Diagnostic] = []
    for key_cell, amount_cell in _rows(sheet):
        key = str(key_cell.value).strip()
        place = _place(name, sheet, key_cell)
        if key not in lines:
            found.append(Diagnostic("W105", place, {"text": key[:60]}))
        elif key in places:
            found.append(Diagnostic("W106", place, {"text": key, "first": str(places[key])}))
        else:
            line, at = lines[key], _place(name, sheet, amount_cell)
            amount = _amount(amount_cell, at)
            was = exported.get(key, line.amount)
            if isinstance(amount, Diagnostic):
                found.append(amount)
            elif amount not in {was, line.amount}:
                # An edit; what was left as it was exported is none, whatever the plan has now.
                amounts.append((line, amount))
                if line.amount != was:
                    found.append(Diagnostic("W111", at, _both(line, was, amount)))
        places.setdefault(key, place)
    missing = [key for key in lines if key not in places]
    found += [Diagnostic("W107", _place(name, sheet), {"text": key}) for key in missing]
    return Edits(() if found else tuple(amounts), tuple(found))


def _both(line: FundingLine, was: int, amount: int) -> dict[str, Detail]:
    return {"text": line_key(line), "was": was, "plan": line.amount, "sheet": amount}


def _open(content: bytes, name: str) -> Any:
    """Open a workbook as it was saved: formulas as text, nothing run."""
    from openpyxl import load_workbook

    try:
        with ZipFile(BytesIO(content)) as packed:
            size = sum(part.file_size for part in packed.infolist())
        if size <= LARGEST_WORKBOOK:
            return load_workbook(BytesIO(content))
        problem = f"{size // 2**20} MiB"
    except Exception as error:  # noqa: BLE001 - openpyxl raises whatever its XML and ZIP parts do
        problem = " ".join(str(error).split())[:120] or type(error).__name__
    raise _Refused(Diagnostic("W101", Place(name), {"problem": problem}))


def _sheet(book: Any, name: str) -> Any:
    for title in LINES:
        if title in book.sheetnames and hasattr(book[title], "iter_rows"):
            return book[title]
    known = ", ".join(f"'{title}'" for title in LINES)
    shown = ", ".join(f"'{title}'" for title in book.sheetnames[:10])
    details: dict[str, Detail] = {"known": known, "found": shown}
    raise _Refused(Diagnostic("W102", Place(name), details))


def _headings(sheet: Any, name: str) -> None:
    """Refuse a sheet whose columns do not stand where they were written."""
    for column in COLUMNS:
        cell = sheet.cell(HEADER + 1, column.at + 1)
        if cell.value not in column.heading:
            wanted: Detail = column.heading
            details: dict[str, Detail] = {"wanted": wanted, "text": str(cell.value or "")[:60]}
            raise _Refused(Diagnostic("W103", _place(name, sheet, cell), details))


def _rows(sheet: Any) -> Iterator[tuple[Any, Any]]:
    """The key and the amount of each row that has a key."""
    for row in sheet.iter_rows(min_row=HEADER + 2, max_col=AMOUNT.at + 1):
        if row[KEY.at].value not in {None, ""}:
            yield row[KEY.at], row[AMOUNT.at]


def _amount(cell: Any, place: Place) -> int | Diagnostic:
    value = cell.value
    if cell.data_type == "f":
        text = value if isinstance(value, str) else getattr(value, "text", "")
        return Diagnostic("W104", place, {"text": str(text)[:60]})
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Diagnostic("W108", place, {"text": "" if value is None else str(value)[:60]})
    # Excel keeps every number as a float; a whole one below 2**53 is exactly that whole number.
    whole = int(value)
    if whole != value or not 0 <= whole < min(LARGEST, 2**53):
        return Diagnostic("W109", place, {"text": str(value)[:60]})
    return whole


def _place(name: str, sheet: Any, cell: Any = None) -> Place:
    """A cell as a place: the workbook with its sheet and cell for a file, its row and column."""
    if cell is None:
        return Place(f"{name}[{sheet.title}]")
    where = f"{name}[{sheet.title}!{cell.coordinate}]"
    return Place(where, cell.row, cell.column, cell.row, cell.column + 1)
