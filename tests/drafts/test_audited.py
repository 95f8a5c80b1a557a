"""What an auditor found: figures that are no money, other years, chance, other papers' mappings."""

from pathlib import Path

import pytest

from gnbv.drafts import PaperError, Told, draft
from gnbv.errors import UsageError
from gnbv.money import UNITS
from tests.drafts.papers import checked, lines, table

ABOVE = ("KẾ HOẠCH VỐN ĐẦU TƯ CÔNG NĂM 2024", "(Kèm theo Nghị quyết ngày 08/12/2023)")
UNIT = "Đơn vị tính: Triệu đồng"
MILLION, BILLION = 10**6, 10**9


@pytest.mark.parametrize(
    ("heads", "first", "second"),
    [
        ("Mã số dự án|Ngân sách tỉnh|NSTW", "7891234|100|200", "7895678|150|50"),
        ("Năm khởi công|Năm hoàn thành|NSTW|NSĐP", "2022|2024|100|200", "2023|2025|150|50"),
        ("Chiều dài|NSTW|NSĐP", "12,5|100|200", "15|150|50"),
        ("Dự toán được duyệt|Giá gói thầu|NSTW|NSĐP", "900|800|100|200", "700|600|150|50"),
        ("Vốn đề xuất NSTW|NSTW|NSĐP", "900|100|200", "700|150|50"),
        ("NSTW|NSĐP|Lũy kế vốn đã bố trí đến hết năm 2023", "100|200|70", "150|50|60"),
        ("Quyết định đầu tư|NSTW|NSĐP", "950|100|200", "640|150|50"),
        ("NSTW|NSĐP|Chi phí khác", "100|200|30", "150|50|20"),
    ],
)
def test_figures_that_are_no_money_are_no_lines(
    heads: str, first: str, second: str, tmp_path: Path
) -> None:
    rows = [f"TT|Danh mục|{heads}", f"1|Nhà A|{first}", f"2|Nhà B|{second}"]
    plan, found = checked(table(rows, *ABOVE, UNIT), tmp_path)
    assert found.diagnostics == ()
    assert sum(lines(plan).values()) == 500 * MILLION
    assert (plan.programme.period.first, plan.programme.period.last) == (2024, 2024)


def test_parts_of_a_budget_by_cost_are_not_counted_beside_it(tmp_path: Path) -> None:
    rows = [
        "TT|Danh mục|Ngân sách tỉnh|Xây lắp|Thiết bị",
        "1|Nhà A|500|300|200",
        "2|Nhà B|90|70|20",
    ]
    plan, _ = checked(table(rows, *ABOVE, UNIT), tmp_path)
    assert sum(lines(plan).values()) == 590 * MILLION


def test_a_year_that_is_the_sum_of_later_ones_is_a_year(tmp_path: Path) -> None:
    rows = ["TT|Danh mục|Năm 2024|Năm 2025|Năm 2026", "1|Nhà A|500|300|200", "2|Nhà B|300|180|120"]
    plan, _ = checked(table(rows, "Kế hoạch vốn giai đoạn 2024-2026", UNIT), tmp_path)
    assert sum(lines(plan).values()) == 1_600 * MILLION


def test_last_years_money_is_no_part_of_this_years_plan(tmp_path: Path) -> None:
    rows = ["TT|Danh mục|Kế hoạch năm 2023|Kế hoạch năm 2024", "1|Nhà A|90|100", "2|Nhà B|80|400"]
    plan, _ = checked(table(rows, *ABOVE, UNIT), tmp_path)
    assert sum(lines(plan).values()) == 500 * MILLION
    assert plan.programme.period.last == 2024


def test_years_that_the_title_leaves_out_are_a_doubt() -> None:
    rows = ["TT|Danh mục|Năm 2024|Năm 2025", "1|Nhà A|300|200", "2|Nhà B|100|60"]
    found = draft(table(rows, *ABOVE, UNIT))
    assert [one.doubt for one in found.remarks] == [True]


def test_four_times_by_chance_is_no_period() -> None:
    rows = [
        "TT|Danh mục|Kinh phí|Đối ứng",
        "1|Nhà A|1.200|300",
        "2|Nhà B|400|100",
        "3|Nhà C|800|200",
    ]
    found = draft(table(rows, "Kế hoạch giai đoạn 2022-2025", UNIT))
    spans = {one.at: one.span for one in found.mapping.columns if one.holds == "amount"}
    assert "full-year" not in spans.values()
    assert not any("4 x" in text for text in found.files.values())


def test_sources_that_a_number_tells_apart(tmp_path: Path) -> None:
    rows = ["TT|Danh mục|Đợt 1|Đợt 2", "1|Nhà A|50|50", "2|Nhà B|100|100"]
    plan, _ = checked(table(rows, *ABOVE, UNIT), tmp_path)
    assert sum(lines(plan).values()) == 300 * MILLION


USUAL = ["TT|Danh mục|NSTW|NSĐP", "1|Nhà A|100|150", "2|Nhà B|200|50"]


def test_what_is_told_does_not_go_against_the_paper() -> None:
    billion = next(unit for unit in UNITS if unit.dong == BILLION)
    with pytest.raises(UsageError, match="--unit differs from the paper"):
        draft(table(USUAL, *ABOVE, UNIT), Told(unit=billion))
    with pytest.raises(UsageError, match="--period differs from the paper"):
        draft(table(USUAL, *ABOVE, UNIT), Told(period=(2026, 2030)))


def test_a_mapping_moves_along_with_the_years_of_the_next_paper() -> None:
    rows = ["TT|Danh mục|Kế hoạch vốn năm 2024|Trong đó: NSTW", *USUAL[1:]]
    mapping = draft(table(rows, *ABOVE, UNIT)).mapping
    next_rows = ["TT|Danh mục|Kế hoạch vốn năm 2025|Trong đó: NSTW", "1|Nhà C|70|70"]
    again = draft(table(next_rows, "KẾ HOẠCH VỐN NĂM 2025", UNIT), mapping=mapping)
    assert (again.mapping.period.first, again.mapping.period.last) == (2025, 2025)
    assert all(one.years == (2025,) for one in again.mapping.sources.values())


def test_a_mapping_is_not_of_a_paper_with_one_more_column() -> None:
    mapping = draft(table(USUAL, *ABOVE, UNIT)).mapping
    wider = ["TT|Danh mục|NSTW|NSĐP|Vốn xã hội hóa", "1|Nhà A|100|150|500"]
    with pytest.raises(UsageError, match="column E of the table is 'Vốn xã hội hóa'"):
        draft(table(wider, *ABOVE, UNIT), mapping=mapping)


def test_a_mapping_of_more_years_is_told() -> None:
    mapping = draft(table(USUAL, *ABOVE, UNIT)).mapping
    with pytest.raises(UsageError, match="change 'period' and 'years'"):
        draft(table(USUAL, "Kế hoạch vốn giai đoạn 2025-2027", UNIT), mapping=mapping)


def test_money_with_and_without_a_nature_in_one_project_is_refused() -> None:
    rows = ["TT|Danh mục|Số tiền", "1|Nhà A|150", "|- NSTW|100", "|- NSTW: vốn đầu tư|50"]
    with pytest.raises(PaperError) as told:
        draft(table([*rows, "2|Nhà B|20", "|- NSTW|20"], *ABOVE, UNIT))
    assert [one.place for one in told.value.problems] == ["hàng 3, ô 3"]
