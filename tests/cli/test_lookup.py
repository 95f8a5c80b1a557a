"""What is checked is what stands here: which plan each command takes, and what it says of it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from gnbv.cli.watch import _state
from tests.conftest import ENVIRON, ROOT, SHIPPED, TEMPLATE, Run, edit

ABROAD = {
    "en": f"this is the one that ships with gnbv: {SHIPPED.name}",
    "vi": f"đây là kế hoạch kèm theo gnbv: {SHIPPED.name}",
}
MACHINES = ("concise", "json", "github", "gitlab", "sarif", "junit")


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A folder of plans with a good one in it."""
    shutil.copytree(TEMPLATE, tmp_path / "plans" / "a")
    return tmp_path / "plans"


@pytest.mark.parametrize("command", ["check", "show", "targets", "annex", "allocate"])
def test_in_a_plans_own_folder_every_command_takes_that_plan(
    inside: Run, template: Path, command: str
) -> None:
    done = inside(command, "--lang", "en", cwd=template)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == inside(command, "plan", "--lang", "en").stdout


def test_an_export_takes_the_plan_here_too(inside: Run, template: Path, tmp_path: Path) -> None:
    assert inside("export", "-o", "../a.json", cwd=template).returncode == 0
    assert "Sample programme" in (tmp_path / "a.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_without_a_plan_a_check_shows_the_one_that_ships_and_ends_with_2(
    inside: Run, lang: str
) -> None:
    done = inside("check", "--lang", lang)
    assert (done.returncode, done.stderr) == (2, "")
    head, _, report = done.stdout.partition("\n\n")
    assert head.endswith(ABROAD[lang])
    assert report == inside("check", SHIPPED.name, "--lang", lang).stdout


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("args", [("show",), ("allocate", "--year", "2024"), ("targets",)])
def test_without_a_plan_the_one_that_ships_is_shown_with_a_line_on_stderr(
    inside: Run, args: tuple[str, ...], lang: str
) -> None:
    done = inside(*args, "--lang", lang)
    assert done.returncode == 0
    assert done.stderr.endswith(f"{ABROAD[lang]}\n")
    named = inside(args[0], SHIPPED.name, *args[1:], "--lang", lang)
    assert (named.returncode, named.stdout, named.stderr) == (0, done.stdout, "")


UNASKED = (
    *(("check", "--format", form) for form in MACHINES),
    ("check", "-o", "out.txt"),
    ("check", "--statistics"),
    ("check", "--watch"),
    ("export", "-o", "out.xlsx"),
    *((command, "-o", "out.txt") for command in ("show", "allocate", "targets", "annex")),
)


