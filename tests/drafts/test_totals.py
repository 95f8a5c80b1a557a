"""Totals: rows of totals are sums, or sums of whole periods, or the draft is refused."""

from pathlib import Path

import pytest

from gnbv.drafts import PaperError, draft
from tests.drafts.sheets import drafted, paper


def refused(text: str) -> list[tuple[str, str]]:
    with pytest.raises(PaperError) as told:
        draft(paper(text))
    return [(one.place, one.why.en) for one in told.value.problems]


def test_a_total_that_no_arithmetic_explains_is_told_with_the_nearest() -> None:
    ((place, why),) = refused("""
        STT | Nội dung | NSTW | NSĐP
        1   | Đường    | 6    | 4
        2   | Cầu      | 12   | 9
            | Tổng cộng | 17  | 23
    """)
    assert place == "row 4, cell 3"  # 17 misses 18 by 1, 23 misses 13 by 10
    assert "the nearest is -1,000,000 đồng off" in why


def test_rows_that_do_not_nest_are_told() -> None:
    ((place, why),) = refused("""
        STT | Nội dung | NSTW | NSĐP
        I   | Huyện A  | 29   | 23
        1   | Đường    | 6    | 4
        2   | Cầu      | 12   | 9
    """)
    assert place == "row 2, cell 4"  # 29 misses 18 by 11, 23 misses 13 by 10
    assert "'Huyện A'" in why


def test_a_sum_in_the_middle_is_never_a_project() -> None:
    found = refused("""
        STT | Nội dung | NSTW
        1   | Đường    | 6
        2   | Cầu      | 12
            | Xã A     | 18
        3   | Kênh     | 5
        4   | Trạm     | 7
    """)
    assert [place for place, _ in found] == ["row 4, cell 3"]


def test_a_sum_that_may_be_chance_is_not_guessed() -> None:
    ((place, why),) = refused("Nội dung | NSTW\nNhà | 3\nĐường | 1\nKênh | 2")
    assert place == "row 2, cell 1"
    assert "maybe by chance" in why


def test_the_same_rows_with_a_total_are_clear(tmp_path: Path) -> None:
    flat = drafted(tmp_path, paper("Nội dung | NSTW\nNhà | 3\nĐường | 1\nKênh | 2\nCộng | 6"))
    assert flat.millions == {"1 trung-uong": 3, "2 trung-uong": 1, "3 trung-uong": 2}
    assert flat.audit.clean


def test_a_total_of_the_period_under_the_heading_of_a_year(tmp_path: Path) -> None:
    # The state pays four years, the others three: 4 x 6 + 3 x 4 = 36, and so on.
    found = drafted(
        tmp_path,
        paper("""
            STT | Nội dung | Giai đoạn 2022-2025 | Một năm | <
            ^   | ^        | ^                   | NSTW    | NSĐP
            1   | Đường    | 36                  | 6       | 4
            2   | Cầu      | 51                  | 12      | 1
            3   | Kênh     | 10                  | 1       | 2
                | Tổng số  | 97                  | 76      | 21
        """),
    )
    assert found.audit.clean
    assert found.millions == {
        "1 trung-uong": 24, "1 dia-phuong": 12, "2 trung-uong": 48, "2 dia-phuong": 3,
        "3 trung-uong": 4, "3 dia-phuong": 6,
    }  # fmt: skip
    (total,) = [one for one in found.draft.mapping.rows if one.holds == "total"]
    assert total.span == "period"
