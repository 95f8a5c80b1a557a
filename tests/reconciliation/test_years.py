"""Years as printed: of sources in notes and in the body, of the period in titles and headings."""

from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.reading.loader import load
from gnbv.verdicts import View, rendering
from tests.conftest import edit


def lines(plan: Path) -> list[tuple[str, str, int]]:
    found = audit(load(plan)).diagnostics
    return [(one.code, Path(one.place.file).name, one.place.line) for one in found]


def line_of(file: Path, words: str) -> int:
    rows = file.read_text(encoding="utf-8").splitlines()
    (at,) = [at for at, row in enumerate(rows, 1) if words in row]
    return at


def test_another_first_year_of_as_many_is_found(shipped: Path) -> None:
    edit(shipped / "plan.yaml", "years: [2023, 2024, 2025]", "years: [2022, 2024, 2025]")
    row = line_of(shipped / "annex.yaml", "local: {count")
    assert lines(shipped) == [("C612", "annex.yaml", row)]
    (found,) = audit(load(shipped)).diagnostics
    assert "2023 - 2025" in found.message("vi")
    assert "2022 - 2025" in found.message("en")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("count: 04, first: 2022, last: 2025", "count: 03, first: 2022, last: 2025", "C611"),
        ("count: 04, first: 2022, last: 2025", "count: 4, first: 2023, last: 2025", "C612"),
        ("count: 04, first: 2022, last: 2025", "count: 4, first: 2022, last: 2024", "C612"),
        ("năm ({local.first} - {local.last})", "năm ({local.first} - 2025)", "C614"),
        ("the local budget over {local.count}", "the local budget over three", "C614"),
        ("{central.count} năm", "{central.year} năm", "C614"),
        ("count: 04", "count: bốn", "A112"),
        ("local: {count", "loc: {count", "R102"),
    ],
)
def test_a_slip_in_a_note_is_found(old: str, new: str, code: str, shipped: Path) -> None:
    edit(shipped / "annex.yaml", old, new)
    assert code in {found[0] for found in lines(shipped)}


def test_each_slip_is_told_with_its_own_figures(shipped: Path) -> None:
    edit(shipped / "annex.yaml", "count: 03, first: 2023", "count: 02, first: 2024")
    count, ends = audit(load(shipped)).diagnostics
    assert count.message("en") == ("Local budget: the document states 02 years, 'years' has 3")
    assert ends.message("vi") == (
        "Ngân sách địa phương: văn bản ghi 2024 - 2025, 'years' là 2023 - 2025"
    )


def test_a_count_may_be_printed_with_or_without_its_zero(shipped: Path) -> None:
    edit(shipped / "annex.yaml", "count: 04", "count: 4")
    assert lines(shipped) == []
    plan = load(shipped).plan
    assert plan
    assert plan.annex
    (note,) = plan.annex.notes
    assert note.printed.vi == (
        "[1] Ngân sách Trung ương hỗ trợ 4 năm (2022 - 2025); "
        "Ngân sách địa phương hỗ trợ 03 năm (2023 - 2025)"
    )


def test_the_note_is_printed_as_the_decision_has_it(shipped: Path) -> None:
    plan = load(shipped).plan
    assert plan
    assert plan.annex
    (note,) = plan.annex.notes
    assert note.printed.vi == (
        "[1] Ngân sách Trung ương hỗ trợ 04 năm (2022 - 2025); "
        "Ngân sách địa phương hỗ trợ 03 năm (2023 - 2025)"
    )
    assert note.printed.en == (
        "[1] The central budget pays over four years (2022 - 2025), "
        "the local budget over three (2023 - 2025)"
    )


def test_a_note_without_years_is_printed_as_it_stands(template: Path) -> None:
    old = (template / "annex.yaml").read_text(encoding="utf-8")
    head = old[: old.index("notes:")]
    (template / "annex.yaml").write_text(f'{head}notes:\n  - vi: "Xem {{mục 2}}"\n', "utf-8")
    assert lines(template) == []
    plan = load(template).plan
    assert plan
    assert plan.annex
    assert plan.annex.notes[0].printed.vi == "Xem {mục 2}"


