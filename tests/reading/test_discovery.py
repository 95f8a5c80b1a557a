"""Where plans are found: as named, by the environment, here, or shipped; each by one path."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gnbv.reading.discovery import Found, NoPlan, find, offered, shipped
from gnbv.rules import rule
from tests.conftest import SHIPPED, TEMPLATE


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def plan_at(path: Path | str) -> Path:
    return Path(shutil.copytree(TEMPLATE, path))


def unread(found: Found) -> list[tuple[str, str]]:
    """The rule of each finding beside the file that it names."""
    return [(one.code, one.place.file) for one in found.unread]


def reason(given: str | None, **environ: str) -> str:
    """Why nothing is found, in English; the words are there in Vietnamese, too."""
    with pytest.raises(NoPlan) as none:
        find(given, environ)
    assert none.value.text.vi != none.value.text.en
    return none.value.text.en


def test_without_any_trace_of_a_plan_it_is_the_one_that_ships_and_says_so() -> None:
    assert find(None, {}) == Found((SHIPPED,), unasked=True)


def test_a_plan_here_comes_before_plans_beside() -> None:
    plan_at("plans/a")
    shutil.copy(TEMPLATE / "plan.yaml", "plan.yaml")
    assert find(None, {}) == Found((Path(),))


def test_plans_beside_are_found_in_order_of_their_names() -> None:
    for name in ("b", "a"):
        plan_at(f"plans/{name}")
    assert find(None, {}) == Found((Path("plans/a"), Path("plans/b")))


def test_the_environment_comes_before_what_is_here() -> None:
    plan_at("plans/a")
    plan_at("other")
    shutil.copy(TEMPLATE / "plan.yaml", "plan.yaml")
    assert find(None, {"GNBV_PLAN": "other"}) == Found((Path("other"),))


def test_a_given_path_comes_before_the_environment() -> None:
    plan_at("one")
    plan_at("other")
    assert find("one", {"GNBV_PLAN": "other"}) == Found((Path("one"),))


def test_a_path_may_name_the_plan_file_a_folder_of_plans_or_what_holds_one() -> None:
    plan_at("work/plans/a")
    for given in ("work/plans/a/plan.yaml", "work/plans/a", "work/plans", "work"):
        assert find(given, {}) == Found((Path("work/plans/a"),))


def test_a_plan_that_ships_goes_by_its_name() -> None:
    assert shipped() == {SHIPPED.name: SHIPPED}
    assert find(SHIPPED.name, {}) == Found((SHIPPED,))
    assert find(None, {"GNBV_PLAN": SHIPPED.name}) == Found((SHIPPED,))


def test_a_folder_here_comes_before_a_plan_that_ships() -> None:
    plan_at(SHIPPED.name)
    assert find(SHIPPED.name, {}) == Found((Path(SHIPPED.name),))


def test_names_are_offered_that_would_be_found() -> None:
    plan_at("plans/a")
    assert offered() == ["plans/a", SHIPPED.name]


@pytest.mark.parametrize("given", ["nowhere", "empty", "file.txt"])
def test_a_path_that_leads_to_no_plan_is_named_with_the_plans_that_ship(given: str) -> None:
    Path("empty").mkdir()
    Path("file.txt").touch()
    words = reason(given)
    assert f"'{given}'" in words
    assert SHIPPED.name in words
    assert reason(None, GNBV_PLAN=given) == f"GNBV_PLAN: {words}"


@pytest.mark.parametrize(
    ("given", "en", "vi"),
    [
        ("nowhere", "there is no folder or file 'nowhere'", "không có thư mục hay tệp 'nowhere'"),
        ("file.txt/a", "there is no folder or file", "không có thư mục hay tệp"),
        ("empty", "'empty' is no plan: there is no plan.yaml in it", "trong đó không có plan.yaml"),
        ("file.txt", "a plan is a folder with a plan.yaml", "kế hoạch là một thư mục có plan.yaml"),
        ("plan/projects", "give the plan's folder, 'plan'", "hãy ghi cả thư mục 'plan'"),
        ("plan/projects/1-water.yaml", "give the plan's folder, 'plan'", "thư mục 'plan'"),
        ("plan/annex.yaml", "give the plan's folder, 'plan'", "thư mục 'plan'"),
        ("./plan/../plan/annex.yaml", "give the plan's folder", "hãy ghi cả thư mục"),
        ("a\0b", "there is no folder or file", "không có thư mục hay tệp"),
        ("loop/a", "cannot read 'loop/a'", "liên kết dẫn vòng tròn"),
    ],
)
def test_what_is_not_there_is_told_from_what_is_no_plan_and_from_a_part_of_one(
    given: str, en: str, vi: str
) -> None:
    Path("empty").mkdir()
    Path("file.txt").touch()
    Path("loop").symlink_to("loop")
    plan_at("plan")
    with pytest.raises(NoPlan) as none:
        find(given, {})
    assert en in none.value.text.en
    assert vi in none.value.text.vi


def test_a_file_of_the_plan_here_is_answered_with_this_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(plan_at("plan"))
    assert "give the plan's folder, '.'" in reason("projects/1-water.yaml")


def test_a_slip_in_a_name_is_answered_with_the_nearest() -> None:
    assert f"did you mean {SHIPPED.name}?" in reason("vinhlong-2022-2025")
    plan_at("plans/health")
    assert "did you mean plans/health?" in reason("plans/helth")


def test_an_empty_name_is_no_wish_for_the_plan_that_ships() -> None:
    assert reason("") == "the plan's name is empty"
    assert "GNBV_PLAN is set but empty" in reason(None, GNBV_PLAN="")


def test_a_folder_of_plans_without_any_is_no_wish_for_the_plan_that_ships() -> None:
    Path("plans").mkdir()
    Path("plans/notes.txt").touch()
    assert "'plans' holds no plan" in reason(None)


def test_several_plans_that_ship_are_listed_and_none_is_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ships = {"a": Path("/a"), "b": Path("/b")}
    monkeypatch.setattr("gnbv.reading.discovery.shipped", lambda: ships)
    assert reason(None).endswith("are: a, b")


TRACES: dict[str, Callable[[], object]] = {
    "plan.yml": lambda: Path("plan.yml").touch(),
    "mine/plan.yaml": lambda: plan_at("mine"),
    "work/plans/a/plan.yaml": lambda: plan_at("work/plans/a"),
    "../plan.yaml": lambda: shutil.copy(TEMPLATE / "plan.yaml", Path("..", "plan.yaml")),
}


@pytest.mark.parametrize("trace", TRACES)
def test_a_trace_of_a_plan_here_is_named_and_none_that_ships_is_taken(
    trace: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("here").mkdir()
    monkeypatch.chdir("here")
    TRACES[trace]()
    assert f"there is {trace}: name the plan's folder" in reason(None)


def test_notes_a_hidden_folder_and_an_environment_of_python_are_no_trace() -> None:
    Path("notes.yaml.bak").touch()
    plan_at(".old/a")
    plan_at("venv/plans")
    Path("venv/pyvenv.cfg").touch()
    assert find(None, {}).unasked


@pytest.mark.parametrize(
    "name", ["plan.yml", "plan.yaml.txt", "PLAN.YAML", "Plan.yml", "plan.json"]
)
def test_a_misnamed_plan_beside_good_ones_is_named(name: str) -> None:
    plan_at("plans/a")
    (plan_at("plans/b") / "plan.yaml").rename(f"plans/b/{name}")
    for given in (None, "plans", "."):
        found = find(given, {})
        assert found.folders == (Path("plans/a"),)
        assert unread(found) == [("F104", f"plans/b/{name}")]
    assert unread(find("plans/b", {})) == [("F104", f"plans/b/{name}")]
    assert unread(find(f"plans/b/{name}", {})) == [("F104", f"plans/b/{name}")]
    assert "rename" in find("plans/b", {}).unread[0].hint("en")
    assert "đổi tên" in find("plans/b", {}).unread[0].hint("vi")


def test_a_deeper_plan_and_one_without_its_plan_file_are_named() -> None:
    plan_at("plans/a")
    plan_at("plans/group/x")
    (plan_at("plans/c") / "plan.yaml").unlink()
    found = find(None, {})
    assert found.folders == (Path("plans/a"),)
    assert unread(found) == [("F104", "plans/c"), ("F104", "plans/group/x/plan.yaml")]


def test_a_json_schema_and_a_backup_are_no_plans() -> None:
    plan_at("plans/a")
    Path("plans/schema").mkdir()
    Path("plans/schema/plan.json").write_text('{"$schema": "http://json-schema.org/draft-07"}')
    Path("plans/old").mkdir()
    Path("plans/old/plan.yaml.bak").touch()
    assert find(None, {}) == Found((Path("plans/a"),))


def test_a_link_to_a_misnamed_plan_is_named() -> None:
    plan_at("plans/a")
    (plan_at("far") / "plan.yaml").rename("far/plan.yml")
    Path("plans/b").symlink_to("../far")
    assert unread(find(None, {})) == [("F104", "plans/b/plan.yml")]


@pytest.mark.parametrize("target", ["..", ".", "self", "nowhere"])
def test_links_that_lead_nowhere_or_in_a_circle_cannot_be_read(target: str) -> None:
    plan_at("plans/a")
    Path("plans/self").symlink_to(target)
    found = find(None, {})
    assert found.folders == (Path("plans/a"),)
    assert unread(found) == [("F101", "plans/self")]


def test_a_folder_that_cannot_be_listed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    plan_at("plans/a")
    Path("plans/locked").mkdir()
    scandir = os.scandir

    def locked(path: "os.PathLike[str]") -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr("gnbv.reading.plan_files.os.scandir", locked)
    found = find(None, {})
    assert found.folders == (Path("plans/a"),)
    assert unread(found) == [("F101", "plans/locked")]
    assert found.unread[0].message("en") == "this cannot be read: Permission denied"
    assert unread(find("plans/locked", {})) == [("F101", "plans/locked")]
    Path("plans").rename("locked")
    Path("plans").symlink_to("locked")
    monkeypatch.setattr("gnbv.reading.discovery._PLANS", Path("locked"))
    assert unread(find(None, {})) == [("F101", "locked")]


def test_a_plan_has_one_path_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_at("work/plans/a")
    Path("link").symlink_to("work")
    monkeypatch.chdir("link")
    names: tuple[str, ...] = (
        "plans/a",
        "./plans/a/",
        "plans/../plans/./a",
        str(tmp_path / "link" / "plans" / "a"),
    )
    names += (str(tmp_path / "work" / "plans" / "a"), "../work/plans/a", "../link/plans/a")
    for named in names:
        assert find(named, {}).folders == (Path("plans/a"),)
    monkeypatch.chdir(tmp_path / "work" / "plans" / "a")
    assert find(".", {}).folders == find(None, {}).folders == (Path(),)
    assert find("../a/projects/..", {}).folders == (Path(),)


def test_two_links_to_one_plan_are_one_plan() -> None:
    plan_at("far")
    for name in ("a", "b"):
        Path("plans").mkdir(exist_ok=True)
        Path("plans", name).symlink_to("../far")
    assert find(None, {}).folders == (Path("far"),)


def test_thousands_of_levels_of_folders_break_nothing() -> None:
    plan_at("plans/a")
    deep = Path("plans")
    for _ in range(1500):
        deep = deep / "d"
        deep.mkdir()
    found = find(None, {})
    while deep.name == "d":  # pytest could not clear away so many levels
        deep.rmdir()
        deep = deep.parent
    assert found.folders == (Path("plans/a"),)


def test_the_rules_that_discovery_reports_are_there() -> None:
    assert [rule(code).name for code in ("F101", "F104")] == ["unreadable-file", "unread-plan"]
