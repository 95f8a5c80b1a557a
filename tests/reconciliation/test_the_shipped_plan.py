"""The plan that ships is the decision's: its figures, its annex, and no amount that goes unproved.

Every expected figure is typed from Decision 1424/QĐ-UBND of 14 July 2022 (sections III and IV, the
annex and its closing line); none is taken from what the tool prints.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from gnbv.allocation import Allocation, allocate
from gnbv.audit import Audit, audit
from gnbv.diagnostics import Place
from gnbv.money import read_words, spell
from gnbv.plan import Address, Plan, Selection
from gnbv.reading.loader import Loaded, load
from tests.conftest import ROOT, SHIPPED

TY, TRIEU = 10**9, 10**6
ANNEX = ROOT / "tests" / "cases" / "shipped" / "annex.tsv"
FULL_YEARS = (2023, 2024, 2025)


@pytest.fixture(scope="module")
def verdict() -> Audit:
    return audit(load(SHIPPED))


@pytest.fixture(scope="module")
def plan() -> Plan:
    plan = load(SHIPPED).plan
    assert plan
    return plan


@pytest.fixture(scope="module")
def allocation(plan: Plan) -> Allocation:
    return allocate(plan)


def test_all_claims_hold_and_nothing_is_found(verdict: Audit) -> None:
    assert verdict.diagnostics == ()
    assert verdict.reconciliation
    assert all(claim.holds for claim in verdict.reconciliation.claims)
    assert not any(claim.accepted for claim in verdict.reconciliation.claims)
    assert verdict.reconciliation.plan.whole


def test_every_kind_of_claim_of_the_document_is_made(verdict: Audit) -> None:
    assert verdict.reconciliation
    made = {tally.code for tally in verdict.reconciliation.tallies()}
    assert made >= {"C101", "C104", "C201", "C202", "C204", "C206", "C301", "C302", "C303", "C304"}
    assert made >= {"C311", "C312", "C313", "C401", "C501"}


def test_the_closing_line_is_the_total(verdict: Audit) -> None:
    assert verdict.reconciliation
    assert verdict.reconciliation.total == 209_600_000_000
    assert read_words("hai trăm lẻ chín tỷ sáu trăm triệu đồng") == 209_600_000_000


# Section IV.
SECTION_IV = [
    (Selection(), 209_600 * TRIEU),
    (Selection(source="central"), 196_100 * TRIEU),
    (Selection(source="central", nature="capital"), 10 * TY),
    (Selection(source="central", nature="recurrent"), 186_100 * TRIEU),
    (Selection(source="local"), 9_300 * TRIEU),
    (Selection(source="local", nature="recurrent"), 9_300 * TRIEU),
    (Selection(source="mobilised"), 4_200 * TRIEU),
]


@pytest.mark.parametrize(("selection", "dong"), SECTION_IV)
def test_section_four_follows_from_the_lines(
    selection: Selection, dong: int, allocation: Allocation
) -> None:
    assert allocation.total(selection) == dong


# Section III, in triệu đồng: code, lead, total; central capital and recurrent, local, mobilised.
SECTION_III = [
    ("1", "ldtbxh", 62_500, 0, 59_000, 1_500, 2_000),
    ("2.1", "nnptnt", 25_800, 0, 25_000, 600, 200),
    ("2.2", "yt", 12_100, 0, 9_500, 600, 2_000),
    ("3.1", "ldtbxh", 37_950, 0, 33_000, 4_950, 0),
    ("3.2", "ldtbxh", 29_750, 10_000, 19_000, 750, 0),
    ("4.1", "tttt", 19_900, 0, 19_600, 300, 0),
    ("4.2", "ldtbxh", 4_300, 0, 4_000, 300, 0),
    ("5.1", "ldtbxh", 11_150, 0, 11_000, 150, 0),
    ("5.2", "ldtbxh", 6_150, 0, 6_000, 150, 0),
]


@pytest.mark.parametrize("row", SECTION_III, ids=lambda row: row[0])
def test_section_three_is_what_the_plan_holds(
    row: tuple[str, str, int, int, int, int, int], plan: Plan, allocation: Allocation
) -> None:
    code, lead, *million = row
    selections = [
        Selection(code),
        Selection(code, "central", "capital"),
        Selection(code, "central", "recurrent"),
        Selection(code, "local", "recurrent"),
        Selection(code, "mobilised"),
    ]
    assert [allocation.total(one) for one in selections] == [part * TRIEU for part in million]
    assert plan.by_code[code].lead == lead


def test_no_project_is_funded_that_section_three_does_not_name(plan: Plan) -> None:
    assert {line.project for line in plan.lines} == {row[0] for row in SECTION_III}
    assert len(plan.lines) == 22


@pytest.mark.parametrize(
    ("lead", "million"),
    [("ldtbxh", 151_800), ("nnptnt", 25_800), ("tttt", 19_900), ("yt", 12_100)],
)
def test_lead_agencies_answer_for_their_sums(
    lead: str, million: int, plan: Plan, allocation: Allocation
) -> None:
    parts = [allocation.total(Selection(code)) for code in plan.led[lead]]
    assert sum(parts) == million * TRIEU


@pytest.mark.parametrize(
    ("year", "million"), [(2022, 50_075), (2023, 53_175), (2024, 53_175), (2025, 53_175)]
)
def test_the_years_of_the_plan(year: int, million: int, allocation: Allocation) -> None:
    assert allocation.total(Selection(span=year)) == million * TRIEU


def test_the_local_budget_pays_nothing_in_the_first_year(allocation: Allocation) -> None:
    assert allocation.total(Selection(source="local", span=2022)) == 0


def printed() -> Iterator[tuple[str, str, int]]:
    """Row, column and đồng of every amount that the annex prints."""
    lines = [line for line in ANNEX.read_text(encoding="utf-8").split("\n") if line[:1] != "#"]
    header, *rows = [line.split("\t") for line in lines if line]
    for row in rows:
        for column, cell in zip(header[1:], row[1:], strict=True):
            if cell:
                dong = 0 if cell == "-" else int(cell.replace(".", "")) * TRIEU
                yield row[0], column, dong


# What a column of the annex is about: source and nature.
COLUMNS: dict[str, tuple[str | None, str | None]] = {
    "total": (None, None),
    "capital": (None, "capital"),
    "recurrent": (None, "recurrent"),
    "mobilised": ("mobilised", None),
    "central_total": ("central", None),
    "central_capital": ("central", "capital"),
    "central_recurrent": ("central", "recurrent"),
    "local_total": ("local", None),
    "local_capital": ("local", "capital"),
    "local_recurrent": ("local", "recurrent"),
}
PRINTED = list(printed())


def test_the_annex_is_typed_whole() -> None:
    # 13 rows of 15 amounts, and two total rows of 11: four and seven cells of them stay blank.
    assert len(PRINTED) == 13 * 15 + 2 * 11


def test_every_cell_of_the_annex_is_the_money_of_its_row_and_column(
    allocation: Allocation,
) -> None:
    differ = []
    for row, column, dong in PRINTED:
        block, _, rest = column.partition("_")
        source, nature = COLUMNS[rest if block in {"phase", "year"} else column]
        spans = ["period"] if block == "phase" or row == "phase" else FULL_YEARS
        project = None if row in {"one_year", "phase"} else row
        computed = {allocation.total(Selection(project, source, nature, span)) for span in spans}
        if computed != {dong}:
            differ.append((row, column, dong, computed))
    assert differ == []


def test_the_shipped_annex_states_what_the_decision_prints(plan: Plan) -> None:
    assert plan.annex
    stated = [cell.figure.amount for cell in plan.annex.cells]
    assert stated == [dong for _, _, dong in PRINTED]


# Mutation: every amount of the plan, its last digit changed by one, must be found out.


def amounts(loaded: Loaded) -> Iterator[Address]:
    """The address of every amount: funding lines, stated figures, words, cells of the annex."""
    plan = loaded.plan
    assert plan
    assert plan.annex
    yield from (line.address for line in plan.lines)
    for project, at in plan.walk():
        for path, _ in project.figures():
            yield (*at, "stated", *path)
    for index, statement in plan.statements.items():
        for path, _ in statement.figures.walk():
            yield ("stated", index, "figures", *path)
        if statement.words is not None:
            yield ("stated", index, "words")
    yield from (cell.address for cell in plan.annex.cells)


def changed(written: str) -> list[str]:
    """An amount as written, with its last digit one up and one down; a dash becomes a figure."""
    if written.strip('"') == "-":
        return ["1"]
    at = next((at for at in reversed(range(len(written))) if written[at].isdigit()), None)
    if at is None:
        amount = read_words(written)
        return [f"{spell(amount + step)} đồng" for step in (1, -1)]
    digit = int(written[at])
    return [f"{written[:at]}{(digit + step) % 10}{written[at + 1 :]}" for step in (1, -1)]


def put(text: str, place: Place, value: str) -> str:
    lines = text.split("\n")
    line = lines[place.line - 1]
    lines[place.line - 1] = line[: place.column - 1] + value + line[place.end_column - 1 :]
    return "\n".join(lines)


# Indicators hold no amounts.
FILES = sorted(
    path for path in SHIPPED.rglob("*.yaml") if path.stem not in {"indicators", "content"}
)


@pytest.fixture(scope="module")
def places() -> list[Place]:
    loaded = load(SHIPPED)
    return [loaded.place(address) for address in amounts(loaded)]


QUARTERS = (0, *(pytest.param(part, marks=pytest.mark.long) for part in range(1, 4)))
"""Every fourth amount of a file is changed in each run of the suite, all in the longer tests."""


def test_every_amount_of_the_plan_has_a_place_of_its_own(places: list[Place]) -> None:
    assert len(set(places)) == len(places)
    # 22 funding lines, 217 cells, the words; the rest are figures of sections III and IV.
    assert len(places) > 22 + 217 + 1
    assert {place.file for place in places} == set(map(str, FILES))


@pytest.mark.parametrize("part", QUARTERS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_amount_changes_unnoticed(
    file: Path, part: int, places: list[Place], tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(SHIPPED, tmp_path / "plan"))
    target = copy / file.relative_to(SHIPPED)
    text = target.read_text(encoding="utf-8")
    unnoticed = []
    for place in [place for place in places if place.file == str(file)][part::4]:
        written = text.split("\n")[place.line - 1][place.column - 1 : place.end_column - 1]
        for value in changed(written):
            target.write_text(put(text, place, value), encoding="utf-8")
            codes = {diagnostic.code for diagnostic in audit(load(copy)).diagnostics}
            if not any(code[0] == "C" for code in codes) or any(code[0] != "C" for code in codes):
                unnoticed.append((place.line, place.column, written, value, codes))
    assert unnoticed == []


@pytest.mark.parametrize("broken", sorted(path.name for path in (SHIPPED / "projects").iterdir()))
def test_one_unreadable_project_leaves_the_claims_of_the_others(broken: str, shipped: Path) -> None:
    (shipped / "projects" / broken).write_bytes(b"\xff")
    result = audit(load(shipped))
    assert [diagnostic.code for diagnostic in result.diagnostics] == ["Y102"]
    assert result.reconciliation
    assert not result.reconciliation.plan.whole
    codes = {row[0] for row in SECTION_III if row[0][0] != broken[0]}
    checked = {
        claim.selection.project
        for claim in result.reconciliation.claims
        if claim.code in {"C101", "C102", "C104", "C301", "C302"}
    }
    assert checked >= codes
    assert not any(project and project[0] == broken[0] for project in checked)
    assert all(claim.holds for claim in result.reconciliation.claims)


def test_a_wrong_figure_is_still_found_beside_an_unreadable_project(shipped: Path) -> None:
    projects = sorted((shipped / "projects").iterdir())
    projects[0].write_bytes(b"\xff")
    text = projects[2].read_text(encoding="utf-8")
    projects[2].write_text(text.replace("total: 37,950 tỷ", "total: 37,951 tỷ"), encoding="utf-8")
    codes = {diagnostic.code for diagnostic in audit(load(shipped)).diagnostics}
    assert {"Y102", "C104"} <= codes
