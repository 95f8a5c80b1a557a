"""Coverage: an input is witnessed exactly where every other value of it is found."""

import copy
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from gnbv.plan import Plan
from gnbv.reconciliation import Covered, cover
from gnbv.reconciliation.inputs import MONEY
from tests.conftest import SHIPPED, TEMPLATE
from tests.reconciliation.changes import Data, audited, data_of, is_found, others

Change = Callable[[Data], object]


def without_its_note(data: Data) -> None:
    del data["annex"]["notes"]


def without_its_annex(data: Data) -> None:
    del data["annex"]


def without_what_projects_state(data: Data) -> None:
    for project in data["projects"]:
        for one in (project, *project.get("sub_projects", ())):
            one.pop("stated", None)


def without_anything_stated(data: Data) -> None:
    without_its_annex(data)
    without_what_projects_state(data)
    del data["stated"]


def with_years_in_its_text_only(data: Data) -> None:
    without_its_annex(data)
    data["stated"][0]["years"] = {"local": {"count": "2", "first": "2031", "last": "2032"}}


def with_a_year_of_the_local_budget(data: Data) -> None:
    without_its_annex(data)
    data["stated"][0]["figures"]["2031"] = {"local": "300 triệu"}


def with_two_years_of_the_local_budget(data: Data) -> None:
    with_a_year_of_the_local_budget(data)
    data["stated"][0]["figures"]["2032"] = {"local": "300 triệu"}


def with_the_year_in_which_nothing_is_paid(data: Data) -> None:
    without_its_annex(data)
    data["stated"][0]["figures"]["2030"] = {"local": "0 đồng"}


def with_only_all_years_of_all_money(data: Data) -> None:
    without_anything_stated(data)
    years = {"2030": "3,5 tỷ", "2031": "3,8 tỷ", "2032": "3,8 tỷ"}
    data["stated"] = [{"ref": "I", "figures": years}]


def with_its_period_in_the_title(data: Data) -> None:
    data["decision"]["title"] = {"vi": "Ban hành kế hoạch giai đoạn 2030 - 2032"}


def with_two_spans_in_the_title(data: Data) -> None:
    title = "Ban hành kế hoạch 2030 - 2032, thuộc giai đoạn 2030 - 2031"
    data["decision"]["title"] = {"vi": title}
    for source in data["sources"].values():
        source["years"] = ["2030", "2031"]
    without_anything_stated(data)
    del data["indicators"]  # they are to be reached by 2032
    data["stated"] = [{"ref": "I", "figures": {"total": "11,1 tỷ"}}]


TEMPLATE_CHANGES: list[Change] = [
    dict,
    without_its_note,
    without_its_annex,
    without_what_projects_state,
    without_anything_stated,
    with_years_in_its_text_only,
    with_a_year_of_the_local_budget,
    with_two_years_of_the_local_budget,
    with_the_year_in_which_nothing_is_paid,
    with_only_all_years_of_all_money,
    with_its_period_in_the_title,
    with_two_spans_in_the_title,
]
# The plan that ships takes as long as all others, and quarters of it are tried elsewhere.
PLANS = [
    *(
        pytest.param(TEMPLATE, one, id=f"{TEMPLATE.name}-{one.__name__}")
        for one in TEMPLATE_CHANGES
    ),
    pytest.param(SHIPPED, dict, id=SHIPPED.name, marks=pytest.mark.long),
]


def changed(folder: Path, change: Change) -> Data:
    data = copy.deepcopy(data_of(folder))
    data.pop("witnesses", None)
    change(data)
    return data


def money_of(data: Data) -> tuple[Plan, list[Covered]]:
    done = audited(data)
    assert done.diagnostics == ()
    assert done.coverage
    assert done.loaded.plan
    return done.loaded.plan, [one for one in done.coverage.inputs if one.input.kind in MONEY]


@pytest.mark.parametrize(("folder", "change"), PLANS)
def test_an_input_is_witnessed_exactly_where_every_other_value_is_found(
    folder: Path, change: Change
) -> None:
    data = changed(folder, change)
    plan, covered = money_of(data)
    differ = []
    for one in covered:
        tried = [is_found(data, *other) for other in others(one.input, plan, data)]
        assert tried
        if one.witnessed != all(tried):
            differ.append((one.input.label.en, one.witnessed, tried))
    assert differ == []


def test_every_input_of_the_shipped_plans_money_is_witnessed() -> None:
    _, covered = money_of(changed(SHIPPED, dict))
    assert all(one.witnessed for one in covered)
    # Nine projects with 22 lines, three sources, one period.
    assert Counter(one.input.kind for one in covered) == {"amount": 22, "years": 3, "period": 1}


def unwitnessed(change: Change, folder: Path = TEMPLATE) -> set[str]:
    _, covered = money_of(changed(folder, change))
    return {one.input.label.en for one in covered if not one.witnessed}


LOCAL = "Local budget: years"
PERIOD = "The whole plan: period"


def test_a_note_witnesses_the_years_that_one_year_leaves_open() -> None:
    assert unwitnessed(dict) == {PERIOD}
    assert unwitnessed(without_its_note) == {LOCAL, PERIOD}
    assert unwitnessed(without_its_note, SHIPPED) == {LOCAL}


def test_two_years_of_one_source_leave_no_other_years() -> None:
    years = {"Central budget: years", "Mobilised funds: years", PERIOD}
    assert unwitnessed(with_a_year_of_the_local_budget) == {LOCAL, *years}
    assert unwitnessed(with_two_years_of_the_local_budget) == years
    assert unwitnessed(with_only_all_years_of_all_money) == {PERIOD}


def test_a_title_with_two_spans_does_not_witness_the_period() -> None:
    assert PERIOD in unwitnessed(with_two_spans_in_the_title)
    assert PERIOD not in unwitnessed(with_its_period_in_the_title)


def test_without_the_note_a_source_of_the_shipped_plan_may_pay_in_another_year() -> None:
    data = changed(SHIPPED, without_its_note)
    years = ("sources", "local", "years")
    assert not is_found(data, years, ["2022", "2024", "2025"])
    assert is_found(changed(SHIPPED, dict), years, ["2022", "2024", "2025"])


def test_what_quotes_prove_is_witnessed_and_nothing_else_of_indicators() -> None:
    done = audited(data_of(TEMPLATE))
    assert done.reconciliation
    value = ("indicators", "indicators", 1, "target", "value")
    coverage = cover(done.reconciliation, [("T401", value), ("T402", value)])
    of_indicators = [one for one in coverage.inputs if one.input.kind not in MONEY]
    (found,) = [one for one in of_indicators if one.witnessed]
    assert found.input.address == value
    assert found.counts() == {"T401": 1, "T402": 1}
    kinds = Counter(one.input.kind for one in of_indicators)
    # Six indicators: four have a figure, one has none, one is a duty.
    assert kinds == {
        "value": 4,
        "operator": 5,
        "striven": 6,
        "target-year": 4,
        "sense": 1,
        "cadence": 2,
        "milestone": 3,
        "baseline": 2,
    }
