"""How each command ends: 0 clean, 1 findings, 2 wrong usage, 3 could not do the work."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gnbv.reading.yaml_text import LARGEST_FILE
from tests.conftest import ROOT, TEMPLATE, Run, edit, process

WATER = "projects/1-water.yaml"


def test_clean_plans_end_with_0(inside: Run, template: Path) -> None:
    for command in ("check", "allocate", "show"):
        done = inside(command, str(template))
        assert (done.returncode, done.stderr) == (0, "")


def test_findings_end_with_1(inside: Run, template: Path) -> None:
    edit(template / WATER, "total: 6,6 tỷ", "total: 6,7 tỷ")
    done = inside("check", str(template))
    assert (done.returncode, done.stderr) == (1, "")
    assert "C104" in done.stdout


def test_a_calculation_wants_a_plan_that_can_be_read(inside: Run, template: Path) -> None:
    edit(template / WATER, "capital: 6 tỷ", "capital: 6.0 tỷ")
    for command in ("allocate", "show"):
        done = inside(command, str(template))
        assert (done.returncode, done.stdout) == (1, "")
        assert f"\n{template.name}/{WATER}:9:14: M101" in done.stderr


WRONG_USAGE = (
    ((), "Commands:"),
    (("--lang", "en"), "Commands:"),
    (("frob",), "frob"),
    (("check", "--frob"), "--frob"),
    (("check", "--format", "yaml"), "text, concise, json"),
    (("check", "--select", "C9999"), "did you mean C90"),
    (("check", "--ignore", "Q"), "there is no rule 'Q'"),
    (("check", "--lang", "fr"), "--lang"),
    (("check", "--watch", "-"), "stdin cannot be watched"),
    (("allocate", "--year", "2029"), "2030-2032"),
    (("allocate", "--year", "x"), "--year"),
    (("allocate", "--by", "colour"), "--by"),
    (("allocate", "--unit", "usd"), "--unit"),
    (("show", "--format", "pdf"), "--format"),
    (("explain", "suspect-lines"), "did you mean C001?"),
    (("explain", "dot-or-coma"), "did you mean M101?"),
    (("schema",), "KIND"),
    (
        ("schema", "plam"),
        "plan, project, result, adjustment, assignment, closing, execution, annex, indicators",
    ),
    (("init",), "FOLDER"),
)


@pytest.mark.parametrize(("args", "said"), WRONG_USAGE, ids=[" ".join(a) for a, _ in WRONG_USAGE])
def test_wrong_usage_ends_with_2_and_names_what_is_right(
    inside: Run, args: tuple[str, ...], said: str
) -> None:
    done = inside(*args, GNBV_PLAN=str(TEMPLATE))
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize("command", ["check", "allocate", "show"])
@pytest.mark.parametrize("path", ["nowhere", "", "empty", "file.txt"])
def test_what_is_no_plan_ends_with_2(inside: Run, tmp_path: Path, command: str, path: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").touch()
    done = inside(command, path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("gnbv: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["check", "allocate", "show"])
def test_a_plan_file_that_cannot_be_read_ends_with_3(
    inside: Run, tmp_path: Path, command: str
) -> None:
    (tmp_path / "plan-is-a-folder" / "plan.yaml").mkdir(parents=True)
    done = inside(command, "plan-is-a-folder")
    assert done.returncode == 3
    assert "F101" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_plan_that_cannot_be_read_hides_no_other(inside: Run, tmp_path: Path) -> None:
    (tmp_path / "unread" / "plan.yaml").mkdir(parents=True)
    done = inside("check", "unread", str(TEMPLATE))
    assert done.returncode == 3
    assert "F101" in done.stdout
    assert "All 121 claims" in done.stdout


@pytest.mark.parametrize("trouble", ["folder", "loop", "dangling"])
def test_an_unreadable_file_of_a_plan_is_found_and_ends_with_3(
    inside: Run, template: Path, trouble: str
) -> None:
    file = template / WATER
    file.unlink()
    if trouble == "folder":
        file.mkdir()
    else:
        file.symlink_to(file.name if trouble == "loop" else "nowhere.yaml")
    edit(template / "projects" / "2-health.yaml", "total: 3,4 tỷ", "total: 3.4 tỷ")
    done = inside("check", "plan", "--format", "concise")
    assert (done.returncode, done.stderr) == (3, "gnbv: plans checked: 1 (plan)\n")
    assert done.stdout.startswith(f"plan/{WATER}:1:1: F101")
    assert "M101" in done.stdout


BAD_CONTENT = (
    ("is-empty", b""),
    ("is-a-comment", b"# nothing\n"),
    ("is-no-utf-8", "code: Nước\n".encode("utf-16")),
    ("is-binary", bytes(range(256))),
    ("is-invalid-yaml", b"code: [\n"),
    ("is-two-documents", b"code: a\n---\ncode: b\n"),
    ("is-a-list", b"- code: a\n"),
    ("is-a-word", b"code\n"),
    ("is-deep", b"[" * 100_000),
    ("is-deep-by-indent", b"\n".join(b" " * depth + b"a:" for depth in range(3000))),
    ("has-a-tag", b"code: !!python/object/apply:os.system ['true']\n"),
    ("is-too-large", b"#" * (LARGEST_FILE + 1)),
)


@pytest.mark.parametrize("file", ["plan.yaml", WATER, "annex.yaml"])
@pytest.mark.parametrize("content", [c for _, c in BAD_CONTENT], ids=[n for n, _ in BAD_CONTENT])
def test_bad_content_is_a_finding_with_a_place(
    inside: Run, template: Path, file: str, content: bytes
) -> None:
    (template / file).write_bytes(content)
    done = inside("check", "plan", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    (plan,) = json.loads(done.stdout)["plans"]
    assert f"plan/{file}" in {found["file"] for found in plan["findings"]}


BAD_EDITS: tuple[tuple[str, str, str, str], ...] = (
    (WATER, 'code: "1"\n', "", "P101"),
    (WATER, "name: {vi: Nước sạch, en: Clean water}", "name: [a]", "P103"),
    (WATER, "capital: 6 tỷ", "capital: 6.000 tỷ 5", "M1"),
    (WATER, "capital: 6 tỷ", "capital: 37.95 tỷ", "M101"),
    (WATER, "capital: 6 tỷ", "capital: 1e3", "M103"),
    (WATER, "capital: 6 tỷ", "capital: 209.600", "M102"),
    (WATER, "  central:\n    capital: 6 tỷ", "  central: {capital: 4,950 tỷ}", "P108"),
    ("plan.yaml", "years: [2031, 2032]", "years: [2031, 2033]", "R106"),
)


@pytest.mark.parametrize("bad", BAD_EDITS, ids=lambda bad: bad[2])
def test_bad_fields_are_findings_with_a_place(
    inside: Run, template: Path, bad: tuple[str, str, str, str]
) -> None:
    file, old, new, code = bad
    edit(template / file, old, new)
    done = inside("check", "plan", "--format", "concise")
    assert done.returncode == 1
    assert done.stderr.startswith("gnbv: plans checked: ")
    assert any(
        line.startswith(f"plan/{file}:") and f": {code}" in line
        for line in done.stdout.splitlines()
    )


def test_output_that_cannot_be_written_ends_with_3(inside: Run, tmp_path: Path) -> None:
    for out in (str(tmp_path), str(tmp_path / "no" / "where.txt"), "/dev/full"):
        for command in ("check", "allocate", "show"):
            done = inside(command, str(TEMPLATE), "--output", out)
            assert (done.returncode, done.stdout) == (3, "")
            assert done.stderr.startswith(f"gnbv: cannot write '{out}'")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_behind_stdout_ends_with_3() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "gnbv", "allocate", str(TEMPLATE)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=120,
        )
    assert done.returncode == 3
    assert done.stderr == b"gnbv: cannot write 'stdout': No space left on device\n"


def test_output_goes_whole_to_where_a_link_points(inside: Run, tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_text("old")
    target.chmod(0o600)
    link.symlink_to(target)
    done = inside("allocate", str(TEMPLATE), "--format", "csv", "-o", str(link), "--force")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"gnbv: wrote '{link}': csv, 1 table\n"
    assert link.is_symlink()
    assert target.read_text().startswith("code,name,source,source_name,nature,nature_name,")
    assert target.stat().st_mode & 0o777 == 0o600


def test_output_goes_through_a_named_pipe(inside: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with process("cat", str(pipe), stdout=subprocess.PIPE) as reader:
        done = inside("show", str(TEMPLATE), "-o", str(pipe))
        shown, _ = reader.communicate()
    assert done.returncode == 0
    assert shown.startswith(b"Sample programme")
    assert pipe.is_fifo()


def test_init_writes_a_plan_that_checks_clean_and_nothing_over_another(
    inside: Run, tmp_path: Path
) -> None:
    assert inside("init", "new/plan").returncode == 0
    assert inside("check", "new/plan").returncode == 0
    again = inside("init", "new/plan")
    assert (again.returncode, again.stdout) == (3, "")
    assert "'new/plan' is already there" in again.stderr
    assert inside("init", "/proc/none").returncode == 3
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["plan"]


@pytest.mark.parametrize("args", [("explain",), ("explain", "c001"), ("schema", "plan")])
def test_what_only_tells_ends_with_0(inside: Run, args: tuple[str, ...]) -> None:
    done = inside(*args)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_several_plans_are_listed_where_one_is_wanted(inside: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        shutil.copytree(TEMPLATE, tmp_path / "plans" / name)
    for command in ("allocate", "show"):
        done = inside(command)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.splitlines()[1:] == ["  plans/a", "  plans/b"]
    assert inside("show", GNBV_PLAN="plans/b").returncode == 0
    every = inside("check", "--format", "json")
    assert [plan["plan"] for plan in json.loads(every.stdout)["plans"]] == ["plans/a", "plans/b"]


def test_the_plan_of_the_environment_is_the_default(inside: Run, template: Path) -> None:
    assert "Sample programme" in inside("show", GNBV_PLAN=str(template)).stdout
    assert inside("show", GNBV_PLAN="nowhere").returncode == 2
