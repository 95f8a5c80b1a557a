"""Facts own what stands around a table and holds of all of it: its title, unit and period.

What the paper does not print is not made up: a unit is inferred only where an amount in đồng beside
the table (its closing line) is one of its figures in one unit and in no other.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gnbv.decision_text.casing import in_a_sentence
from gnbv.drafts.layout import Layout
from gnbv.drafts.vocabulary import plain, unit_in, years_in
from gnbv.extraction import Document, Grid, Paragraph
from gnbv.language import Text
from gnbv.money import DONG, UNITS, AmountError, Unit, read

_AMOUNT = re.compile(
    r"\d[\d.,]*\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|vnđ|vnd|đ)\b", re.IGNORECASE
)
_DATE = re.compile(
    r"ngày\s+\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|tháng\s+\d{1,2}\s+năm)\s*\d{4}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+\w+\s+\d{4}",
    re.IGNORECASE,
)
"""A day: its year is when a document was signed, and not what it is about."""
_NEAR = 12
"""How many paragraphs before and after a table may say what holds of it."""
_TITLE = re.compile(
    r"^(kinh phí|kế hoạch|dự toán|phân bổ|bảng|biểu|tổng hợp|nhu cầu|funding|plan)\b"
)


GIVEN = Text("--unit", "--unit")
"""Why a unit is what it is, where a person gave it."""


class Fact(NamedTuple):
    """A unit with what tells it."""

    unit: Unit
    why: Text


class Around(NamedTuple):
    """The words around a table: before it, on it above its heads, in its heads, and after it."""

    before: tuple[str, ...]
    above: tuple[str, ...]
    heads: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """All of them, those that stand nearest to the figures first."""
        return (*self.heads, *reversed(self.above), *reversed(self.before), *self.after)


def around(document: Document, grids: Sequence[Grid], layout: Layout) -> Around:
    """Gather the words around a table, which is made of one or several grids of a document."""
    blocks = document.blocks
    first = next(at for at, one in enumerate(blocks) if one is grids[0])
    last = max(at for at, one in enumerate(blocks) if any(one is grid for grid in grids))
    before = [one.text for one in blocks[:first] if isinstance(one, Paragraph)]
    after = [one.text for one in blocks[last + 1 :] if isinstance(one, Paragraph)]
    heads = dict.fromkeys(cell.text for row in layout.heads for cell in row if cell.text)
    return Around(
        tuple(before[-_NEAR:]), layout.above, tuple(heads), (*layout.below, *after[:_NEAR])
    )


def title_of(words: Around, fallback: str) -> str:
    """A table's title: the words above it that look like one, else the nearest, else a fallback."""
    candidates = [text for text in (*words.before, *words.above) if not unit_in(text)]
    titled = [text for text in candidates if _TITLE.match(plain(text))]
    long = [text for text in candidates if len(text) > 20 and not text.startswith("(")]
    return in_a_sentence(next(iter([*titled[-1:], *long[-1:]]), fallback))


def unit_told(words: Around) -> Fact | None:
    """The unit that a paper announces: 'Đơn vị tính: triệu đồng', or in brackets in its heads."""
    for text in (*reversed(words.above), *reversed(words.before), *words.heads):
        unit = unit_in(text)
        if unit:
            return Fact(unit, Text(f"'{text[:80]}'", f"'{text[:80]}'"))
    in_heads = {unit: text for text in words.heads for unit in [unit_in(text, True)] if unit}
    if len(in_heads) == 1:
        unit, text = next(iter(in_heads.items()))
        return Fact(unit, Text(f"'{text[:80]}'", f"'{text[:80]}'"))
    return None


def other_unit(headings: Sequence[str], unit: Unit) -> str | None:
    """The heading that announces another unit for its column; None where none does."""
    for text in headings:
        own = unit_in(text) or unit_in(text, True)
        if own not in {None, unit}:
            return text
    return None


def unit_inferred(words: Around, figures: Sequence[int]) -> Fact | None:
    """The one unit in which a figure of the table is an amount that stands beside it in words.

    `figures` are those of the table's totals read as if they were đồng. Raises nothing; None where
    no unit fits, or more than one does.
    """
    largest = max(map(abs, figures), default=0)
    found: dict[Unit, str] = {}
    for text in (*words.after, *words.before):
        for amount, printed in _amounts_in(text):
            for unit in UNITS:
                if largest and unit != DONG and largest * unit.dong == amount:
                    found[unit] = printed
    if len(found) != 1:
        return None
    unit, printed = next(iter(found.items()))
    return Fact(
        unit,
        Text(
            f"bảng không ghi đơn vị; '{printed}' ghi cạnh bảng là số lớn nhất của bảng tính bằng "
            f"{unit.vi}",
            f"the table names no unit; '{printed}' beside it is its largest figure in {unit.en}",
        ),
    )


def title_years(words: Around) -> tuple[int, int] | None:
    """The first and last year that the nearest line above a table names, days apart.

    A sentence with an amount is about that amount, and no title.
    """
    above = (*reversed(words.above), *reversed(words.before))
    titles = [_DATE.sub(" ", text) for text in above if not _AMOUNT.search(text)]
    found = [years for text in titles for years in [years_in(text)] if years]
    return (min(found[0]), max(found[0])) if found else None


def period_told(words: Around, years: Sequence[int]) -> tuple[int, int] | None:
    """The first and last year: of the lines above the table, else of columns, else of headings.

    `years` are those of the columns from which funding lines are drawn.
    """
    titled = title_years(words)
    if titled:
        return titled
    if years:
        return min(years), max(years)
    below = (*words.heads, *words.after)
    ranges = [found for text in below for found in [years_in(text)] if len(found) > 1]
    runs = [found for found in ranges if _is_run(found)]
    return (runs[0][0], runs[0][-1]) if runs else None


def _is_run(years: Sequence[int]) -> bool:
    """Whether years follow one another, as a range's do."""
    return list(years) == list(range(years[0], years[-1] + 1))


def _amounts_in(text: str) -> Iterator[tuple[int, str]]:
    for found in _AMOUNT.finditer(text):
        try:
            yield read(found[0]), found[0]
        except AmountError:
            continue
