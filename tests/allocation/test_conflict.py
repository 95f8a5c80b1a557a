"""Conflicts: what cannot be is found, and the figures told are the fewest that contradict."""

from hypothesis import assume, given, settings

from gnbv.allocation.conflict import conflict, least_proof
from gnbv.allocation.rounding import Infeasible, Row, Table, round_tables
from gnbv.allocation.terms import Grid, Terms
from gnbv.plan import FundingLine
from tests.allocation.tables import grids, possible


def reach_of(grid: Grid) -> frozenset[int] | None:
    rows = [Row(term.rest, term.weights) for term in grid.terms]
    pinned = [sum(term.pins.get(year, 0) for term in grid.terms) for year in grid.years]
    totals = [
        grid.ceilings[year] - pin if year in grid.ceilings else None
        for year, pin in zip(grid.years, pinned, strict=True)
    ]
    (answer,) = round_tables([Table(rows, grid.years, totals, 1, [()] * len(rows))])
    return answer.reach if isinstance(answer, Infeasible) else None


@settings(max_examples=80, deadline=None)
@given(grids())
def test_a_table_is_refused_exactly_when_brute_force_finds_none(grid: Grid) -> None:
    assert (reach_of(grid) is None) == possible(grid)


@settings(max_examples=80, deadline=None)
@given(grids())
def test_the_figures_told_contradict_each_other_and_without_any_one_they_do_not(
    grid: Grid,
) -> None:
    reach = reach_of(grid)
    assume(reach is not None)
    proof = least_proof(grid, reach or ())
    assert not possible(grid, proof)
    for one in (*proof.lines, *proof.pins, *proof.years):
        assert possible(grid, proof, without=one), one
    assert (proof.given < proof.needed) == (proof.code == "A110")


@settings(max_examples=30, deadline=None)
@given(grids())
def test_the_parts_of_a_finding_add_up_to_what_it_says(grid: Grid) -> None:
    reach = reach_of(grid)
    assume(reach is not None)
    finding = conflict(grid, reach or ())
    assert finding.figures
    assert sum(part.amount for part in finding.figures.parts) == finding.figures.needed


def test_pins_that_push_a_line_into_a_year_and_other_ceilings_are_related() -> None:
    line = FundingLine("1", "central", None, 9, ("projects", 0))
    term = Terms(line, (1, 1, 0), {2032: 2}, ("sources", "central"))
    finding = conflict(Grid("central", (2030, 2031, 2032), 1, {2030: 3, 2031: 3}, (term,)), (0, 1))
    assert finding.code == "A110"
    assert finding.figures
    assert finding.figures[:2] == (6, 7)
    assert finding.address == ("sources", "central", "ceilings", "2030", "amount")
    assert finding.related == (
        ("sources", "central", "ceilings", "2031", "amount"),
        ("projects", 0, "profile", "pinned", "2032"),
    )
