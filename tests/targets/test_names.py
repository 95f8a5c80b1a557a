"""Names and years of indicators and results lead somewhere, or are findings with a place."""

from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.diagnostics import Diagnostic
from gnbv.reading.loader import load
from tests.conftest import edit


def found_in(plan: Path) -> tuple[Diagnostic, ...]:
    return audit(load(plan)).diagnostics


@pytest.mark.parametrize(
    ("file", "right", "wrong", "code", "line"),
    [
        ("indicators.yaml", "agency: yt\n    direction: descending\n    target",
         "agency: sxd\n    direction: descending\n    target", "R101", "agency: sxd"),
        ("indicators.yaml", 'projects: ["2.1"]', 'projects: ["2.9"]', "R105", '["2.9"]'),
        ("indicators.yaml", "kind: level\n      year: 2032",
         "kind: level\n      year: 2033", "R106", "year: 2033"),
        ("indicators.yaml", "- year: 2030", "- year: 2028", "R106", "year: 2028"),
        ("indicators.yaml", "cadence: every-year", "cadence: every-year\n      years: [2040]",
         "R106", "[2040]"),
        ("results/2031.yaml", "year: 2031\n", "year: 2035\n", "R106", "year: 2035"),
        ("results/2031.yaml", "    source: Báo cáo số 21\n", "", "P101", 'indicator: "3"'),
        ("results/2031.yaml", "source: Báo cáo số 21", "source: ''", "P105", "source: ''"),
        ("results/2031.yaml", "date: 2031-12-31", "date: 31/12/2031", "P107", "31/12/2031"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_found_where_it_stands(
    template: Path, file: str, right: str, wrong: str, code: str, line: str
) -> None:
    edit(template / file, right, wrong)
    found = {one.code: one for one in found_in(template)}
    assert code in found
    place = found[code].place
    assert place.file == str(template / file)
    assert line in (template / file).read_text(encoding="utf-8").split("\n")[place.line - 1]


def test_a_project_that_could_not_be_read_is_no_unknown_one(template: Path) -> None:
    edit(template / "projects" / "2-health.yaml", "lead: yt\n    coordinators", "laed: yt\n    co")
    assert "R105" not in {one.code for one in found_in(template)}


def test_a_reversed_period_hides_the_targets_and_breaks_nothing(template: Path) -> None:
    edit(template / "plan.yaml", "last: 2032", "last: 2029")
    assert {one.code for one in found_in(template)} >= {"P112"}


def test_results_without_indicators_are_left_alone(template: Path) -> None:
    (template / "indicators.yaml").unlink()
    assert found_in(template) == ()
