"""Ceilings of sources without lines, and of plans that could not be read whole."""

from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.reading.loader import load
from tests.conftest import edit

CEILING = (
    "    ceilings: {2031: {amount: 200 triệu, ref: II.3}}\n    inferred: {vi: Văn bản không nêu"
)


@pytest.fixture
def capped(template: Path) -> Path:
    """The template with a ceiling on the mobilised money of one year: a third of 600 million."""
    edit(template / "plan.yaml", "    inferred: {vi: Văn bản không nêu", CEILING)
    assert audit(load(template)).diagnostics == ()
    return template


def test_a_ceiling_of_a_source_without_lines_is_more_than_they_can_fill(capped: Path) -> None:
    edit(capped / "projects" / "1-water.yaml", "  mobilised: 600 triệu\nstated", "stated")
    found = {one.code: one for one in audit(load(capped)).diagnostics}
    figures = found["A111"].figures
    assert figures
    assert (figures.stated, figures.computed, figures.contributions) == (200_000_000, 0, ())


def test_ceilings_of_a_plan_without_projects_hide_no_finding(capped: Path) -> None:
    for file in (capped / "projects").iterdir():
        file.unlink()
    assert [one.code for one in audit(load(capped)).diagnostics if one.code[0] in "AF"] == ["F102"]


def test_ceilings_are_not_short_of_lines_that_could_not_be_read(capped: Path) -> None:
    edit(capped / "projects" / "1-water.yaml", "lead: xd", "leed: xd")
    assert [one.code for one in audit(load(capped)).diagnostics] == ["P102"]
