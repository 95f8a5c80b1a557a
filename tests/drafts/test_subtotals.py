"""Sub-totals in whole papers: they stop no draft, and wrong ones are for a person to look at."""

from pathlib import Path

from tests.drafts.sheets import drafted, paper

_PAPER = """
    STT | Nội dung | Ngân sách trung ương
    A | Giao thông |
    1 | Đường | 100
    2 | Cầu | 200
     | Cộng A | {sum}
    B | Y tế |
    1 | Trạm | 50
     | Cộng B | 50
     | Tổng cộng | 350
"""


def test_right_sub_totals_need_no_look(tmp_path: Path) -> None:
    found = drafted(tmp_path, paper(_PAPER.format(sum=300)))
    assert sum(found.millions.values()) == 350
    assert found.codes == []
    assert found.remarks == []


def test_a_wrong_sub_total_is_shown_with_the_nearest(tmp_path: Path) -> None:
    found = drafted(tmp_path, paper(_PAPER.format(sum=310)))
    assert sum(found.millions.values()) == 350
    (remark,) = found.draft.remarks
    assert remark.text == "310"
    assert remark.why.en == (
        "'Cộng A' is the sum of no rows; the nearest are the rows 1, 2, 10,000,000 đồng off"
    )
