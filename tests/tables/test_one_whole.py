"""One project and one agency whole: every figure and name typed from the decision by hand."""

import re

import pytest

import gnbv
from gnbv import Plan, Table
from gnbv.language import Lang
from gnbv.money import UNITS
from gnbv.tables import TableSet
from gnbv.tables.combined import combined
from gnbv.writers import Style, writer
from tests.conftest import SHIPPED, TEMPLATE

MILLION = 1_000_000


@pytest.fixture(scope="module")
def plan() -> Plan:
    return gnbv.load(SHIPPED)


def text(tables: tuple[Table, ...], lang: Lang, width: int | None = None) -> str:
    style = Style(lang, UNITS[2], width or 80)
    rendered = writer("table", terminal=width is not None)(TableSet(tables=tables), style)
    assert isinstance(rendered, str)
    return rendered


def rows(table: Table) -> list[list[str]]:
    return [
        [re.sub(r"\s+", " ", cell).strip() for cell in row] for row in Style("vi").grid(table)[1]
    ]


def named(tables: tuple[Table, ...], name: str) -> Table:
    return next(table for table in tables if table.name.en == name)


# III.3.b and the annex, row 3.2: 10 tỷ capital and 19 tỷ recurrent over four years, and 750 triệu
# of the local budget over three.
FUNDING = [
    ("central", "Ngân sách trung ương", 7250, 7250, 7250, 7250, 29000),
    ("", "Vốn đầu tư phát triển", 2500, 2500, 2500, 2500, 10000),
    ("", "Vốn sự nghiệp", 4750, 4750, 4750, 4750, 19000),
    ("local", "Ngân sách địa phương: vốn sự nghiệp", 0, 250, 250, 250, 750),
    ("", "Tổng", 7250, 7500, 7500, 7500, 29750),
]


def test_a_projects_money_is_by_source_nature_and_year(plan: Plan) -> None:
    table = named(gnbv.project_tables(plan, "Dự án 4, Tiểu dự án 3"), "Funding")
    found = []
    for (key, name, *cells), row in zip(rows(table), table.rows, strict=True):
        amounts = [cell.amount // MILLION for cell in row.cells[2:]]  # type: ignore[union-attr]
        assert len(cells) == len(amounts)
        found.append((key, name if row.kind != "total" else "Tổng", *amounts))
    assert found == FUNDING


def test_a_parents_money_is_that_of_its_sub_projects(plan: Plan) -> None:
    table = named(gnbv.project_tables(plan, "2"), "Funding")
    assert table.records.head["total"] == 37_900 * MILLION
    assert {fact["code"] for fact in table.records.facts} == {"2.1", "2.2"}
    of_2022 = [fact for fact in table.records.facts if fact["year"] == 2022]
    assert sum(int(fact["amount"] or 0) for fact in of_2022) == 9_175 * MILLION  # 6.300 + 2.875


def test_notes_are_on_the_sources_of_the_project_only(plan: Plan) -> None:
    # 3.1 has no mobilised money; 2.2 has.
    assert len(named(gnbv.project_tables(plan, "3.1"), "Funding").notes) == 1
    assert len(named(gnbv.project_tables(plan, "2.2"), "Funding").notes) == 2


@pytest.mark.parametrize(
    ("code", "fact"),
    [
        ("2.1", {"lead": "nnptnt", "coordinators": "ldtbxh", "part_of": "2", "ref": "III.2.a"}),
        ("4.2", {"lead": "ldtbxh", "coordinators": "tttt", "part_of": "4", "ref": "III.4.b"}),
        ("2", {"lead": None, "sub_projects": "2.1 2.2", "national_code": "Dự án 3"}),
    ],
)
def test_what_a_project_is(plan: Plan, code: str, fact: dict[str, str | None]) -> None:
    [found] = gnbv.records(gnbv.project_tables(plan, code)[0])
    assert {name: found[name] for name in fact} == fact


def test_a_parent_names_the_leads_of_what_is_below_it(plan: Plan) -> None:
    shown = dict(rows(gnbv.project_tables(plan, "2")[0]))
    assert shown["Cơ quan chủ trì"] == "Sở Nông nghiệp và Phát triển nông thôn (2.1); Sở Y tế (2.2)"
    assert shown["Gồm"].startswith("2.1 Tiểu dự án 1: Hỗ trợ phát triển sản xuất")


def test_a_project_has_its_own_quotes_and_those_below(plan: Plan) -> None:
    kinds = [one["kind"] for one in gnbv.records(gnbv.project_tables(plan, "4.1")[2])]
    # III.4.a: five aims, three groups, nine points of support.
    assert kinds == ["aims"] * 5 + ["beneficiaries"] * 3 + ["support"] * 9
    of_parent = gnbv.records(gnbv.project_tables(plan, "4")[2])
    assert len(of_parent) == 17 + 9  # III.4.b: one aim, two groups, six points


def test_a_project_has_the_indicators_that_it_serves(plan: Plan) -> None:
    table = named(gnbv.project_tables(plan, "2.2"), "Indicators")
    assert [row[0] for row in rows(table)] == ["1", "16.1", "16.2"]
    assert len(table.records.facts) == 3 * 4


def test_an_agency_has_duties_money_and_indicators(plan: Plan) -> None:
    tables = gnbv.agency_tables(plan, "sở y tế")
    assert [table.name.en for table in tables] == [
        "Agency",
        "Duties",
        "Projects it leads",
        "Indicators",
    ]
    duties = gnbv.records(tables[1])
    assert [one["ref"] for one in duties] == ["VI.5"] * 5
    assert duties[0]["quote"] == (
        "Chủ trì, trực tiếp quản lý, hướng dẫn tổ chức thực hiện Dự án cải thiện dinh dưỡng"
    )
    paid = {one["year"]: one["amount"] for one in gnbv.records(tables[2])}
    assert paid == {2022: 2_875_000_000} | dict.fromkeys((2023, 2024, 2025), 3_075_000_000)
    assert [row[0] for row in rows(tables[3])] == ["16.1", "16.2", "20"]


def test_an_agency_coordinates_what_others_lead(plan: Plan) -> None:
    table = named(gnbv.agency_tables(plan, "ldtbxh"), "Projects it coordinates")
    assert gnbv.records(table) == [
        {"agency": "ldtbxh", "code": "2.1", "lead": "nnptnt", "amount": 25_800_000_000},
        {"agency": "ldtbxh", "code": "4.1", "lead": "tttt", "amount": 19_900_000_000},
    ]
    led = named(gnbv.agency_tables(plan, "ldtbxh"), "Projects it leads")
    assert led.records.head["total"] == 151_800_000_000


# VI.2, 3, 9, 10, 11, 16 and 17: those that lead nothing and answer for no indicator.
@pytest.mark.parametrize("key", ["khdt", "tc", "vhttdl", "tp", "tnmt", "nhcsxh", "so-nganh"])
def test_an_agency_with_duties_only_says_what_it_has_not(plan: Plan, key: str) -> None:
    first, *others = gnbv.agency_tables(plan, key)
    assert [table.name.en for table in others] == ["Duties"]
    shown = dict(rows(first))
    for about in ("Dự án chủ trì", "Dự án phối hợp", "Chỉ tiêu phụ trách"):
        assert shown[about] == "không có"


def test_content_lays_out_every_quote(plan: Plan) -> None:
    table = gnbv.table(plan, "content")
    # 5 + 1 + 2 + 3 + 2 + 2 + 12 of the decision, 13 + 17 + 29 of projects, 67 duties.
    assert len(gnbv.records(table)) == 27 + 59 + 67
    shown = rows(table)
    headings = [
        shown[at][1] for at, row in enumerate(table.rows) if row.kind == "parent" and not row.level
    ]
    assert headings[:8] == [
        "Căn cứ ban hành",
        "Mục tiêu",
        "Đối tượng",
        "Ưu tiên",
        "Giải thích từ ngữ",
        "Hiệu lực và trách nhiệm thi hành",
        "Nơi nhận",
        "Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo",
    ]
    assert len(headings) == 7 + 9 + 19
    assert table in gnbv.all_tables(plan)


def test_a_plan_without_content_shows_the_rest() -> None:
    template = gnbv.load(TEMPLATE)
    assert [table.name.en for table in gnbv.project_tables(template, "2")] == [
        "Project",
        "Funding",
        "Indicators",
    ]
    bare = gnbv.load(SHIPPED.parent.parent / "tests" / "cases" / "plan")
    with pytest.raises(gnbv.UsageError, match=r"the plan has no content\.yaml"):
        gnbv.table(bare, "content")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ytt", r"there is no agency 'ytt' \(nearest: yt \(Department of Health\)\); there are: "),
        ("Sở Y tê", r"there is no agency 'Sở Y tê' \(nearest: yt "),
        ("zz", "there is no agency 'zz'; there are: ldtbxh "),
    ],
)
def test_an_agency_that_is_not_there_is_an_error_with_the_nearest(
    plan: Plan, name: str, message: str
) -> None:
    with pytest.raises(gnbv.UsageError, match=message):
        gnbv.agency_tables(plan, name)


