"""Facts: the title, the unit and the period that stand around a table."""

import pytest

from gnbv.drafts.facts import (
    Around,
    other_unit,
    period_told,
    title_of,
    unit_inferred,
    unit_told,
)
from gnbv.money import UNITS

MILLIONS, BILLIONS = UNITS[2], UNITS[3]


def around(
    *before: str,
    above: tuple[str, ...] = (),
    heads: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
) -> Around:
    return Around(before, above, heads, after)


@pytest.mark.parametrize(
    "words",
    [
        around("Đơn vị tính: triệu đồng"),
        around(above=("ĐVT: triệu đồng",)),
        around(heads=("Kinh phí (triệu đồng)",)),
        around("Đơn vị tính: tỷ đồng", "Đơn vị tính: triệu đồng"),  # the nearest
    ],
)
def test_a_unit_that_is_announced(words: Around) -> None:
    found = unit_told(words)
    assert found is not None
    assert found.unit == MILLIONS


def test_heads_of_two_units_announce_none_for_all() -> None:
    assert unit_told(around(heads=("NSTW (triệu đồng)", "NSĐP (tỷ đồng)"))) is None


def test_a_closing_line_in_dong_tells_the_unit() -> None:
    words = around(after=("Tổng cộng: 30 tỷ đồng.",))
    found = unit_inferred(words, [30_000, 18_000, 12_000])
    assert found is not None
    assert found.unit == MILLIONS
    # Of no figure of the table; or of none but in two units.
    assert unit_inferred(words, [29_000, 18_000]) is None
    two = around(after=("Tổng: 30 tỷ đồng", "gồm 30 triệu đồng"))
    assert unit_inferred(two, [30_000]) is None
    assert unit_inferred(around(), []) is None


def test_a_column_of_another_unit() -> None:
    assert other_unit(("NSTW", "Huy động (tỷ đồng)"), MILLIONS) == "Huy động (tỷ đồng)"
    assert other_unit(("NSTW (triệu đồng)",), MILLIONS) is None
    assert other_unit(("Số hộ (hộ)",), MILLIONS) is None


@pytest.mark.parametrize(
    ("words", "years", "period"),
    [
        (around("Kế hoạch giai đoạn 2022-2025"), [2022], (2022, 2025)),
        (around("Kế hoạch vốn", heads=("2022", "2023")), [2022, 2023], (2022, 2023)),
        (around("Kế hoạch năm 2024"), [], (2024, 2024)),
        (around("Ban hành kèm theo Quyết định ngày 12/3/2022"), [], None),
        (around("ngày 12 tháng 3 năm 2022"), [], None),
        (around("Kế hoạch vốn"), [], None),
    ],
)
def test_the_period(words: Around, years: list[int], period: tuple[int, int] | None) -> None:
    assert period_told(words, years) == period


def test_the_title() -> None:
    before = (
        "PHỤ LỤC",
        "KẾ HOẠCH VỐN NĂM 2024",
        "(Kèm theo Quyết định số 1)",
        "Đơn vị tính: triệu đồng",
    )
    assert title_of(around(*before), "Sheet1") == "Kế hoạch vốn năm 2024"
    assert title_of(around("Đơn vị tính: triệu đồng"), "Sheet1") == "Sheet1"
