"""Ctrl-C: wherever a command is, it ends at once, silently, and nothing is half written."""

import os
import signal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.cli.held import Point, held
from tests.cli.test_many import plans
from tests.conftest import SHIPPED, Run

__all__ = ["plans"]


def interrupted(at: Point, *command: str, cwd: Path) -> None:
    """Interrupt a command at a point as a terminal does: everyone who is in its group."""
    with held(at, *command, cwd=cwd) as (running, let_go):
        os.killpg(running.pid, signal.SIGINT)
        let_go()
        assert running.stdout
        assert running.stderr
        # Both end when no process is left that could write there: no worker is.
        assert running.stdout.read() == b""
        assert running.stderr.read() == b""
        assert running.wait() == 130


def _tree(folder: Path) -> dict[str, bytes | None]:
    return {str(one): one.read_bytes() if one.is_file() else None for one in folder.rglob("*")}


POINTS = {
    "a library is imported": ("import pydantic", "check plans/a-clean"),
    "a command is imported": ("import gnbv.cli.meant", "check plans/a-clean"),
    "a plan is read": ("open plan.yaml", "check plans/a-clean"),
    "a plan is checked": ("call reconcile", "check plans/a-clean"),
    "many are found": ("call meant", "check plans"),
    "many are read": ("open 1-water.yaml", "check plans --jobs 1 --format concise"),
    "workers start": ("call _launch", "check plans --jobs 2"),
    "workers work": ("call _ready", "check plans --jobs 2"),
    "workers work for a file": ("call _ready", "check plans --jobs 2 -o all.json"),
    "workers are ended": ("call _stop", "check plans --jobs 2"),
    "a report is printed": ("call _print", "check plans --jobs 2 --format sarif"),
    "money is spread": ("call settle", "allocate plans/a-clean"),
    "an annex is written": ("call writer", "annex plans/a-clean"),
    "targets are written": ("call writer", f"targets {SHIPPED}"),
    "an export is written": ("call writer", "export plans/a-clean -o all.xlsx"),
    "an export gets its name": ("os.link", "export plans/a-clean -o all.xlsx"),
    "a file is replaced": ("os.rename", "annex plans/a-clean -o old.csv --force"),
    "a package gets its first file": ("os.rename", "export plans/a-clean -o data/"),
}


@pytest.mark.parametrize("point", POINTS)
def test_it_ends_at_once_and_changes_nothing(plans: Path, point: str) -> None:
    at, command = POINTS[point]
    event, _, name = at.partition(" ")
    (plans.parent / "old.csv").write_text("old", encoding="utf-8")
    before = _tree(plans.parent)
    interrupted(Point(event, name), *command.split(), cwd=plans.parent)
    assert _tree(plans.parent) == before


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_an_import_is_made_or_not_made(inside: Run, template: Path, nth: int) -> None:
    folder = template.parent
    assert inside("export", "plan", "-o", "a.xlsx").returncode == 0
    book: Any = load_workbook(folder / "a.xlsx")
    book["Funding lines"]["F6"], book["Funding lines"]["F8"] = 7_000_000_000, 4_000_000_000
    book.save(folder / "a.xlsx")
    command = ["import", "a.xlsx", "--into", "plan"]
    interrupted(Point("os.rename", nth=nth), *command, cwd=folder)
    done = inside(*command)
    assert done.returncode == 0
    water, health = (folder / "plan" / "projects" / f for f in ("1-water.yaml", "2-health.yaml"))
    assert "capital: 7 tỷ" in water.read_text(encoding="utf-8")
    assert "recurrent: 4 tỷ" in health.read_text(encoding="utf-8")
    assert sorted(one.name for one in folder.iterdir()) == ["a.xlsx", "plan"]
    assert inside(*command).stdout.startswith("No funding line has changed.\n")
