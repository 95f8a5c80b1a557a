"""Fitting: given columns are met, and rows keep their proportions up to one factor a column."""

from fractions import Fraction

from gnbv.allocation.rounding.fit import Weights, fit


def test_one_kind_of_row_gives_what_is_left_to_the_columns_that_are_not_given() -> None:
    # 8 by 1:2:1, the first given 2: 6 are left for 2:1.
    (fitted,) = fit({(1, 2, 1): 8}, [2, None, None]).values()
    assert [Fraction(8 * part, sum(fitted)) for part in fitted] == [2, 4, 2]


def test_several_kinds_meet_some_given_columns_by_one_factor_each() -> None:
    amounts: dict[Weights, int] = {(1, 1, 0): 10, (1, 3, 2): 20}
    first, second = fit(amounts, [12, None, None]).values()
    met = Fraction(10 * first[0], sum(first)) + Fraction(20 * second[0], sum(second))
    assert abs(met - 12) < Fraction(1, 2**7)
    assert Fraction(second[1], second[0]) == 3 * Fraction(first[1], first[0])
    # Columns that are not given keep their own factor: their proportions are untouched.
    assert (Fraction(second[2], second[1]), first[2]) == (Fraction(2, 3), 0)


def test_without_given_columns_nothing_changes() -> None:
    assert fit({(1, 2): 3}, [None, None]) == {(1, 2): (1, 2)}