MISPRINT = """local:
        count: {count}
        first: 2030
        last: 2032
        should_be: {right}
        reason: In sai"""


@pytest.mark.parametrize(
    ("count", "right", "found"),
    [
        ("03", "{count: 2, first: 2031, last: 2032}", []),
        ("03", "{count: 3, first: 2030, last: 2032}", ["C611", "C612", "C901"]),
        ("03", "{count: 1, first: 2031, last: 2032}", ["C611"]),
    ],
)
def test_a_misprint_of_years_is_put_on_record(
    count: str, right: str, found: list[str], template: Path
) -> None:
    printed = MISPRINT.format(count=count, right=right)
    edit(template / "annex.yaml", "local: {count: 02, first: 2031, last: 2032}", printed)
    assert sorted(line[0] for line in lines(template)) == found
    shown = rendering("text")([audit(load(template))], View())
    assert ("Known misprints on record and accepted: 1." in shown) is ("C901" not in found)


def test_a_misprinted_note_is_printed_as_it_stands(template: Path) -> None:
    printed = MISPRINT.format(count="03", right="{count: 2, first: 2031, last: 2032}")
    edit(template / "annex.yaml", "local: {count: 02, first: 2031, last: 2032}", printed)
    plan = load(template).plan
    assert plan
    assert plan.annex
    assert plan.annex.notes[0].printed.vi == "Địa phương chi 03 năm (2030 - 2032)"


STATED = "  - ref: Dòng cuối\n"


@pytest.mark.parametrize(
    ("years", "found"),
    [
        ("{count: 2, first: 2031, last: 2032}", []),
        ("{count: 2, first: 2030, last: 2032}", ["C612"]),
        ("{count: 3, first: 2030, last: 2032}", ["C611", "C612"]),
    ],
)
def test_the_body_may_state_the_years_of_a_source(
    years: str, found: list[str], template: Path
) -> None:
    place = f"  - ref: II.2\n    years:\n      local: {years}\n{STATED}"
    edit(template / "plan.yaml", STATED, place)
    assert [line[0] for line in lines(template)] == found


def test_a_place_that_states_nothing_is_found(template: Path) -> None:
    edit(template / "plan.yaml", STATED, f"  - ref: II.2\n{STATED}")
    assert [line[0] for line in lines(template)] == ["P101"]


def test_years_that_cause_other_findings_are_one_cause(shipped: Path) -> None:
    edit(shipped / "plan.yaml", "years: [2023, 2024, 2025]", "years: [2022, 2023, 2024, 2025]")
    found = audit(load(shipped)).diagnostics
    assert {one.code for one in found if one.cause is None} == {"C002"}
    assert {"C611", "C612"} <= {one.code for one in found}


SAMPLE = "title: {vi: Ban hành kế hoạch mẫu, en: Promulgating a sample plan}"


@pytest.mark.parametrize(
    ("vi", "found"),
    [
        ("Kế hoạch giai đoạn 2030 - 2032", []),
        ("Kế hoạch giai đoạn 2030-2032", []),
        ("Kế hoạch từ năm 2030 đến hết năm 2032", []),
        ("Kế hoạch giai đoạn 2030 \u2013 2031", ["C613"]),
        ("Kế hoạch từ năm 2030 đến năm 2033", ["C613"]),
        ("Chương trình giai đoạn 2021 - 2030", ["C613"]),
        # The programme's span beside the plan's own, and a document of one year: no slips.
        ("Chương trình giai đoạn 2021 - 2035, giai đoạn I từ năm 2030 đến năm 2032", []),
        ("Kế hoạch thực hiện Nghị quyết năm 2029", []),
        ("Quyết định 2022/QĐ-UBND về 12030-2032 hộ", []),
    ],
)
def test_a_title_that_names_a_span_names_the_plans(
    vi: str, found: list[str], template: Path
) -> None:
    edit(template / "plan.yaml", SAMPLE, f'title: {{vi: "{vi}"}}')
    assert [line[0] for line in lines(template)] == found


