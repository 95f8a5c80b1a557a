"""Large papers: the work on a table grows with its rows, and not with their square."""

import sys
from types import FrameType

import pytest

from gnbv.drafts import draft
from tests.drafts.sheets import paper


def _calls(rows: int, number: str) -> int:
    """How many calls of functions it takes to draft a plan of so many projects."""
    # All of one name, so that each row could be another one again.
    lines = [
        f"{number.format(at)} | Đường | {2 * at + 1} | {at} | {at + 1}" for at in range(1, rows + 1)
    ]
    sums = [rows * (rows + 1) + rows, rows * (rows + 1) // 2, rows * (rows + 1) // 2 + rows]
    total = f" | Tổng số | {' | '.join(map(str, sums))}"
    document = paper("\n".join(["STT | Nội dung | Tổng | NSTW | NSĐP", *lines, total]))
    found = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal found
        found += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        draft(document)
    finally:
        sys.setprofile(before)
    return found


@pytest.mark.parametrize("number", ["{}", ""], ids=["numbered", "bare"])
def test_three_times_the_rows_take_about_three_times_the_work(number: str) -> None:
    assert _calls(300, number) < 4 * _calls(100, number)
