"""The plans that reports are tried on: a small one, and what can be wrong with it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gnbv.audit import Audit, audit
from gnbv.reading.loader import load
from tests.conftest import ROOT, edit

PLAN = ROOT / "tests" / "cases" / "plan"
GALLERY = ROOT / "tests" / "cases" / "check"

Overlay = Callable[[str], Audit]


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small plan below the working folder, so that places read alike everywhere."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(PLAN, "plan"))


@pytest.fixture
def overlay(plan: Path) -> Overlay:
    """Audit the small plan with the files of a case of the gallery in place of its own."""

    def laid(case: str) -> Audit:
        ignore = shutil.ignore_patterns("expected.txt")
        shutil.copytree(GALLERY / case, plan, dirs_exist_ok=True, ignore=ignore)
        return audit(load(plan))

    return laid


@pytest.fixture
def clean(plan: Path) -> Audit:
    return audit(load(plan))


@pytest.fixture
def wrong_line(plan: Path) -> Audit:
    edit(plan / "projects" / "1-water.yaml", "capital: 9 tỷ", "capital: 8 tỷ")
    return audit(load(plan))


@pytest.fixture
def wrong_cell(plan: Path) -> Audit:
    edit(plan / "annex.yaml", "9.000, 2.000", "9.100, 2.000")
    return audit(load(plan))


@pytest.fixture
def broken(plan: Path) -> Audit:
    edit(plan / "projects" / "1-water.yaml", "funding:", "funding: [")
    edit(plan / "projects" / "2-health.yaml", "total: 7 tỷ", "total: 7.0 tỷ")
    edit(plan / "annex.yaml", "unit: triệu đồng", "units: triệu đồng")
    return audit(load(plan))
