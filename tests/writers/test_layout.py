"""Layout: figures get what they need, words share the rest, and what finds no place goes below."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv.language import Text
from gnbv.money import DONG
from gnbv.tables import Column, Row, Table
from gnbv.tables.records import Records
from gnbv.wrapping import longest
from gnbv.writers.layout import GAP, layout
from gnbv.writers.style import Style

NAME = "Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp"
RULE = "phấn đấu giảm bình quân 0,41 điểm % mỗi năm"


def table(name: str = NAME, rule: str = RULE, amount: int = 209_600_000_000) -> Table:
    """A table of a code, a name, an amount, and words after it."""
    return Table(
        title=Text.plain("Bảng"),
        unit=DONG,
        columns=(
            Column(Text.plain("Mã"), "text"),
            Column(Text.plain("Dự án"), "text"),
            Column(Text.plain("Số tiền")),
            Column(Text.plain("Quy tắc"), "text"),
        ),
        rows=(Row((Text.plain("2.1"), Text.plain(name), amount, Text.plain(rule))),),
        records=Records(fields=(), facts=()),
    )


@pytest.mark.parametrize(
    ("width", "widths", "below"),
    [
        # Whole: 3 + 53 + 15 + 43, and three gaps of 2.
        (120, {0: 3, 1: 53, 2: 15, 3: 43}, ()),
        # Names and rules share what 3 + 15 + 6 leave of 80.
        (80, {0: 3, 1: 28, 2: 15, 3: 28}, ()),
        # No room for 24 columns of each: the rule goes below.
        (60, {0: 3, 1: 38, 2: 15}, (3,)),
        # Not even for 24 of the name: 16 do.
        (40, {0: 3, 1: 18, 2: 15}, (3,)),
    ],
)
def test_words_share_what_figures_leave(
    width: int, widths: dict[int, int], below: tuple[int, ...]
) -> None:
    assert layout(table(), Style("vi", width=width)) == (widths, below)


def test_a_table_that_does_not_fit_has_no_layout() -> None:
    assert layout(table(), Style("vi", width=37)) is None


@given(
    st.text("aộ ", min_size=1, max_size=90),
    st.text("bư ", max_size=90),
    st.integers(-(10**15), 10**15),
    st.integers(20, 200),
)
def test_no_figure_and_no_word_is_wider_than_its_column(
    name: str, rule: str, amount: int, width: int
) -> None:
    made, style = table(name, rule, amount), Style("vi", width=width)
    found = layout(made, style)
    if found is None:
        return
    assert found.width <= width
    assert found.width == sum(found.widths.values()) + GAP * (len(found.widths) - 1)
    cells = style.grid(made)[1][0]
    assert found.widths[2] >= len(cells[2])
    assert all(wide >= longest(cells[at]) for at, wide in found.widths.items())
