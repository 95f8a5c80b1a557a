"""Claims of the annex at their edges: uneven sources, blank cells, several full years."""

from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.reading.loader import load
from gnbv.reconciliation import Claim
from tests.conftest import edit
from tests.reconciliation.changes import audited, data_of


def claims(plan: Path, code: str) -> list[Claim]:
    done = audit(load(plan)).reconciliation
    assert done
    return [claim for claim in done.claims if claim.code == code]


def test_one_year_times_its_years_is_claimed_of_even_sources_only(template: Path) -> None:
    """Once the local budget pays 1 to 3, no cell that holds its money is so many times a year."""
    before = claims(template, "C313")
    local = [claim for claim in before if any(p.selection.source == "local" for p in claim.parts)]
    assert local
    edit(
        template / "plan.yaml",
        "    years: [2031, 2032]\n",
        "    years: [2031, 2032]\n    profile:\n      weights: {2031: 1, 2032: 3}\n",
    )
    after = {claim.address for claim in claims(template, "C313")}
    assert after == {claim.address for claim in before} - {claim.address for claim in local}
    assert after


@pytest.mark.parametrize("span", ["period", "full-year"])
def test_a_blank_cell_states_nothing_and_holds_where_nothing_belongs(span: str) -> None:
    data = data_of(Path(__file__).parents[2] / "gnbv" / "template")
    cells = data["annex"]["rows"][0]["cells"]
    at = {"period": 2, "full-year": 5}[span]
    assert cells[at] == "-"
    cells[at] = ""
    done = audited(data)
    assert done.diagnostics == ()
    assert done.reconciliation
    (blank,) = [claim for claim in done.reconciliation.claims if claim.code == "C305"]
    assert (blank.stated, blank.computed) == (0, 0)
    assert blank.years == ((2031, 2032) if span == "full-year" else ())


def test_a_blank_of_one_year_is_found_where_only_a_later_full_year_has_money() -> None:
    """Project 2.1 spreads its local money on 2032 alone: its blank of one year hides 2032's."""
    data = data_of(Path(__file__).parents[2] / "gnbv" / "template")
    data["projects"][1]["sub_projects"][0]["profiles"] = {"local": {"first": "2032"}}
    data["annex"]["rows"][2]["cells"][6] = ""
    done = audited(data)
    assert done.reconciliation
    (blank,) = [claim for claim in done.reconciliation.claims if claim.code == "C305"]
    assert (blank.stated, blank.computed, blank.selection.span) == (0, 400_000_000, 2032)
    assert not blank.holds
