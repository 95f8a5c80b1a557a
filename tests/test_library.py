"""The library: `import gnbv`, with figures that are worked out by hand from the small plan."""

import ast
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import gnbv
from gnbv.allocation.whatif import CeilingChange, apply
from gnbv.files.transactions import IMPORT
from gnbv.plan import Selection
from tests.conftest import ROOT, SHIPPED, TEMPLATE, edit

WATER = "projects/1-water.yaml"


@pytest.fixture
def plan(template: Path) -> gnbv.Plan:
    return gnbv.load(template)


def test_a_plan_is_loaded_by_folder_by_file_or_by_the_name_under_which_it_ships(
    template: Path,
) -> None:
    assert gnbv.load(template) == gnbv.load(str(template / "plan.yaml"))
    assert gnbv.load(SHIPPED.name) == gnbv.load(SHIPPED)
    assert repr(gnbv.load(template)) == "<Plan plan>"


@pytest.mark.parametrize("load", [gnbv.load, gnbv.check])
def test_a_path_without_a_plan_and_one_with_several_are_wrong_usage(
    load: Callable[[Path], object], tmp_path: Path
) -> None:
    with pytest.raises(gnbv.UsageError, match=r"there is no folder or file"):
        load(tmp_path / "nowhere")
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.yaml").touch()
    with pytest.raises(gnbv.UsageError, match=r"there are several plans, name one:\n  .*a\n  .*b"):
        load(tmp_path)


def test_a_plan_that_cannot_be_calculated_with_raises_its_findings(template: Path) -> None:
    edit(template / WATER, "capital: 6 tỷ", "capital: 6.0 tỷ")
    with pytest.raises(gnbv.PlanError) as raised:
        gnbv.load(template)
    (found,) = [one for one in raised.value.findings if one.code == "M101"]
    assert (Path(found.place.file), found.place.line) == (template / WATER, 9)
    head, *lines = str(raised.value).splitlines()
    assert head == "the plan has findings:"
    assert f"{found.place}: M101 {found.message('en')}" in lines
    assert not raised.value.unread


def test_a_plan_with_a_wrong_total_is_loaded_and_its_check_finds_it(template: Path) -> None:
    edit(template / WATER, "total: 6,6 tỷ", "total: 6,7 tỷ")
    assert gnbv.allocate(gnbv.load(template)).amount(project="1") == 6_600_000_000
    verdict = gnbv.check(template)
    assert not verdict.clean
    assert "C104" in {found.code for found in verdict.findings}
    broken = {claim.code: claim for claim in verdict.claims if not claim.holds}
    assert (broken["C104"].stated, broken["C104"].computed) == (6_700_000_000, 6_600_000_000)
    assert verdict.grand_total == 11_100_000_000


def test_a_clean_plan_is_clean_and_its_inputs_are_covered() -> None:
    verdict = gnbv.check(TEMPLATE)
    assert (verdict.clean, verdict.findings) == (True, ())
    assert verdict.claims
    assert verdict.coverage


def test_a_plan_whose_programme_cannot_be_read_has_a_verdict_without_figures(
    template: Path,
) -> None:
    (template / "plan.yaml").write_text("- no plan")
    verdict = gnbv.check(template)
    assert (verdict.clean, verdict.claims, verdict.coverage) == (False, (), None)
    assert verdict.grand_total is None


def test_the_total_of_half_a_plan_is_not_given(template: Path) -> None:
    edit(template / WATER, "capital: 6 tỷ", "capital: 6.0 tỷ")
    assert gnbv.check(template).grand_total is None


@pytest.mark.parametrize("load", [gnbv.load, gnbv.check])
def test_half_an_import_is_not_read(load: Callable[[Path], object], template: Path) -> None:
    (template / IMPORT.journal).write_text(json.dumps({}))
    with pytest.raises(gnbv.FailedError, match="was interrupted"):
        load(template)


