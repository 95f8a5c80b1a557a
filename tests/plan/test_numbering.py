"""What projects are called: by the decision's own numbers, as it prints them, or by their codes."""

from dataclasses import replace
from pathlib import Path

import pytest

from gnbv.language import Text
from gnbv.plan import Plan, codes_called, label_of, numbered_name
from tests.conftest import SHIPPED, TEMPLATE, edit, plan_in


@pytest.fixture(scope="module")
def shipped_plan() -> Plan:
    return plan_in(SHIPPED)


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        ("1", "Dự án 2 (PL 1)", "Project 2 (annex 1)"),
        ("2", "Dự án 3 (PL 2)", "Project 3 (annex 2)"),
        ("3.2", "Dự án 4, Tiểu dự án 3 (PL 3.2)", "Project 4, Sub-project 3 (annex 3.2)"),
        ("5.1", "Dự án 7, Tiểu dự án 1 (PL 5.1)", "Project 7, Sub-project 1 (annex 5.1)"),
    ],
)
def test_a_label_is_the_decisions_number(code: str, vi: str, en: str, shipped_plan: Plan) -> None:
    assert label_of(shipped_plan, code) == Text(vi, en)


def test_without_an_annex_the_code_is_called_a_code(shipped_plan: Plan) -> None:
    without = replace(shipped_plan, annex=None)
    assert label_of(without, "1") == Text("Dự án 2 (mã 1)", "Project 2 (code 1)")


def test_a_plan_without_national_numbers_stays_plain() -> None:
    plan = plan_in(TEMPLATE)
    assert label_of(plan, "2.1") == Text("Dự án 2.1", "Project 2.1")
    assert numbered_name(plan, plan.by_code["2.1"]) == Text("Dinh dưỡng", "Nutrition")
    assert codes_called(plan, "dự án 2.1") == ("2.1",)


def test_a_project_without_a_number_among_numbered_ones_is_not_taken_for_another(
    template: Path,
) -> None:
    edit(template / "projects/1-water.yaml", 'code: "1"\n', 'code: "1"\nnational_code: Dự án 2\n')
    plan = plan_in(template)
    assert label_of(plan, "2") == Text("Dự án mã 2", "Project code 2")
    assert codes_called(plan, "Dự án 2") == ("1",)
    assert codes_called(plan, "2") == ("2",)


def test_a_number_may_be_written_in_both_languages(template: Path) -> None:
    edit(
        template / "projects/1-water.yaml",
        'code: "1"\n',
        'code: "1"\nnational_code: {vi: Nhiệm vụ 9, en: Task 9}\n',
    )
    assert label_of(plan_in(template), "1") == Text("Nhiệm vụ 9 (PL 1)", "Task 9 (annex 1)")


@pytest.mark.parametrize(
    "words",
    [
        "3.2",
        "Dự án 4, Tiểu dự án 3",
        "dự án 4 ,tiểu dự án 3",
        "Project 4, Sub-project 3",
        "Dự án 4, Tiểu dự án 3 (PL 3.2)",
        "project 4, sub-project 3 (ANNEX 3.2)",
    ],
)
def test_a_project_is_found_by_each_of_its_names(words: str, shipped_plan: Plan) -> None:
    assert codes_called(shipped_plan, words) == ("3.2",)


def test_two_projects_with_one_number_are_both_named(template: Path) -> None:
    for file, code in (("projects/1-water.yaml", "1"), ("projects/2-health.yaml", "2")):
        edit(template / file, f'code: "{code}"\n', f'code: "{code}"\nnational_code: Dự án 9\n')
    assert codes_called(plan_in(template), "Dự án 9") == ("1", "2")


def test_a_row_below_its_parent_has_its_own_part_of_the_number(shipped_plan: Plan) -> None:
    project = shipped_plan.by_code["3.2"]
    assert numbered_name(shipped_plan, project).vi == "Tiểu dự án 3: Hỗ trợ việc làm bền vững"
    alone = numbered_name(shipped_plan, project, in_tree=False)
    assert alone.vi == "Dự án 4, Tiểu dự án 3: Hỗ trợ việc làm bền vững"
