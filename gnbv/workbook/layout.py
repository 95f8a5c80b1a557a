"""The layout of the sheet of funding lines, which is written and read back by the same names."""

from typing import NamedTuple

from gnbv.language import Text
from gnbv.plan import FundingLine

LINES = Text("Dòng kinh phí", "Funding lines")
"""The sheet's name."""

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
