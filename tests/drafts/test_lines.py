"""Lines: the narrowest cells become funding lines, and nothing is counted twice or dropped."""

from pathlib import Path

from tests.drafts.sheets import Drafted, drafted, paper


def lines(folder: Path, text: str) -> Drafted:
    return drafted(folder, paper(text))


def project(found: Drafted, number: str = "01") -> str:
    return next(
        text for path, text in found.draft.files.items() if path.startswith(f"projects/{number}")
    )


def test_totals_are_no_lines(tmp_path: Path) -> None:
    found = lines(
        tmp_path,
        """
        STT | Nội dung  | Tổng | NSTW | NSĐP
        1   | Đường     | 10   | 6    | 4
        2   | Kênh      | 21   | 12   | 9
            | Tổng cộng | 31   | 18   | 13
        """,
    )
    assert found.audit.clean
    assert found.millions == {
        "1 trung-uong": 6, "1 dia-phuong": 4, "2 trung-uong": 12, "2 dia-phuong": 9,
    }  # fmt: skip
    assert '6 triệu đồng"  # hàng 2, ô 4' in project(found)


def test_years_are_kept_year_by_year(tmp_path: Path) -> None:
    found = lines(
        tmp_path,
        """
        STT | Nội dung | 2022 NSTW | 2022 NSĐP | 2023 NSTW | 2023 NSĐP
        1   | Đường    | 4         | 2         | 3         | 1
        2   | Kênh     | 10        | 3         | 8         | 0
        """,
    )
    assert found.audit.clean
    assert found.millions == {
        "1 trung-uong": 7, "1 dia-phuong": 3, "2 trung-uong": 18, "2 dia-phuong": 3,
    }  # fmt: skip
    assert all(line.by_year for line in found.plan.lines)


def test_a_total_over_years_is_the_periods(tmp_path: Path) -> None:
    found = lines(
        tmp_path,
        """
        STT | Nội dung | Tổng số | Năm 2022 | <    | Năm 2023 | <
        ^   | ^        | ^       | NSTW     | NSĐP | NSTW     | NSĐP
        1   | Đường    | 10      | 4        | 2    | 3        | 1
        2   | Kênh     | 21      | 10       | 3    | 8        | 0
        """,
    )
    assert found.audit.clean
    assert sum(found.millions.values()) == 31


def test_years_beside_the_whole_are_pinned(tmp_path: Path) -> None:
    # Three years of four are printed: of 10 million 1 is left for 2025.
    found = lines(
        tmp_path,
        """
        STT | Nội dung | Giai đoạn 2022-2025 | 2022 | 2023 | 2024
        1   | Đường    | 10                  | 4    | 2    | 3
        2   | Kênh     | 20                  | 10   | 3    | 1
        """,
    )
    assert found.audit.clean
    assert found.millions == {"1 open": 10, "2 open": 20}
    assert '2024: "3 triệu đồng"  # hàng 2, ô 6' in project(found)


def test_years_that_are_more_than_the_whole_are_found(tmp_path: Path) -> None:
    found = lines(
        tmp_path,
        """
        STT | Nội dung | Giai đoạn 2022-2023 | 2022 | 2023
        1   | Đường    | 10                  | 6    | 4
        2   | Kênh     | 20                  | 13   | 8
        """,
    )
    assert "A106" in found.codes


def test_two_rows_of_one_nature_are_added_up(tmp_path: Path) -> None:
    found = lines(
        tmp_path,
        """
        STT | Nội dung   | 2022 | 2023
        1   | Đường      | 10   | 12
            | Vốn đầu tư | 6    | 5
            | Vốn đầu tư | 4    | 7
        """,
    )
    assert found.millions == {"1 khong-neu dau-tu": 22}
    assert found.codes == ["R117"]  # one row too many: a person has to look


def test_parts_that_are_not_all_are_found(tmp_path: Path) -> None:
    found = lines(
        tmp_path,
        """
        STT | Nội dung                       | Số tiền
        1   | Đường                          | 10
            | Trong đó: Ngân sách trung ương | 6
        """,
    )
    assert "C301" in found.codes


def test_a_project_of_zeros_has_a_line_of_zero(tmp_path: Path) -> None:
    found = lines(tmp_path, "STT | Nội dung | NSTW | NSĐP\n1 | Đường | 0 | 0\n2 | Kênh | - | -")
    assert found.audit.clean
    assert found.millions == {"1 trung-uong": 0, "2 trung-uong": 0}
