"""Where plans are found: as told, by the environment, under ./plans, or shipped."""

import shutil
from pathlib import Path

import pytest

from gnbv.catalogue import NoPlan, plans
from tests.conftest import SHIPPED, TEMPLATE


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def plan_at(path: Path) -> Path:
    return Path(shutil.copytree(TEMPLATE, path))


def test_nothing_told_and_nothing_here_is_the_plan_that_ships() -> None:
    assert plans(None, {}) == (SHIPPED,)


def test_plans_beside_come_before_the_plan_that_ships(tmp_path: Path) -> None:
    for name in ("b", "a"):
        plan_at(tmp_path / "plans" / name)
    assert plans(None, {}) == (Path("plans/a"), Path("plans/b"))


def test_the_environment_comes_before_plans_beside(tmp_path: Path) -> None:
    plan_at(tmp_path / "plans" / "a")
    told = plan_at(tmp_path / "other")
    assert plans(None, {"GNBV_PLAN": str(told)}) == (told,)


def test_a_given_path_comes_before_the_environment(tmp_path: Path) -> None:
    one, other = plan_at(tmp_path / "one"), plan_at(tmp_path / "other")
    assert plans(str(one), {"GNBV_PLAN": str(other)}) == (one,)


def test_a_path_may_name_the_plan_file_or_a_folder_of_plans(tmp_path: Path) -> None:
    plan = plan_at(tmp_path / "mine" / "plan-a")
    assert plans(str(plan / "plan.yaml"), {}) == (plan,)
    assert plans(str(tmp_path / "mine"), {}) == (plan,)


def test_a_path_may_name_a_folder_that_holds_plans(tmp_path: Path) -> None:
    plan = plan_at(tmp_path / "work" / "plans" / "a")
    assert plans(str(tmp_path / "work"), {}) == (plan,)


@pytest.mark.parametrize("given", ["nowhere", "empty", "file.txt"])
def test_a_path_that_leads_to_no_plan_is_told(given: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").touch()
    with pytest.raises(NoPlan) as none:
        plans(given, {})
    assert none.value.path == Path(given)


def test_an_environment_that_leads_to_no_plan_is_told() -> None:
    with pytest.raises(NoPlan):
        plans(None, {"GNBV_PLAN": "nowhere"})