@pytest.mark.parametrize("args", UNASKED, ids=" ".join)
def test_no_file_and_no_machine_gets_the_plan_that_ships_unasked(
    inside: Run, tmp_path: Path, args: tuple[str, ...]
) -> None:
    for lang in ("vi", "en"):
        done = inside(*args, "--lang", lang)
        assert (done.returncode, done.stdout) == (2, "")
        assert SHIPPED.name in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_plan_that_ships_is_checked_by_name_for_machines_too(inside: Run) -> None:
    done = inside("check", SHIPPED.name, "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["plans_checked"] == 1


def test_a_folder_here_of_that_name_comes_first_and_gnbv_says_so(
    inside: Run, tmp_path: Path
) -> None:
    shutil.copytree(TEMPLATE, tmp_path / SHIPPED.name)
    for lang, words in (("en", "is the folder here"), ("vi", "là thư mục ở đây")):
        done = inside("check", SHIPPED.name, "--lang", lang)
        assert done.returncode == 0
        assert words in done.stderr
        assert done.stdout.startswith(f"{SHIPPED.name}: ")
    assert inside("check", SHIPPED.name, cwd=SHIPPED.parent).stderr == ""


NOTHING_HERE: tuple[tuple[dict[str, str], str], ...] = (
    ({}, "plans"),
    ({"GNBV_PLAN": ""}, "GNBV_PLAN"),
    ({"GNBV_PLAN": "nowhere"}, "'nowhere'"),
)


@pytest.mark.parametrize(("environ", "named"), NOTHING_HERE)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_leads_to_no_plan_is_named_and_ends_with_2(
    inside: Run, tmp_path: Path, environ: dict[str, str], named: str, lang: str
) -> None:
    (tmp_path / "plans").mkdir()
    for command in ("check", "show"):
        done = inside(command, "--lang", lang, **environ)
        assert (done.returncode, done.stdout) == (2, "")
        assert named in done.stderr


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_wrong_name_is_answered_with_the_nearest_and_all_that_ship(
    inside: Run, lang: str
) -> None:
    done = inside("check", "vinhlong-2022-2025", "--lang", lang)
    assert done.returncode == 2
    nearest, ships = done.stderr.splitlines()
    asked = {"vi": "có phải ý bạn là", "en": "did you mean"}[lang]
    assert nearest.endswith(f"; {asked} {SHIPPED.name}?")
    assert ships.endswith(f": {SHIPPED.name}")


@pytest.mark.parametrize("stray", ["b/plan.yml", "b/PLAN.YAML", "b/plan.yaml.txt", "g/x/plan.yaml"])
def test_a_plan_that_is_not_read_beside_a_good_one_ends_with_3_and_is_named(
    inside: Run, plans: Path, stray: str
) -> None:
    shutil.copytree(TEMPLATE, plans / Path(stray).parent)
    (plans / Path(stray).parent / "plan.yaml").rename(plans / stray)
    done = inside("check")
    assert (done.returncode, done.stderr) == (3, "")
    assert done.stdout.startswith(f"plans/a: Sample programme\nplans/{stray}\n\nplans/{stray}:1:1:")
    assert "All 121 claims" in done.stdout
    body = json.loads(inside("check", "--format", "json").stdout)
    assert body["plans_checked"] == 1
    assert [plan["plan"] for plan in body["plans"]] == ["plans/a", f"plans/{stray}"]
    for command in ("show", "targets"):
        shown = inside(command, "--lang", "vi")
        assert (shown.returncode, shown.stdout) == (3, "")
        assert f"plans/{stray}:1:1: F104" in shown.stderr


def test_every_report_says_first_which_plans_were_checked(inside: Run, plans: Path) -> None:
    shutil.copytree(TEMPLATE, plans / "b")
    assert inside("check").stdout.startswith("plans/a: Sample programme\nDecision")
    edit(plans / "b" / "projects" / "1-water.yaml", "total: 6,6 tỷ", "total: 6,7 tỷ")
    heads = "plans/a: Sample programme\nplans/b: Sample programme\n\nplans/b/projects/1-water.yaml:"
    assert inside("check").stdout.startswith(heads)
    body = json.loads(inside("check", "--format", "json").stdout)
    assert (body["format_version"], body["plans_checked"]) == (1, 2)
    (run,) = json.loads(inside("check", "--format", "sarif").stdout)["runs"]
    assert run["properties"] == {"plansChecked": 2}
    suites = ET.fromstring(inside("check", "--format", "junit").stdout)
    counts = [one.get("value") for one in suites.iter("property")]
    assert (len(suites), counts) == (2, ["2", "2"])
    for form in ("concise", "github", "gitlab"):
        done = inside("check", "--format", form)
        assert done.stderr == "gnbv: plans checked: 2 (plans/a, plans/b)\n"
    counted = inside("check", "--statistics", "--lang", "vi")
    assert counted.stderr == "gnbv: số kế hoạch đã kiểm tra: 2 (plans/a, plans/b)\n"


def test_a_plan_given_twice_is_checked_once(inside: Run, plans: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(plans)
    names = ("plans/a", "plans/a/", "plans/../plans/a", str(plans / "a"), "link/a", "plans")
    done = inside("check", *names, "--format", "json")
    assert [plan["plan"] for plan in json.loads(done.stdout)["plans"]] == ["plans/a"]


@pytest.mark.parametrize("form", ["gitlab", "sarif"])
def test_fingerprints_are_the_same_however_a_plan_is_named(
    inside: Run, plans: Path, tmp_path: Path, form: str
) -> None:
    edit(plans / "a" / "projects" / "1-water.yaml", "capital: 6 tỷ", "capital: 7 tỷ")
    (tmp_path / "link").symlink_to(tmp_path)
    first, *others = (
        inside("check", named, "--format", form, cwd=cwd).stdout
        for named in (
            "plans/a",
            "plans/a/projects/../",
            str(plans / "a"),
            str(tmp_path / "link/plans/a"),
        )
        for cwd in (tmp_path, tmp_path / "link")
    )
    assert '"C104' in first
    assert set(others) == {first}


def test_a_folder_of_another_user_ends_with_3_and_is_named(
    inside: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = {plans / "a" / "results", plans / "locked"}
    (plans / "locked").mkdir()
    scandir = os.scandir

    def guarded(path: "os.PathLike[str]") -> object:
        if Path(path).resolve() in locked:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr("gnbv.reading.plan_files.os.scandir", guarded)
    done = inside("check", "--lang", "vi")
    assert done.returncode == 3
    for path in ("plans/a/results", "plans/locked"):
        assert (
            f"{path}:1:1: F101 unreadable-file: không đọc được: không có quyền đọc" in done.stdout
        )
    shown = inside("show", "plans/a")
    assert (shown.returncode, shown.stdout) == (3, "")
    assert "plans/a/results:1:1: F101" in shown.stderr


@pytest.mark.skipif(not shutil.which("setpriv") or os.geteuid() != 0, reason="needs another user")
@pytest.mark.parametrize("part", ["projects", "results", "projects/1-water.yaml", "plan.yaml", ""])
def test_what_another_user_may_not_read_ends_with_3(part: str) -> None:
    folder = Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
    try:
        folder.chmod(0o755)
        plan = shutil.copytree(TEMPLATE, folder / "plan")
        (plan / part).chmod(0)
        if _run_as_another_user(folder, "-c", "import gnbv.cli.app").returncode:
            pytest.skip("another user may not read gnbv here")
        done = _run_as_another_user(folder, "-m", "gnbv", "check")
        assert (done.returncode, done.stderr) == (3, "")
        assert f"{Path('plan', part)}:1:1: F101" in done.stdout
    finally:
        shutil.rmtree(folder)


def _run_as_another_user(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["setpriv", "--reuid=65534", "--clear-groups", sys.executable, *arguments],
        cwd=folder,
        env={**ENVIRON, "GNBV_PLAN": "plan"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_folder_that_vanishes_while_it_is_watched_has_no_files(template: Path) -> None:
    assert str(template / "plan.yaml") in _state([template])
    shutil.rmtree(template)
    assert _state([template]) == {}


def test_the_shell_completes_plans_that_ship(inside: Run, plans: Path) -> None:
    typed = "gnbv check "
    done = inside(_GNBV_COMPLETE="complete_bash", COMP_WORDS=typed, COMP_CWORD="2")
    assert {f"plans/{plans.joinpath('a').name}", SHIPPED.name} <= set(done.stdout.split())


def test_the_hook_of_pre_commit_runs_at_every_commit() -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "\n  always_run: true\n" in hook
    assert "\n  pass_filenames: false\n" in hook
    assert "\n  files:" not in hook