AMOUNTS: tuple[tuple[dict[str, Any], int], ...] = (
    ({}, 11_100_000_000),
    ({"project": "2"}, 4_500_000_000),
    ({"source": "central"}, 9_900_000_000),
    ({"nature": "recurrent"}, 4_500_000_000),  # 3.9 tỷ central and 600 triệu local
    ({"agency": "yt"}, 4_500_000_000),
    ({"agency": "yt", "source": "local"}, 600_000_000),
    ({"agency": "yt", "project": "2.1"}, 3_400_000_000),
    ({"agency": "xd", "project": "2"}, 0),
    ({"year": 2030, "source": "local"}, 0),  # it pays from 2031 on
    ({"year": 2031, "source": "local"}, 300_000_000),
    ({"year": 2032, "project": "1", "source": "mobilised"}, 200_000_000),
)


@pytest.mark.parametrize(("about", "amount"), AMOUNTS, ids=[str(about) for about, _ in AMOUNTS])
def test_money_is_selected_by_any_axis(
    plan: gnbv.Plan, about: dict[str, str | int], amount: int
) -> None:
    assert gnbv.allocate(plan).amount(**about) == amount  # type: ignore[arg-type]


UNKNOWN: tuple[tuple[dict[str, str | int], str], ...] = (
    ({"project": "9"}, "there is no project '9'; there are: 1, 2, 2.1, 2.2"),
    (
        {"source": "centrall"},
        "there is no source 'centrall'; did you mean central? There are: central, local, mobilised",
    ),
    ({"nature": "x"}, "there is no nature 'x'; there are: capital, recurrent"),
    ({"agency": "x"}, "there is no agency 'x'; there are: yt, xd"),
    ({"year": "2030"}, "the year '2030' is no number"),
    ({"year": 2029}, "the year 2029 is outside the period 2030-2032"),
    (
        {"agency": "xd", "source": "x"},
        "there is no source 'x'; there are: central, local, mobilised",
    ),
)


@pytest.mark.parametrize(("about", "words"), UNKNOWN, ids=[str(about) for about, _ in UNKNOWN])
def test_an_unknown_name_or_year_is_no_zero(
    plan: gnbv.Plan, about: dict[str, str | int], words: str
) -> None:
    with pytest.raises(gnbv.UsageError) as raised:
        gnbv.allocate(plan).amount(**about)  # type: ignore[arg-type]
    assert str(raised.value) == words
    assert raised.value.text.vi != words


@pytest.mark.parametrize(
    "selection",
    [Selection(source="centrall"), Selection("9"), Selection(nature="x"), Selection(span=2029)],
)
def test_a_selection_of_what_is_not_there_is_no_zero(plan: gnbv.Plan, selection: Selection) -> None:
    with pytest.raises(gnbv.UsageError):
        gnbv.allocate(plan).total(selection)


def test_years_that_cannot_be_settled_are_findings_with_their_place(plan: gnbv.Plan) -> None:
    # Central money is 9.9 tỷ over three years, so two of them cannot hold what the third has not.
    tight = [CeilingChange("central", year, 1_000_000_000) for year in (2030, 2031, 2032)]
    with pytest.raises(gnbv.PlanError) as raised:
        gnbv.allocate(apply(plan, tight))
    assert raised.value.findings
    assert {Path(one.place.file).suffix for one in raised.value.findings} == {".yaml"}


def test_a_plan_that_was_made_by_hand_has_findings_without_a_file(plan: gnbv.Plan) -> None:
    bare = gnbv.Plan("made", plan.programme, plan.projects, plan.statements)
    with pytest.raises(gnbv.PlanError) as raised:
        gnbv.allocate(apply(bare, [CeilingChange("local", 2030, 1_000)]))
    assert {one.place.file for one in raised.value.findings} == {"made"}


def test_milestones_are_exact_and_have_their_year(plan: gnbv.Plan) -> None:
    every = {(one.indicator.code, one.year): one for one in gnbv.milestones(plan)}
    poor = every["1", 2032]  # 0.5 points a year over three years
    assert (poor.value, poor.sense, poor.exclusive) == (Fraction(3, 2), "fall", False)
    assert every["2", 2030].value == 70
    health = gnbv.milestones(plan, 2031, agency="yt")
    assert [(one.indicator.code, one.year) for one in health] == [("1", 2031), ("5", 2031)]


