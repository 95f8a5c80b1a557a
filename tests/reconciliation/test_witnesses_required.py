"""`witnesses`: a plan that requires them cannot turn green by deleting what proves it."""

import copy
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.reading.loader import load
from tests.conftest import SHIPPED, TEMPLATE
from tests.reconciliation.changes import Data, audited, data_of

Change = Callable[[Data], object]


def codes(data: Data) -> set[str]:
    return {one.code for one in audited(data).diagnostics}


def all_of(data: Data) -> list[Data]:
    """Every project and sub-project."""
    return [
        one for project in data["projects"] for one in (project, *project.get("sub_projects", ()))
    ]


def without_the_annex(data: Data) -> None:
    data.pop("annex", None)


def without_the_note(data: Data) -> None:
    data.get("annex", {}).pop("notes", None)


def without_sums(data: Data) -> None:
    for column in data.get("annex", {}).get("columns", ()):
        column.pop("sum_of", None)


def without_what_the_plan_states(data: Data) -> None:
    data.pop("stated", None)


def without_what_projects_state(data: Data) -> None:
    for project in all_of(data):
        project.pop("stated", None)


def without_quotes(data: Data) -> None:
    data.get("indicators", {}).pop("headings", None)
    for indicator in data.get("indicators", {}).get("indicators", ()):
        indicator.pop("quote", None)


DELETIONS: list[Change] = [
    without_the_annex,
    without_the_note,
    without_sums,
    without_what_the_plan_states,
    without_what_projects_state,
    without_quotes,
]


def a_line(data: Data) -> None:
    data["projects"][0]["funding"]["local"]["recurrent"] = "1,6 tỷ"


def two_lines_that_leave_every_total(data: Data) -> None:
    data["projects"][0]["funding"]["central"]["recurrent"] = "58 tỷ"
    data["projects"][0]["funding"]["local"]["recurrent"] = "2,5 tỷ"


def the_years_of_a_source(data: Data) -> None:
    data["sources"]["local"]["years"] = ["2022", "2024", "2025"]


def the_value_of_an_indicator(data: Data) -> None:
    data["indicators"]["indicators"][9]["target"]["value"] = "80 %"


SLIPS: list[Change] = [
    a_line,
    two_lines_that_leave_every_total,
    the_years_of_a_source,
    the_value_of_an_indicator,
]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_stays_red_whatever_is_deleted(slip: Change) -> None:
    """Every deletion alone, and all of them one after another."""
    data = data_of(SHIPPED)
    assert data["witnesses"] == "required"
    slip(data)
    assert codes(data)
    for deletion in DELETIONS:
        alone = copy.deepcopy(data)
        deletion(alone)
        assert codes(alone)
    for deletion in DELETIONS:
        deletion(data)
        assert codes(data)


def test_without_the_demand_the_same_deletions_turn_it_green() -> None:
    data = data_of(SHIPPED)
    del data["witnesses"]
    a_line(data)
    for deletion in DELETIONS:
        deletion(data)
    assert codes(data) == set()


def test_what_nothing_states_any_more_is_found_where_it_stands() -> None:
    data = data_of(SHIPPED)
    without_the_note(data)
    (found,) = audited(data).diagnostics
    assert found.code == "C601"
    assert found.message("en").startswith("Local budget: years: nothing that the document states")
    assert found.message("vi").startswith("Ngân sách địa phương: các năm được bố trí:")


def test_sums_along_rows_prove_no_input_and_their_cells_are_still_checked() -> None:
    data = data_of(SHIPPED)
    without_sums(data)
    assert codes(data) == set()
    data["annex"]["rows"][0]["cells"][0] = "62.501"
    assert {"C301", "C312"} <= codes(data)


def test_money_alone_may_be_required_where_indicators_have_no_quotes() -> None:
    data = data_of(TEMPLATE)
    data["decision"]["title"] = {"vi": "Kế hoạch giai đoạn 2030 - 2032"}
    data["witnesses"] = "money"
    assert codes(data) == set()
    data["witnesses"] = "required"
    found = audited(data).diagnostics
    assert {one.code for one in found} == {"C601"}
    assert all("Indicator" in one.message("en") for one in found)


def test_an_unknown_demand_is_refused() -> None:
    data = data_of(TEMPLATE)
    data["witnesses"] = "always"
    assert codes(data) == {"P104"}


def test_a_file_that_cannot_be_read_is_the_finding_and_not_its_witnesses(shipped: Path) -> None:
    data = data_of(shipped)
    data["annex"]["unit"] = "triệu"
    done = audited(data)
    assert {one.code for one in done.diagnostics} == {"P104"}
    assert done.coverage is None


def test_an_annex_under_a_name_that_is_not_read_is_no_witness(shipped: Path) -> None:
    """Whoever asks F103 away is not told that every input is witnessed."""
    (shipped / "annex.yaml").rename(shipped / "annex.yml")
    found = audit(load(shipped)).diagnostics
    assert Counter(one.code for one in found) == {"F103": 1, "C601": 3}
    assert all("years" in one.message("en") for one in found if one.code == "C601")
