"""The whole: lines, tables and years over all tables exact at once; groups as near as can be."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from math import ceil, floor, prod

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gnbv.allocation.rounding import Infeasible, Row, Settled, Table, round_tables
from tests.allocation.tables import weights


def share(row: Row, column: int) -> Fraction:
    return Fraction(row.amount * row.weights[column], sum(row.weights))


def table(rows: Sequence[Row], years: tuple[int, ...], unit: int = 1) -> Table:
    groups = [(str(i),) for i in range(len(rows))]
    return Table(rows, years, [None] * len(years), unit, groups)


def rounded(tables: Sequence[Table]) -> list[Settled]:
    answers = round_tables(tables)
    assert not any(isinstance(answer, Infeasible) for answer in answers)
    return [answer for answer in answers if isinstance(answer, Settled)]


def by_year(tables: Sequence[Table], cells: Sequence[Sequence[Sequence[int]]]) -> dict[int, int]:
    """What each year comes to over all tables, in đồng."""
    years: dict[int, int] = {}
    for one, rows in zip(tables, cells, strict=True):
        for parts in rows:
            for year, part in zip(one.years, parts, strict=True):
                years[year] = years.get(year, 0) + part * one.unit
    return years


def exact_by_year(tables: Sequence[Table]) -> dict[int, Fraction]:
    years: dict[int, Fraction] = {}
    for one in tables:
        for row in one.rows:
            for j, year in enumerate(one.years):
                years[year] = years.get(year, Fraction()) + share(row, j) * one.unit
    return years


def off(tables: Sequence[Table], cells: Sequence[Sequence[Sequence[int]]]) -> Fraction:
    """By how much the years of all groups miss their exact shares, added up."""
    found: dict[tuple[str, int], Fraction] = {}
    for one, rows in zip(tables, cells, strict=True):
        for row, names, parts in zip(one.rows, one.groups, rows, strict=True):
            for j, year in enumerate(one.years):
                for name in names:
                    own = (parts[j] - share(row, j)) * one.unit
                    found[name, year] = found.get((name, year), Fraction()) + own
    return sum(map(abs, found.values()), Fraction())


@st.composite
def plans(
    draw: st.DrawFn, most_rows: int = 8, largest: int = 10**9, most_years: int = 5
) -> list[Table]:
    """Tables over the years, or over some of them, whose rows are of few kinds."""
    width = draw(st.integers(1, most_years))
    tables = []
    for _ in range(draw(st.integers(1, 4))):
        years = tuple(sorted(draw(st.sets(st.integers(1, width), min_size=1))))
        kinds = draw(st.lists(weights(len(years)), min_size=1, max_size=3))
        amounts = draw(st.lists(st.integers(0, largest), min_size=1, max_size=most_rows))
        tables.append(table([Row(x, draw(st.sampled_from(kinds))) for x in amounts], years))
    return tables


@settings(max_examples=150, deadline=None)
@given(plans())
def test_lines_cells_tables_and_years_hold_on_all_levels_at_once(tables: list[Table]) -> None:
    answers = rounded(tables)
    for one, answer in zip(tables, answers, strict=True):
        for row, parts in zip(one.rows, answer.cells, strict=True):
            assert sum(parts) == row.amount
            assert all(abs(part - share(row, j)) < 1 for j, part in enumerate(parts))
        for j, total in enumerate(answer.totals):
            assert total == sum(parts[j] for parts in answer.cells)
            assert abs(total - sum((share(row, j) for row in one.rows), Fraction())) < 1
    years = by_year(tables, [answer.cells for answer in answers])
    for year, exact in exact_by_year(tables).items():
        assert floor(exact) <= years[year] <= ceil(exact)


@settings(max_examples=100, deadline=None)
@given(plans(most_rows=4), st.data())
def test_tables_in_different_units_miss_a_year_by_less_than_the_sum_of_these_units(
    tables: list[Table], data: st.DataObject
) -> None:
    mixed = [one._replace(unit=data.draw(st.sampled_from([1, 10, 1000]))) for one in tables]
    years = by_year(mixed, [answer.cells for answer in rounded(mixed)])
    bound = sum({one.unit for one in mixed})
    assert all(abs(years[y] - exact) < bound for y, exact in exact_by_year(mixed).items())


@settings(max_examples=60, deadline=None)
@given(plans(most_rows=3, largest=12, most_years=3))
def test_no_table_is_changed_for_its_groups_but_to_bring_them_nearer(tables: list[Table]) -> None:
    plain = [one._replace(groups=[()] * len(one.rows)) for one in tables]
    alone = off(tables, [answer.cells for answer in rounded(plain)])
    assert off(tables, [answer.cells for answer in rounded(tables)]) <= alone


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 60), min_size=1, max_size=4), st.integers(1, 6), st.data())
def test_a_single_group_is_within_a_unit_in_every_year_and_exact_where_that_is_whole(
    amounts: list[int], width: int, data: st.DataObject
) -> None:
    """One group that holds all rows is the whole itself: this class is proved, not sought."""
    years = tuple(range(width))
    tables = [table([Row(amount, data.draw(weights(width)))], years) for amount in amounts]
    assert off(tables, [answer.cells for answer in rounded(tables)]) < width
    found = by_year(tables, [answer.cells for answer in rounded(tables)])
    assert all(found[y] == e for y, e in exact_by_year(tables).items() if e.denominator == 1)


def test_projects_of_two_sources_are_exact_where_their_years_are_whole() -> None:
    # In thirds: project 0 has 5 and 4, project 1 has 7 and 2; each comes to 3 a year.
    tables = [table([Row(5, (1, 1, 1)), Row(7, (1, 1, 1))], (1, 2, 3))]
    tables.append(table([Row(4, (1, 1, 1)), Row(2, (1, 1, 1))], (1, 2, 3)))
    assert off(tables, [answer.cells for answer in rounded(tables)]) == 0


def test_eleven_units_and_a_tenth_over_three_years_are_exact_in_each() -> None:
    # 11,1 tỷ from six sources, each of which leaves a đồng or two over three years.
    amounts = [1_850_000_002, 1_849_999_999, 1_850_000_001, 1_849_999_997, 1_850_000_000]
    amounts.append(11_100_000_000 - sum(amounts))
    tables = [table([Row(amount, (1, 1, 1))], (2030, 2031, 2032)) for amount in amounts]
    years = by_year(tables, [answer.cells for answer in rounded(tables)])
    assert years == dict.fromkeys((2030, 2031, 2032), 3_700_000_000)


@pytest.mark.parametrize("unit", [1, 10**6])
def test_a_plan_of_a_whole_sum_a_year_gets_it_in_each_of_six_years(unit: int) -> None:
    whole = 122_250 * 10**9 // unit
    parts = [whole * 7 // 13, whole * 3 // 11, whole * 2 // 17]
    parts.append(whole - sum(parts))
    years = tuple(range(2031, 2037))
    tables = [table([Row(part, (1,) * 6)], years, unit) for part in parts]
    found = by_year(tables, [answer.cells for answer in rounded(tables)])
    assert found == dict.fromkeys(years, 20_375 * 10**9)


def test_a_finer_source_makes_up_for_a_coarser_one_as_far_as_its_own_unit_goes() -> None:
    # One unit of 4 over two years goes to the first, 2 above its share; of the finer source's
    # three, 1,5 a year, the odd one then goes to the second.
    tables = [table([Row(1, (1, 1))], (1, 2), 4), table([Row(3, (1, 1))], (1, 2))]
    assert by_year(tables, [answer.cells for answer in rounded(tables)]) == {1: 5, 2: 2}


def test_a_source_that_cannot_be_is_answered_and_the_others_are_rounded() -> None:
    impossible = Table([Row(3, (1, 1))], (1, 2), [4, None], 1, [("a",)])
    first, second = round_tables([impossible, table([Row(3, (1, 2))], (1, 2))])
    assert isinstance(first, Infeasible)
    assert isinstance(second, Settled)
    assert second.cells == [[1, 2]]


@settings(max_examples=40, deadline=None)
@given(plans(most_rows=3, largest=8, most_years=3))
def test_years_go_to_the_largest_remainders_whatever_tables_would_rather(
    tables: list[Table],
) -> None:
    choices = [list(possible(one)) for one in tables]
    assume(prod(map(len, choices)) < 3_000)
    exact = exact_by_year(tables)

    def far(years: dict[int, int]) -> Fraction:
        return sum((abs(years[y] - e) for y, e in exact.items()), Fraction())

    answer = by_year(tables, [settled.cells for settled in rounded(tables)])
    every = [by_year(tables, cells) for cells in product(*choices)]
    within = [x for x in every if all(floor(e) <= x[y] <= ceil(e) for y, e in exact.items())]
    assert far(answer) == min(map(far, within))


def possible(one: Table) -> Iterator[list[tuple[int, ...]]]:
    """Every table whose rows sum, and whose cells and columns are floors or ceilings."""
    width = range(len(one.years))
    rows = []
    for row in one.rows:
        bounds = [{floor(share(row, j)), ceil(share(row, j))} for j in width]
        rows.append([parts for parts in product(*bounds) if sum(parts) == row.amount])
    sums = [sum((share(row, j) for row in one.rows), Fraction()) for j in width]
    for cells in product(*rows):
        totals = [sum(parts[j] for parts in cells) for j in width]
        if all(floor(s) <= total <= ceil(s) for s, total in zip(sums, totals, strict=True)):
            yield list(cells)
