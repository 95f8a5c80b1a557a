"""Conflicts: what cannot be is found, and the figures told are the fewest that contradict."""

from hypothesis import assume, given, settings

from gnbv.allocation.allocate import settle_grid
from gnbv.allocation.conflict import conflict, least_proof
from gnbv.allocation.flow import Stuck
from gnbv.allocation.terms import Grid
from tests.allocation.tables import grids, possible


def stuck_at(grid: Grid) -> frozenset[int] | None:
    try:
        settle_grid(grid)
    except Stuck as stuck:
        return stuck.reach
    return None


@settings(max_examples=80, deadline=None)
@given(grids())
def test_a_table_is_refused_exactly_when_brute_force_finds_none(grid: Grid) -> None:
    assert (stuck_at(grid) is None) == possible(grid)


@settings(max_examples=80, deadline=None)
@given(grids())
def test_the_figures_told_contradict_each_other_and_without_any_one_they_do_not(
    grid: Grid,
) -> None:
    reach = stuck_at(grid)
    assume(reach is not None)
    proof = least_proof(grid, reach or ())
    assert not possible(grid, proof)
    for one in (*proof.lines, *proof.pins, *proof.years):
        assert possible(grid, proof, without=one), one
    assert (proof.given < proof.needed) == (proof.code == "A110")


@settings(max_examples=30, deadline=None)
@given(grids())
def test_the_parts_of_a_finding_add_up_to_what_it_says(grid: Grid) -> None:
    reach = stuck_at(grid)
    assume(reach is not None)
    finding = conflict(grid, reach or ())
    assert sum(part.amount for part in finding.parts) == finding.needed
