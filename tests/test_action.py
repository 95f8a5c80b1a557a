"""action.yml and the hook of pre-commit: what they run is run here, as a runner would run it."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ENVIRON, ROOT, TEMPLATE, edit

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
INSTALL, CHECK = ACTION["runs"]["steps"][-2:]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A runner's temporary folder in which this checkout stands for what the action installs."""
    home = tmp_path / "runner" / "gnbv" / "bin"
    home.mkdir(parents=True)
    (home / "gnbv").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m gnbv "$@"\n')
    (home / "gnbv").chmod(0o755)
    return tmp_path / "runner"


def values(step: dict[str, Any], runner: Path, inputs: dict[str, str]) -> dict[str, str]:
    """A step's environment as the runner fills it in; fails where an expression is left."""
    known = {
        "github.action_path": str(ROOT),
        "runner.temp": str(runner),
        **{
            f"inputs.{name}": inputs.get(name, str(one["default"]))
            for name, one in ACTION["inputs"].items()
        },
    }
    filled = dict(step["env"])
    for expression, value in known.items():
        filled = {
            name: text.replace(f"${{{{ {expression} }}}}", value) for name, text in filled.items()
        }
    assert not [text for text in filled.values() if "${{" in text]
    return filled


def run(
    step: dict[str, Any], runner: Path, cwd: Path, **inputs: str
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env={**ENVIRON, "LANG": "C.UTF-8", "CI": "true", **values(step, runner, inputs)},
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A repository of somebody's, with two plans."""
    for name in ("water", "đường giao thông"):
        shutil.copytree(TEMPLATE, tmp_path / "theirs" / "plans" / name)
    return tmp_path / "theirs"


def test_no_step_has_an_expression_in_its_script() -> None:
    """What a workflow gives would be a part of the script, and run."""
    steps = ACTION["runs"]["steps"]
    assert ACTION["runs"]["using"] == "composite"
    assert all("${{" not in step.get("run", "") for step in steps)
    assert all(step.get("shell") == "bash" for step in steps if "run" in step)


def test_sound_plans_pass(runner: Path, theirs: Path) -> None:
    done = run(CHECK, runner, theirs)
    assert done.returncode == 0, done.stderr
    assert "plans checked: 2" in done.stderr


def test_a_wrong_figure_is_an_annotation_and_fails_the_step(runner: Path, theirs: Path) -> None:
    edit(theirs / "plans" / "water" / "projects" / "1-water.yaml", "total: 6,6 tỷ", "total: 6,7 tỷ")
    done = run(CHECK, runner, theirs)
    assert done.returncode == 1
    assert "::error file=plans/water/" in done.stdout


def test_a_line_of_the_inputs_is_one_plan_or_one_option(runner: Path, theirs: Path) -> None:
    given = {"plans": "plans/đường giao thông\n", "options": "--lang=vi\n"}
    done = run(CHECK, runner, theirs, **given)
    assert done.returncode == 0, done.stderr
    assert "1 (plans/đường giao thông)" in done.stderr
    assert "plans checked" not in done.stderr


@pytest.mark.parametrize("plans", ["$(touch here)", "; touch here", "--watch"])
def test_what_is_given_is_never_run(runner: Path, theirs: Path, plans: str) -> None:
    done = run(CHECK, runner, theirs, plans=plans)
    assert done.returncode == 2
    assert not (theirs / "here").exists()


def test_no_input_checks_nothing_in_silence(runner: Path, tmp_path: Path) -> None:
    assert run(CHECK, runner, tmp_path).returncode == 2


@pytest.mark.long
def test_the_action_installs_itself(tmp_path: Path, theirs: Path) -> None:
    """As on a runner: `python` is of no project, and what is installed is the wheel of ROOT."""
    for name in ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_CONFIG_FILE"):
        if name in os.environ:
            INSTALL["env"][name] = os.environ[name]
    INSTALL["env"]["HOME"] = str(Path.home())
    done = run(INSTALL, tmp_path, theirs)
    assert done.returncode == 0, done.stderr
    CHECK["env"]["PYTHONPATH"] = ""
    assert run(CHECK, tmp_path, theirs).returncode == 0


def test_the_hook_of_pre_commit_runs_a_command_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    command, *words = HOOK["entry"].split()
    assert command in project["scripts"]
    assert [*words, *HOOK["args"]] == ["check", "plans"]
    assert not HOOK["pass_filenames"]
