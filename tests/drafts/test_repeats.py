"""Repeats: which rows print an earlier one again."""

import pytest

from gnbv.drafts.repeats import Repeats
from gnbv.drafts.sums import Vector


@pytest.mark.parametrize(
    ("names", "vectors", "earlier"),
    [
        (["Đường", "Đường"], [(5, 3), (5, 3)], 0),
        (["Đường", "Đường"], [(5, 3), (5, None)], 0),
        (["Đường", "Đường"], [(5, 3), (5, 4)], None),
        (["Đường", "Đường"], [(5, None), (None, 5)], None),
        (["Đường", "Đường"], [(0, 0), (0, 0)], None),
        (["Đường", "Kênh"], [(5, 3), (5, 3)], None),
        (["Đường", "Đường", "Đường"], [(5, 4), (5, 3), (5, 3)], 1),
        (["Đường", "Đường", "Đường"], [(5, 3), (5, 3), (5, 3)], 0),
    ],
)
def test_a_row_prints_an_earlier_one_again(
    names: list[str], vectors: list[Vector], earlier: int | None
) -> None:
    assert Repeats(names, vectors).earlier(len(names) - 1) == earlier


def test_the_first_row_prints_none_again() -> None:
    assert Repeats(["Đường", "Đường"], [(5,), (5,)]).earlier(0) is None