def test_a_mistyped_year_in_english_is_found_as_well(template: Path) -> None:
    edit(template / "plan.yaml", SAMPLE, "title: {vi: Kế hoạch, en: The plan of 2030 to 2033}")
    assert [line[0] for line in lines(template)] == ["C613"]


def test_a_title_about_another_span_says_so(template: Path) -> None:
    edit(template / "plan.yaml", SAMPLE, "title: {vi: Chương trình giai đoạn 2021 - 2030}")
    assert [line[0] for line in lines(template)] == ["C613"]
    spans = "  other_spans:\n    - {first: 2021, last: 2030, reason: Giai đoạn của chương trình}\n"
    edit(template / "plan.yaml", "  ref: I.1\n", f"  ref: I.1\n{spans}")
    assert lines(template) == []


PERIOD = "      - {vi: Cả giai đoạn, en: Period}\n      - {vi: Địa phương, en: Local}\n"
LOCAL = "      - {vi: Một năm, en: One year}\n      - {vi: Địa phương, en: Local}\n"


@pytest.mark.parametrize(
    ("heading", "words", "found"),
    [
        (PERIOD, "Cả giai đoạn 2030 - 2032", []),
        (PERIOD, "Cả giai đoạn 2030 - 2031", ["C613"]),
        # A column of one source may name that source's own years, one of a full year the full ones.
        (PERIOD, "Địa phương 2031 - 2032", []),
        (LOCAL, "Một năm, các năm 2031 - 2032", []),
        (LOCAL, "Một năm, các năm 2030 - 2031", ["C613"]),
    ],
)
def test_a_heading_that_names_a_span_names_its_own(
    heading: str, words: str, found: list[str], template: Path
) -> None:
    other = f'      - {{vi: "{words}"}}\n      - {{vi: Địa phương, en: Local}}\n'
    edit(template / "annex.yaml", heading, other)
    assert [line[0] for line in lines(template)] == found


@pytest.mark.parametrize(("year", "found"), [(2031, []), (2032, ["C613"])])
def test_a_column_of_one_year_is_headed_by_it(year: int, found: list[str], template: Path) -> None:
    text = (template / "annex.yaml").read_text(encoding="utf-8")
    assert text.count(LOCAL + "    span: full-year") == 1
    headed = f"      - {{vi: Năm {year}}}\n      - {{vi: Địa phương}}\n    span: 2031"
    (template / "annex.yaml").write_text(
        text.replace(LOCAL + "    span: full-year", headed), "utf-8"
    )
    assert [line[0] for line in lines(template)] == found


def test_a_total_row_that_names_a_wrong_period_is_found(shipped: Path) -> None:
    edit(shipped / "annex.yaml", "vi: Tổng giai đoạn 2022 - 2025", "vi: Tổng giai đoạn 2021 - 2025")
    row = line_of(shipped / "annex.yaml", "2021 - 2025")
    assert lines(shipped) == [("C613", "annex.yaml", row)]


def test_a_plan_of_one_year_may_be_called_by_it(template: Path) -> None:
    (template / "annex.yaml").unlink()
    (template / "indicators.yaml").unlink()
    for result in (template / "results").glob("*.yaml"):
        result.unlink()
    text = (template / "plan.yaml").read_text(encoding="utf-8")
    text = text.replace("first: 2030\n", "first: 2031\n").replace("last: 2032\n", "last: 2031\n")
    text = text.replace("[2030, 2031, 2032]", "[2031]").replace("[2031, 2032]", "[2031]")
    title = "title: {vi: Kế hoạch năm 2031 của Chương trình giai đoạn 2021 - 2035}"
    (template / "plan.yaml").write_text(text.replace(SAMPLE, title), "utf-8")
    assert lines(template) == []
    edit(template / "plan.yaml", "Kế hoạch năm 2031", "Kế hoạch năm 2030")
    assert [line[0] for line in lines(template)] == ["C613"]
