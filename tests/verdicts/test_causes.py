"""One slip is not twenty alarms: which finding is the cause, and which ones follow from it."""

from dataclasses import replace
from pathlib import Path

import pytest

from gnbv.audit import Audit, audit
from gnbv.diagnostics import Diagnostic
from gnbv.plan import Selection
from gnbv.plan.statements import Figures
from gnbv.reading.loader import load
from gnbv.reconciliation import find_causes, reconcile
from tests.benchmarks.causes_scale import plan
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


def test_three_wrong_lines_that_share_their_totals_are_three_suspects(shipped: Path) -> None:
    """Each is sought with what the ones before it changed taken into account, all of it."""
    edit(shipped / LINES, "    recurrent: 1,5 tỷ\n", "    recurrent: 1,7 tỷ\n")
    edit(shipped / LINES, "  mobilised: 2 tỷ\nstated", "  mobilised: 2,3 tỷ\nstated")
    before = "    coordinators: [tttt]\n    funding:\n      central:\n        recurrent: "
    edit(shipped / "projects/4-information.yaml", f"{before}4 tỷ", f"{before}7 tỷ")
    audited = audit(load(shipped))
    assert [
        (Path(one.place.file).name, one.figures.stated, one.figures.computed)
        for one in causes(audited)
        if one.figures
    ] == [
        ("1-livelihoods.yaml", 1_700_000_000, 1_500_000_000),
        ("1-livelihoods.yaml", 2_300_000_000, 2_000_000_000),
        ("4-information.yaml", 7_000_000_000, 4_000_000_000),
    ]


def test_a_second_suspect_that_shares_claims_with_the_first_explains_them(shipped: Path) -> None:
    """The project's total and the grand total are off by the sum of both slips: none alone fits."""
    edit(shipped / LINES, "    recurrent: 1,5 tỷ\n", "    recurrent: 1,7 tỷ\n")
    edit(shipped / LINES, "  mobilised: 2 tỷ\nstated", "  mobilised: 2,3 tỷ\nstated")
    loaded = load(shipped)
    assert loaded.plan
    found = find_causes(reconcile(loaded.plan))
    first, second = found.suspects
    assert {first.change, second.change} == {-200_000_000, -300_000_000}
    grand = {claim.code for claim in second.explains if claim.selection == Selection()}
    assert grand == {"C204", "C206", "C303"}
    assert not {claim for claim in first.explains if claim.selection == Selection()}
    broken = {claim for claim in reconcile(loaded.plan).claims if not claim.holds}
    assert broken == set(found.follows)


def test_lines_that_fit_equally_are_listed_and_none_is_accused(shipped: Path) -> None:
    """A project's four new lines of one source, of which the document states the sum alone."""
    four = "".join(
        f'  - code: "1.{at}"\n    name: {{vi: Phần {at}, en: Part {at}}}\n    lead: ldtbxh\n'
        f"    funding:\n      mobilised: {amount} triệu\n"
        for at, amount in enumerate((24, 25, 26, 27), 1)
    )
    (shipped / "projects" / "6-more.yaml").write_text(
        'code: "6"\nname: {vi: Thêm, en: More}\nsub_projects:\n'
        f"{four}stated:\n  total: 103 triệu\n  mobilised: 103 triệu\n",
        encoding="utf-8",
    )
    for at in range(1, 5):
        edit(shipped / "projects" / "6-more.yaml", f'"1.{at}"', f'"6.{at}"')
    (found,) = [one for one in audit(load(shipped)).diagnostics if one.code == "C003"]
    assert found.message("en") == (
        "2 claims would hold if one of these 4 lines were 1,000,000 đồng more: "
        "Project code 6.1, Other legally mobilised funds (24,000,000 đồng); "
        "Project code 6.2, Other legally mobilised funds (25,000,000 đồng); "
        "Project code 6.3, Other legally mobilised funds (26,000,000 đồng); "
        "Project code 6.4, Other legally mobilised funds (27,000,000 đồng)"
    )
    assert found.message("vi").startswith(
        "2 số liệu đang lệch sẽ khớp nếu một trong 4 dòng này nhiều hơn 1.000.000 đồng: "
        "Dự án mã 6.1, Vốn huy động hợp pháp khác (24.000.000 đồng); "
    )
    assert [place.line for place in found.related] == [8, 13, 18, 23]
    assert found.place.line == 3
    assert "C001" not in {one.code for one in audit(load(shipped)).diagnostics}


def test_a_wrong_line_is_said_to_say_its_amount(template: Path) -> None:
    edit(template / "projects/1-water.yaml", "    capital: 6 tỷ", "    capital: 5 tỷ")
    (found,) = [one for one in audit(load(template)).diagnostics if one.code == "C001"]
    assert found.message("en").startswith(
        "Project 1, Central budget, Capital: the line says 5,000,000,000 đồng; "
        "it should be 6,000,000,000 đồng for "
    )
    assert found.message("vi").startswith(
        "Dự án 1, Ngân sách trung ương, Vốn đầu tư phát triển: dòng này ghi 5.000.000.000 đồng; "
        "phải là 6.000.000.000 đồng thì "
    )


def test_a_search_for_years_in_a_very_long_period_says_that_it_was_not_made() -> None:
    found = find_causes(reconcile(plan(3, years=61, late=True)))
    assert found.suspects == ()
    (bound,) = found.bounds
    assert bound.en.startswith("Not every guess at the years of sources was tried")


def test_a_search_that_was_through_says_nothing_of_bounds() -> None:
    found = find_causes(reconcile(plan(3, years=60, late=True)))
    assert [suspect.source for suspect in found.suspects] == ["central"]
    assert found.bounds == ()


def test_what_one_line_explains_accuses_no_other_that_explains_less_of_it() -> None:
    made = plan(1, wrong=1)
    project, statement = made.projects[0], made.statements[0]
    assert project.stated
    # Nothing states the other two lines: only the totals could be laid at their door.
    own, whole = (
        Figures({key: figures.root[key] for key in ("total", "central")})
        for figures in (project.stated, statement.figures)
    )
    projects = {0: project.model_copy(update={"stated": own})}
    statements = {0: statement.model_copy(update={"figures": whole})}
    found = find_causes(reconcile(replace(made, projects=projects, statements=statements)))
    (suspect,) = found.suspects
    assert ([line.source for line in suspect.lines], suspect.change) == (["central"], -4)
    assert len(suspect.explains) == 4


@pytest.mark.parametrize("wrong", [2, 5, 9])
def test_every_wrong_line_of_an_invented_plan_is_found(wrong: int) -> None:
    found = find_causes(reconcile(plan(12, wrong=wrong)))
    assert sorted((one.lines[0].project, one.change) for one in found.suspects) == [
        (str(at), -4 * (at + 1)) for at in range(wrong)
    ]


def test_a_line_that_a_right_claim_contradicts_is_no_suspect(template: Path) -> None:
    edit(template / "plan.yaml", "  - ref: III\n    figures:\n      total: 11,1 tỷ", _off_by("12"))
    audited = audit(load(template))
    assert "C001" not in {found.code for found in audited.diagnostics}


def _off_by(total: str) -> str:
    return f"  - ref: III\n    figures:\n      total: {total} tỷ"
