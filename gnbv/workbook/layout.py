"""The layout of the sheet of funding lines, which is written and read back by the same names."""

from collections.abc import Iterable, Iterator, Mapping
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


_MEMORY = "gnbv lines"
_LONGEST = 255
"""Characters of a document property."""


def remembered(lines: Iterable[FundingLine]) -> Iterator[tuple[str, str]]:
    """Properties of a workbook in which it remembers the amounts that were exported.

    They tell an edit from what has merely changed in the plan since; see `recalled`.
    """
    held: list[str] = []
    number = 1
    for line in lines:
        pair = f"{line_key(line)} {line.amount}"
        if held and len(" ".join([*held, pair])) > _LONGEST:
            yield f"{_MEMORY} {number}", " ".join(held)
            held, number = [], number + 1
        held.append(pair)
    if held:
        yield f"{_MEMORY} {number}", " ".join(held)


def recalled(properties: Mapping[str, object]) -> dict[str, int]:
    """The exported amounts, in đồng, by line; empty where a program has dropped or cut them."""
    found: dict[str, int] = {}
    for name, value in properties.items():
        words = str(value).split() if name.startswith(_MEMORY) else []
        if len(words) % 2 or not all(word.isdecimal() for word in words[1::2]):
            return {}
        found |= {key: int(amount) for key, amount in zip(words[::2], words[1::2], strict=True)}
    return found
