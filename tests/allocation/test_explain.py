"""Explanations: the share, its floor, what is left over, and why it went where it went."""

from pathlib import Path

import pytest

from gnbv.allocation import allocate
from gnbv.allocation.explain import Explanation, explain
from gnbv.language import Text
from gnbv.plan import Selection
from tests.allocation.test_profiles import DISTRICTS, settled, usable
from tests.conftest import SHIPPED, edit

KEYS = (("central", "capital"), ("mobilised", None))


def explained(folder: Path, line: tuple[str, str, str | None], year: int) -> Explanation:
    plan = usable(folder)
    found = next(x for x in plan.lines if (x.project, x.source, x.nature) == line)
    return explain(plan, found, year)


def steps(explanation: Explanation) -> dict[str, object]:
    return {
        step.key: step.value.en if isinstance(step.value, Text) else step.value
        for step in explanation.steps
    }


def test_an_exact_share_needs_no_rounding() -> None:
    explanation = explained(SHIPPED, ("2.1", "central", "recurrent"), 2024)
    found = steps(explanation)
    assert explanation.amount == found["share"] == found["floor"] == 6_250_000_000
    assert (found["weight"], found["left"], found["year"]) == ("1/4", 0, 49_025_000_000)
    assert "whole number" in str(found["why"])
    assert explanation.steps[1].address == ("sources", "central", "years")


def test_a_leftover_unit_goes_to_the_largest_remainder(template: Path) -> None:
    edit(template / "projects" / "1-water.yaml", "capital: 6 tỷ", "capital: 6.000.000.001 đồng")
    first = explained(template, ("1", "central", "capital"), 2030)
    second = explained(template, ("1", "central", "capital"), 2031)
    assert (first.amount, second.amount) == (2_000_000_001, 2_000_000_000)
    found = steps(first)
    assert found["share"] == "6000000001/3 = 2000000000 + 1/3"
    assert (found["floor"], found["left"], found["remainder"]) == (2_000_000_000, 1, "1/3 (1/3)")
    assert "among the line's largest" in str(found["why"])
    assert "gets none" in str(steps(second)["why"])


def test_a_unit_that_moved_for_the_years_total_says_so(template: Path) -> None:
    edit(template / "projects" / "1-water.yaml", "capital: 6 tỷ", "capital: 6.000.000.001 đồng")
    edit(
        template / "projects" / "2-health.yaml", "recurrent: 3 tỷ", "recurrent: 3.000.000.001 đồng"
    )
    # Both lines have one đồng left over; the second line's goes to the next year.
    moved = steps(explained(template, ("2.1", "central", "recurrent"), 2031))
    stayed = steps(explained(template, ("2.1", "central", "recurrent"), 2030))
    assert "so that the year's total holds" in str(moved["why"])
    assert "leaves its unit" in str(stayed["why"])


def test_a_pin_and_a_year_without_money_are_explained_by_their_places() -> None:
    pinned = explained(DISTRICTS, ("1", "central", "capital"), 2022)
    assert pinned.amount == 12_000_000_000
    place = ("projects", 0, "funding", "central", "capital", "profile", "pinned", "2022")
    assert pinned.steps[1].address == place
    unpaid = explained(DISTRICTS, ("1", "local", "recurrent"), 2022)
    assert unpaid.amount == 0
    assert unpaid.steps[-1].address == ("sources", "local", "years")


@pytest.mark.parametrize("folder", [SHIPPED, DISTRICTS], ids=lambda folder: folder.name)
def test_every_cell_is_explained_as_it_was_allocated(folder: Path) -> None:
    allocation = settled(folder)
    for share in allocate(allocation.plan).shares:
        assert explain(allocation.plan, share.line, share.year).amount == share.amount


def test_windows_and_ceilings_are_told_with_their_places_and_references() -> None:
    explanation = explained(DISTRICTS, ("2.1", "central", "capital"), 2024)
    found = {step.key: step for step in explanation.steps}
    assert found["first"].value == "2023"
    assert found["first"].address == ("projects", 1, "profiles", "central", "first")
    assert found["profile"].address == ("sources", "central", "profile")
    assert found["ceiling"].address == ("sources", "central", "ceilings", "2024", "amount")
    assert "Công văn giả định số 2" in found["ceiling"].label.vi


def test_what_is_left_beside_a_pin_is_what_is_spread() -> None:
    found = steps(explained(DISTRICTS, ("1", "central", "capital"), 2023))
    # 40 tỷ, of which 12 are pinned in 2022.
    assert (found["pinned"], found["rest"]) == (12_000_000_000, 28_000_000_000)
    assert "rest" not in steps(explained(DISTRICTS, ("1", "central", "recurrent"), 2023))


def test_a_unit_that_moved_for_the_plans_year_says_so_and_shows_that_year(template: Path) -> None:
    edit(template / "projects" / "1-water.yaml", "capital: 6 tỷ", "capital: 6.000.000.001 đồng")
    edit(
        template / "projects" / "1-water.yaml",
        "mobilised: 600 triệu\nstated",
        "mobilised: 600.000.002 đồng\nstated",
    )
    # 6.600.000.003 over three years is 2.200.000.001 a year: one source's odd đồng and the
    # other's two must not meet.
    years = [
        [explained(template, ("1", *key), year) for key in KEYS] for year in (2030, 2031, 2032)
    ]
    assert [central.amount + mobilised.amount for central, mobilised in years] == [
        2_200_000_001
    ] * 3
    reasons = [str(steps(cell)["why"]) for cells in years for cell in cells]
    assert sum("so that the year's total holds, the source's and the plan's" in x for x in reasons)
    plan = allocate(usable(template))
    for cells, year in zip(years, (2030, 2031, 2032), strict=True):
        assert steps(cells[0])["whole"] == plan.total(Selection(span=year))
