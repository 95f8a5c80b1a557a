"""What gnbv exports comes back as a plan: line for line, cell for cell, and its check is green."""

from pathlib import Path
from typing import Any

import pytest

from gnbv.drafts import Told
from gnbv.plan import Plan
from gnbv.reading.loader import load
from tests.conftest import ROOT, SHIPPED, TEMPLATE, Run
from tests.drafts.papers import checked

DOCUMENTS = sorted(
    folder
    for folder in (ROOT / "tests" / "cases" / "documents").iterdir()
    if folder.name != "dieu-chinh-864"  # an adjustment of another plan: its lines are decreases
)
PLANS: list[Any] = [SHIPPED, TEMPLATE, ROOT / "tests" / "cases" / "plan"]
PLANS += [pytest.param(folder, marks=pytest.mark.long) for folder in DOCUMENTS]


def money(plan: Plan) -> list[tuple[str, int]]:
    """The amounts of a plan's lines, by project: keys of sources are the draft's own."""
    return sorted((one.project, one.amount) for one in plan.lines if one.amount)


def cells(plan: Plan) -> list[tuple[int, int, int]]:
    assert plan.annex is not None
    return [(one.row, one.column, one.figure.amount) for one in plan.annex.cells]


def shares(plan: Plan) -> list[tuple[int, int, object]]:
    """The percentages that an annex prints, right ones in place of misprints on record."""
    assert plan.annex is not None
    return [
        (one.row, one.column, (one.share.should_be or one.share.percent).value)
        for one in plan.annex.shares
    ]


def sums(plan: Plan) -> int:
    """How many columns say of what they are the sums."""
    assert plan.annex is not None
    return sum(bool(one.sum_of) for one in plan.annex.columns)


@pytest.mark.parametrize("form", ["xlsx", "docx", "html"])
@pytest.mark.parametrize("folder", PLANS, ids=lambda one: getattr(one, "name", None))
def test_an_exported_annex_gives_the_plan_back(
    folder: Path, form: str, gnbv: Run, tmp_path: Path
) -> None:
    plan = load(folder).plan
    assert plan is not None
    file = tmp_path / f"annex.{form}"
    gnbv("annex", folder, "--lang", "vi", "-o", file)
    period = plan.programme.period
    drafted, found = checked(file, tmp_path, Told(period=(period.first, period.last)))
    assert found.diagnostics == ()
    assert money(drafted) == money(plan)
    if plan.annex is not None:
        assert cells(drafted) == cells(plan)
        assert shares(drafted) == shares(plan)
        assert sums(drafted) >= sums(plan)


@pytest.mark.parametrize("form", ["xlsx", "docx", "html"])
def test_every_kind_of_row_and_column_comes_back(
    every_kind: Path, form: str, gnbv: Run, tmp_path: Path
) -> None:
    plan = load(every_kind).plan
    assert plan is not None
    file = tmp_path / f"annex.{form}"
    gnbv("annex", every_kind, "--lang", "vi", "-o", file)
    period = plan.programme.period
    drafted, found = checked(file, tmp_path, Told(period=(period.first, period.last)))
    assert found.diagnostics == ()
    assert cells(drafted) == cells(plan)
    assert drafted.annex is not None
    assert plan.annex is not None
    assert [one.kind for one in drafted.annex.columns] == [one.kind for one in plan.annex.columns]
    assert [bool(one.heading) for one in drafted.annex.rows] == [
        bool(one.heading) for one in plan.annex.rows
    ]
    assert [one.repeats for one in drafted.annex.rows] == [one.repeats for one in plan.annex.rows]


@pytest.mark.parametrize("form", ["docx", "html"])
def test_an_english_export_is_read_in_its_own_notation(
    form: str, gnbv: Run, tmp_path: Path
) -> None:
    file = tmp_path / f"annex.{form}"
    gnbv("annex", SHIPPED, "--lang", "en", "-o", file)
    drafted, found = checked(file, tmp_path)
    assert found.diagnostics == ()
    assert sum(one.amount for one in drafted.lines) == 209_600_000_000
