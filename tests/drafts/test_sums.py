"""Sums: a table of exact figures is nested as it was built, and one of noise is not."""

from hypothesis import given
from hypothesis import strategies as st

from gnbv.drafts.sums import Fit, Nestings, evidence, fit


def column(*figures: int | None) -> tuple[int | None, ...]:
    return figures


def test_a_total_stands_before_its_parts() -> None:
    columns = [column(10, 30), column(6, 18), column(4, 12)]
    assert Nestings(columns).parts == {0: (1, 2)}


def test_parts_may_be_totals_themselves() -> None:
    # 16 = 10 + 6, and 10 = 7 + 3
    columns = [column(16, 90), column(10, 50), column(7, 20), column(3, 30), column(6, 40)]
    assert Nestings(columns).parts == {0: (1, 4), 1: (2, 3)}


def test_blank_figures_state_nothing() -> None:
    assert fit(column(10, None, 5), [column(6, 1, None), column(4, 1, None)]) == Fit(1, 1, ())


def test_one_part_alone_is_no_sum() -> None:
    assert Nestings([column(5, 6), column(5, 6)]).parts == {}


def test_zeros_prove_nothing() -> None:
    assert Nestings([column(0, 0), column(0, 0), column(0, 0)]).parts == {}


def test_rounded_figures_may_miss_by_what_rounding_makes() -> None:
    # Two parts and their total, each rounded to ten: 3 x 5 at most.
    assert fit(column(100), [column(40), column(50)], rounding=10).broken == ()
    assert fit(column(110), [column(40), column(50)], rounding=10).broken == (0,)
    assert fit(column(100), [column(40), column(50)]).broken == (0,)


def test_a_misprint_is_allowed_where_most_figures_hold() -> None:
    columns = [column(10, 20, 30, 41), column(6, 12, 18, 24), column(4, 8, 12, 16)]
    assert Nestings(columns).parts == {}
    found = Nestings(columns, misprints=1)
    assert found.parts == {0: (1, 2)}
    assert found.broken == {3}


def test_of_two_sums_that_which_explains_more_is_taken() -> None:
    # 4 = 2 + 2, each of them 1 + 1; and not 4 = 2 + 1 + 1, with 2 + 1 + 1 left over
    rows = [column(one) for one in (4, 2, 1, 1, 2, 1, 1)]
    assert Nestings(rows).parts == {0: (1, 4), 1: (2, 3), 4: (5, 6)}


def test_reductions_do_not_end_the_search() -> None:
    assert Nestings([column(5, 1), column(9, 3), column(-4, -2)]).parts == {0: (1, 2)}


def test_many_parts_are_no_matter() -> None:
    ones = [column(1, 7)] * 2_000
    assert Nestings([column(2_000, 14_000), *ones]).parts == {0: tuple(range(1, 2_001))}


def test_what_speaks_for_a_sum_is_its_digits_but_for_the_largest_figure() -> None:
    assert evidence(column(30_000_000)) == 1
    assert evidence(column(12_500_000)) == 3
    assert evidence(column(37, 25, 12)) == 4
    assert evidence(column(None, 0)) == 0


Tree = int | list["Tree"]
LEAF = st.integers(min_value=1, max_value=10**12)
TREES = st.recursive(LEAF, lambda inner: st.lists(inner, min_size=2, max_size=4), max_leaves=20)


def laid_down(tree: "Tree", heads: dict[int, tuple[int, ...]], rows: list[int]) -> int:
    """Write a tree as rows, a total before its parts; return the row of its total."""
    at = len(rows)
    rows.append(0)
    if isinstance(tree, int):
        rows[at] = tree
        return at
    parts = [laid_down(part, heads, rows) for part in tree]
    heads[at] = tuple(parts)
    rows[at] = sum(rows[part] for part in parts)
    return at


@given(TREES)
def test_a_tree_of_exact_figures_is_nested_so_that_every_total_is_its_sum(tree: "Tree") -> None:
    heads: dict[int, tuple[int, ...]] = {}
    rows: list[int] = []
    laid_down(tree, heads, rows)
    found = Nestings([(one,) for one in rows])
    for head, parts in found.parts.items():
        assert rows[head] == sum(rows[part] for part in parts)
    # All rows stand below the first, as they were built: nothing is left over.
    assert (found.tops[0].end == len(rows)) or not heads


@given(st.lists(st.integers(min_value=0, max_value=9), max_size=60))
def test_any_list_of_figures_is_parted_without_a_gap(figures: list[int]) -> None:
    at = 0
    for top in Nestings([(one,) for one in figures]).tops:
        assert top.head == at
        at = top.end
    assert at == len(figures)
