"""Flow: beyond floors and ceilings free columns give way, and given ones do not."""

import pytest

from gnbv.allocation.rounding import Infeasible
from gnbv.allocation.rounding.flow import force


def test_between_free_columns_totals_move_where_no_row_can() -> None:
    cells, surplus, totals = [[2, 2, 0]], [1, 2, -3], [1, 0, 3]
    force(cells, [(1, 1, 0)], surplus, totals, [False, True, True])
    assert (cells, totals, surplus) == ([[1, 3, 0]], [1, 3, 0], [0, 0, 0])


def test_given_columns_keep_their_totals() -> None:
    with pytest.raises(Infeasible) as caught:
        force([[2, 2, 0]], [(1, 1, 0)], [1, 2, -3], [1, 0, 3], [False, False, True])
    assert caught.value.reach == {0, 1}