def test_a_project_that_is_not_there_is_an_error_with_the_nearest(plan: Plan) -> None:
    with pytest.raises(gnbv.UsageError, match=r"'2\.9' \(nearest: 2\.[12] \(Project 3, Sub-"):
        gnbv.project_tables(plan, "2.9")


def test_the_records_of_several_tables_are_one_long_table(plan: Plan) -> None:
    tables = gnbv.project_tables(plan, "2.2")
    facts = gnbv.records(combined(tables))
    assert len(facts) == sum(len(table.records.facts) for table in tables)
    assert list(dict.fromkeys(one["table"] for one in facts)) == [
        "project",
        "funding",
        "content",
        "indicators",
    ]
    amounts = [one["amount"] for one in facts if one["table"] == "funding"]
    assert sum(int(amount or 0) for amount in amounts) == 12_100_000_000
    assert {one["amount"] for one in facts if one["table"] == "content"} == {None}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("width", [80, 100, 120, 200])
def test_on_a_terminal_every_project_and_agency_fits_and_no_figure_is_cut(
    plan: Plan, lang: Lang, width: int
) -> None:
    whole = [
        *(gnbv.project_tables(plan, code) for code in plan.by_code),
        *(gnbv.agency_tables(plan, key) for key in plan.programme.agencies),
    ]
    assert len(whole) == 13 + 19
    for tables in whole:
        drawn = text(tables, lang, width)
        assert max(map(len, drawn.split("\n"))) <= width
        words = set(drawn.split())
        for table in tables:
            style = Style(lang, UNITS[2], width)
            for line, row in zip(style.grid(table)[1], table.rows, strict=True):
                figures = [
                    cell
                    for cell, column in zip(line, table.columns, strict=True)
                    if column.kind == "number"
                ]
                assert set(figures) <= words, row
