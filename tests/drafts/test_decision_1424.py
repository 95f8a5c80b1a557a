"""The decision's own text: an annex without headings and a body with names are a plan together."""

import csv
from pathlib import Path

import pytest

from gnbv.audit import Audit
from gnbv.drafts import draft
from gnbv.extraction.read import extract
from gnbv.plan import Plan
from tests.conftest import ROOT
from tests.drafts.papers import checked, decision, lines

CENTRAL, LOCAL = "Ngân sách trung ương", "Ngân sách địa phương"
OTHER = "Vốn huy động hợp pháp khác"
CAPITAL, RECURRENT = "Đầu tư phát triển", "Sự nghiệp"

# Section III, in million đồng.
BODY: dict[str, dict[tuple[str, str | None], int]] = {
    "1": {(CENTRAL, RECURRENT): 59_000, (LOCAL, RECURRENT): 1_500, (OTHER, None): 2_000},
    "2.1": {(CENTRAL, RECURRENT): 25_000, (LOCAL, RECURRENT): 600, (OTHER, None): 200},
    "2.2": {(CENTRAL, RECURRENT): 9_500, (LOCAL, RECURRENT): 600, (OTHER, None): 2_000},
    "3.1": {(CENTRAL, RECURRENT): 33_000, (LOCAL, RECURRENT): 4_950},
    "3.2": {
        (CENTRAL, CAPITAL): 10_000,
        (CENTRAL, RECURRENT): 19_000,
        (LOCAL, RECURRENT): 750,
    },
    "4.1": {(CENTRAL, RECURRENT): 19_600, (LOCAL, RECURRENT): 300},
    "4.2": {(CENTRAL, RECURRENT): 4_000, (LOCAL, RECURRENT): 300},
    "5.1": {(CENTRAL, RECURRENT): 11_000, (LOCAL, RECURRENT): 150},
    "5.2": {(CENTRAL, RECURRENT): 6_000, (LOCAL, RECURRENT): 150},
}


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Plan, Audit]:
    folder = tmp_path_factory.mktemp("decision")
    return checked(decision(folder), folder)


def total(plan: Plan) -> int:
    return sum(one.amount for one in plan.lines)


def test_every_claim_follows_from_the_lines(drafted: tuple[Plan, Audit]) -> None:
    plan, found = drafted
    assert found.diagnostics == ()
    assert total(plan) == 209_600_000_000


def test_the_lines_are_those_of_the_body(drafted: tuple[Plan, Audit]) -> None:
    plan, _ = drafted
    wanted = {
        (project, source, nature): million * 10**6
        for project, own in BODY.items()
        for (source, nature), million in own.items()
    }
    folded = {(code, *map(_fold, names)): dong for (code, *names), dong in lines(plan).items()}
    assert folded == {(code, *map(_fold, names)): dong for (code, *names), dong in wanted.items()}


def _fold(name: str | None) -> str | None:
    return name and name.casefold()


def test_all_225_cells_are_those_of_the_annex(drafted: tuple[Plan, Audit]) -> None:
    plan, _ = drafted
    assert plan.annex is not None
    with (ROOT / "tests/cases/annex/decision-1424-in-million-dong.tsv").open(
        encoding="utf-8"
    ) as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    wanted = {
        (row, column): int(cell) * 10**6
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells[2:])
        if cell
    }
    found = {(cell.row, cell.column): cell.figure.amount for cell in plan.annex.cells}
    assert len(plan.annex.rows) * len(plan.annex.columns) == 225
    assert found == wanted


def test_years_are_those_of_the_note_or_counted(drafted: tuple[Plan, Audit]) -> None:
    plan, _ = drafted
    years = {one.name.vi.casefold(): one.years for one in plan.programme.sources.values()}
    assert years[CENTRAL.casefold()] == (2022, 2023, 2024, 2025)
    assert years[LOCAL.casefold()] == (2023, 2024, 2025)
    assert years[OTHER.casefold()] == (2022, 2023, 2024, 2025)


def test_the_total_rows_are_of_one_year_and_of_the_period(drafted: tuple[Plan, Audit]) -> None:
    plan, _ = drafted
    assert plan.annex is not None
    one_year, period = plan.annex.rows[-2:]
    assert (one_year.project, one_year.span, period.project, period.span) == (
        None,
        None,
        None,
        "period",
    )


def test_leads_are_those_of_the_body(drafted: tuple[Plan, Audit]) -> None:
    plan, _ = drafted
    names = plan.programme.agencies
    leads = {
        code: names[project.lead].name.vi for code, project in plan.by_code.items() if project.lead
    }
    assert leads["2.1"] == "Sở Nông nghiệp và Phát triển nông thôn"
    assert leads["2.2"] == "Sở Y tế"
    assert leads["4.1"] == "Sở Thông tin và Truyền thông"
    assert {leads[code] for code in ("1", "3.1", "3.2", "4.2", "5.1", "5.2")} == {
        "Sở Lao động - Thương binh và Xã hội"
    }


def test_what_the_mapping_says_of_the_columns(tmp_path: Path) -> None:
    mapping = draft(extract(decision(tmp_path))).mapping
    spans = {one.at: one.span for one in mapping.columns if one.holds == "amount"}
    # Four columns of the period, eleven of one year.
    assert [spans[letter] for letter in "CDEF"] == ["period"] * 4
    assert [spans[letter] for letter in "GHIJKLMNOPQ"] == ["full-year"] * 11
    sums = {one.at: one.sum_of for one in mapping.columns if one.sum_of}
    assert sums["C"] == ("D", "E", "F")
    assert sums["G"] == ("H", "I", "J")
    assert sums["K"] == ("L", "M")
    assert sums["N"] == ("O", "P")
    assert mapping.column("E").why is not None
    assert "4 x M + 3 x P" in (mapping.column("E").why or mapping.column("E")).model_dump_json()


def test_one_wrong_cell_is_found_and_the_rest_stands(tmp_path: Path) -> None:
    # 29.750 of sub-project 3.2 is misprinted; its parts say what it should be.
    plan, found = checked(decision(tmp_path, ("\t29.750\n", "\t29.570\n")), tmp_path)
    assert total(plan) == 209_600_000_000
    (cause,) = [one for one in found.diagnostics if one.cause is None]
    assert cause.code == "C301"
    assert "29.570.000.000" in cause.message("vi")
