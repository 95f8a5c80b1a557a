"""One slip is not twenty alarms: which finding is the cause, and which ones follow from it."""

from pathlib import Path

from gnbv.audit import Audit, audit
from gnbv.diagnostics import Diagnostic
from gnbv.loader import load
from tests.conftest import edit

LINES = "projects/1-livelihoods.yaml"


def causes(audited: Audit) -> list[Diagnostic]:
    return [found for found in audited.causes_first if found.cause is None]


def places(found: list[Diagnostic]) -> list[tuple[str, str, int]]:
    return [(one.code, Path(one.place.file).name, one.place.line) for one in found]


def test_one_wrong_funding_line_is_named_and_all_else_follows(shipped: Path) -> None:
    edit(shipped / LINES, "    recurrent: 59 tỷ\n  local:\n", "    recurrent: 60 tỷ\n  local:\n")
    audited = audit(load(shipped))
    assert places(causes(audited)) == [("C001", "1-livelihoods.yaml", 11)]
    (figures,) = [found.figures for found in causes(audited)]
    assert figures
    assert (figures.stated, figures.computed) == (60_000_000_000, 59_000_000_000)
    assert len(audited.diagnostics) > 10


def test_a_line_wrong_by_one_dong_is_named(shipped: Path) -> None:
    edit(shipped / LINES, "  mobilised: 2 tỷ\nstated", "  mobilised: 1.999.999.999 đồng\nstated")
    assert places(causes(audit(load(shipped)))) == [("C001", "1-livelihoods.yaml", 14)]


def test_a_wrong_year_of_a_source_is_named_and_all_else_follows(shipped: Path) -> None:
    plan = shipped / "plan.yaml"
    edit(plan, "    years: [2023, 2024, 2025]\n", "    years: [2022, 2023, 2024, 2025]\n")
    audited = audit(load(shipped))
    (cause,) = causes(audited)
    line = plan.read_text(encoding="utf-8").splitlines()[cause.place.line - 1]
    assert (cause.code, line.strip()) == ("C002", "years: [2022, 2023, 2024, 2025]")
    assert len(audited.diagnostics) > 20


def test_a_wrong_cell_is_its_own_cause_and_its_sums_follow(shipped: Path) -> None:
    edit(shipped / "annex.yaml", '62.500,     "-",  60.500', '62.500,     "-",  60.501')
    audited = audit(load(shipped))
    assert places(causes(audited)) == [("C301", "annex.yaml", 120)]
    assert {found.code for found in audited.diagnostics} == {"C301", "C311", "C312", "C313"}


def test_two_wrong_lines_are_two_suspects_and_nothing_is_left_over(shipped: Path) -> None:
    edit(shipped / LINES, "    recurrent: 1,5 tỷ\n", "    recurrent: 1,6 tỷ\n")
    before = "    coordinators: [tttt]\n    funding:\n      central:\n        recurrent: "
    edit(shipped / "projects/4-information.yaml", f"{before}4 tỷ", f"{before}7 tỷ")
    audited = audit(load(shipped))
    assert places(causes(audited)) == [
        ("C001", "1-livelihoods.yaml", 13),
        ("C001", "4-information.yaml", 40),
    ]


def test_a_line_that_a_right_claim_contradicts_is_no_suspect(template: Path) -> None:
    edit(template / "plan.yaml", "  - ref: III\n    figures:\n      total: 11,1 tỷ", _off_by("12"))
    audited = audit(load(template))
    assert "C001" not in {found.code for found in audited.diagnostics}


def _off_by(total: str) -> str:
    return f"  - ref: III\n    figures:\n      total: {total} tỷ"