def test_the_next_milestone_stands_for_a_year_without_one(shipped: Path) -> None:
    found = gnbv.milestones(gnbv.load(shipped), 2023, project="4.1")
    # Nothing is set before 2025 for the share of communes with a working radio station.
    assert [one.year for one in found if one.indicator.code == "15.1"] == [2025]


def test_milestones_of_what_is_not_there_are_wrong_usage(plan: gnbv.Plan) -> None:
    with pytest.raises(gnbv.UsageError, match="dimension 'x'"):
        gnbv.milestones(plan, dimension="x")
    with pytest.raises(gnbv.UsageError, match="2029"):
        gnbv.milestones(plan, 2029)


def test_incoherent_indicators_are_findings_of_their_milestones_and_tables_only(
    template: Path,
) -> None:
    edit(template / "indicators.yaml", "value: 0,5 %", "value: 0,6 %")
    plan = gnbv.load(template)
    assert gnbv.allocate(plan).amount() == 11_100_000_000
    for shown in (gnbv.milestones, gnbv.all_tables, lambda one: gnbv.table(one, "targets")):
        with pytest.raises(gnbv.PlanError) as raised:
            shown(plan)
        assert {Path(one.place.file).name for one in raised.value.findings} == {"indicators.yaml"}


def test_records_have_named_fields_and_sum_to_the_plan(plan: gnbv.Plan) -> None:
    records = gnbv.records(gnbv.table(plan, year=2031, by="source"))
    assert records == [
        {"source": "central", "year": 2031, "amount": 3_300_000_000},
        {"source": "mobilised", "year": 2031, "amount": 200_000_000},
        {"source": "local", "year": 2031, "amount": 300_000_000},
    ]


@pytest.mark.parametrize(
    "kind", ["allocation", "annex", "targets", "sources", "projects", "agencies"]
)
def test_every_kind_of_table_has_records(plan: gnbv.Plan, kind: str) -> None:
    table = gnbv.table(plan, kind)  # type: ignore[arg-type]
    records = gnbv.records(table)
    assert records
    assert all(tuple(record) == table.records.fields for record in records)
    assert table in gnbv.all_tables(plan)


def test_a_table_that_is_not_there_is_wrong_usage(plan: gnbv.Plan) -> None:
    with pytest.raises(gnbv.UsageError, match="there is no table 'budget'; there are: allocation"):
        gnbv.table(plan, "budget")  # type: ignore[arg-type]
    with pytest.raises(gnbv.UsageError, match="there are: project, source, nature, agency"):
        gnbv.table(plan, by="unit")  # type: ignore[arg-type]
    with pytest.raises(gnbv.UsageError, match="2029"):
        gnbv.table(plan, year=2029)


def test_a_plan_remembers_its_files_when_a_part_is_replaced(plan: gnbv.Plan) -> None:
    assert repr(replace(plan, whole=False)) == "<Plan plan>"


def test_the_promise_is_what_type_checkers_see_and_all_of_it_is_there() -> None:
    tree = ast.parse((ROOT / "gnbv" / "__init__.py").read_text(encoding="utf-8"))
    (typed,) = [node for node in tree.body if isinstance(node, ast.If)]
    names = [name.name for node in typed.body for name in node.names]  # type: ignore[attr-defined]
    assert sorted(names) == sorted(gnbv.__all__)
    assert all(getattr(gnbv, name).__doc__ for name in gnbv.__all__)
    assert set(gnbv.__all__) <= set(dir(gnbv))
    with pytest.raises(AttributeError, match="no attribute 'frobnicate'"):
        gnbv.frobnicate  # noqa: B018


def test_importing_it_loads_nothing_until_a_name_is_used() -> None:
    script = (
        "import sys, gnbv\n"
        "assert 'pydantic' not in sys.modules and 'gnbv.errors' not in sys.modules\n"
        "gnbv.UsageError\n"
        "assert 'pydantic' not in sys.modules\n"
        "gnbv.load\n"
        "assert 'gnbv.tables' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, timeout=120)
