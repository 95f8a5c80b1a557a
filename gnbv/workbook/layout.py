"""The layout of the sheet of funding lines, which is written and read back by the same names."""

import re
from typing import NamedTuple
from unicodedata import normalize

from gnbv.language import Text
from gnbv.plan import FundingLine, Plan, numbered_name

LINES = Text("Dòng kinh phí", "Funding lines")
"""The sheet's name."""

NO_NATURE = Text("Không phân loại", "Unclassified")
"""What stands in the column of natures where a source's money has none."""

TOTAL = Text("Tổng cộng", "Total")
"""What names the row of totals below the lines."""

FORMER_NAMES: dict[Text, tuple[str, ...]] = {NO_NATURE: ("No nature",), TOTAL: ("Tổng số",)}
"""What workbooks of earlier versions have in place of a name: they are read as well."""

HEADER = 4
"""The row of the headings, counted from 0; the lines follow it."""


class Column(NamedTuple):
    """A fixed column of the sheet: its position, heading and width in characters."""

    at: int
    heading: Text
    width: int


KEY = Column(0, Text("Khóa", "Key"), 22)
CODE = Column(1, Text("Mã", "Code"), 8)
PROJECT = Column(2, Text("Dự án", "Project"), 44)
SOURCE = Column(3, Text("Nguồn vốn", "Source"), 24)
NATURE = Column(4, Text("Loại vốn", "Nature"), 22)
AMOUNT = Column(5, Text("Số tiền (đồng)", "Amount (đồng)"), 19)
COLUMNS = (KEY, CODE, PROJECT, SOURCE, NATURE, AMOUNT)
"""The columns before those of the years."""


def line_key(line: FundingLine) -> str:
    """What identifies a funding line in a workbook: project, source and nature.

    None of the three holds a '/'; without a nature the key ends in one.
    """
    return f"{line.project}/{line.source}/{line.nature or ''}"


def labels(plan: Plan, line: FundingLine) -> dict[Column, Text]:
    """What stands beside a line's amount and names it: its key, code, project, source, nature."""
    nature = plan.programme.natures[line.nature].name.text if line.nature else NO_NATURE
    return {
        KEY: Text.plain(line_key(line)),
        CODE: Text.plain(line.project),
        PROJECT: numbered_name(plan, plan.by_code[line.project], in_tree=False),
        SOURCE: plan.programme.sources[line.source].name.text,
        NATURE: nature,
    }


def name_of(row: int, column: int) -> str:
    """The name of a cell, such as C5, from positions that count from 0.

    Workbooks are read without the library that writes them, which has such names too.
    """
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def plain_words(words: str) -> str:
    """Words as they are compared: composed (NFC), without spaces around, one space between.

    Spreadsheets and input methods store the same Vietnamese letters in several ways.
    """
    return re.sub(r"\s+", " ", normalize("NFC", words)).strip()
