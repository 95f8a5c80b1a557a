"""What a model refuses, in the words of a plan's author and at the place of the slip."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gnbv.audit import audit
from gnbv.diagnostics import Diagnostic
from gnbv.reading.loader import load
from tests.conftest import TEMPLATE, edit

WATER, HEALTH = "projects/1-water.yaml", "projects/2-health.yaml"


def first(plan: Path) -> Diagnostic:
    return audit(load(plan)).diagnostics[0]


# A file, what stands there and what is put there; the code, line, column and words of the finding.
Slip = tuple[str, str, str, str, int, int, str]
ACCEPTED = "  total:\n    amount: 6,5 tỷ\n"
CASES: list[Slip] = [
    (WATER, 'code: "1"\n', "", "P101", 3, 1, "'code' is missing"),
    (HEALTH, "    name: {vi: Dinh dưỡng, en: Nutrition}\n", "", "P101", 7, 5, "'name'"),
    (WATER, "name: {vi: Nước sạch,", "name: {", "P101", 4, 7, "'vi' is missing"),
    (WATER, "lead: xd", "leed: xd", "P102", 6, 1, "did you mean 'lead'?"),
    (HEALTH, "    coordinators: [xd]", "    coordinator: [xd]", "P102", 11, 5, "coordinators"),
    (WATER, "lead: xd", "lead_agency: xd", "P102", 6, 1, "did you mean 'lead'?"),
    (WATER, "lead: xd", "lead-agency: xd", "P102", 6, 1, "did you mean 'lead'?"),
    (WATER, "en: Clean water", "eng: Clean water", "P102", 4, 23, "did you mean 'en'?"),
    (WATER, "lead: xd", "zzz: xd", "P102", 6, 1, "code, national_code, name"),
    ("annex.yaml", "sum_of: [p", "sumof: [p", "P102", 13, 5, "sum_of"),
    (
        WATER,
        "capital: 6 tỷ",
        "capital: {amount: 6 tỷ, pinned: {2031: 1 tỷ}}",
        "P102",
        9,
        29,
        "'pinned' belongs elsewhere: projects/*.yaml (funding: ...: ...: profile: pinned)",
    ),
    (
        "plan.yaml",
        "years: [2031, 2032]",
        "years: [2031, 2032]\n    profile: {pinned: {2031: 1 tỷ}}",
        "P102",
        39,
        15,
        "'pinned' belongs elsewhere: projects/*.yaml (funding: ...: ...: profile: pinned)",
    ),
    (WATER, "lead: xd", "counterparts: []", "P102", 6, 1, "belongs elsewhere: plan.yaml"),
    (
        WATER,
        "capital: 6 tỷ",
        "capital: {amount: 6 tỷ, profile: {pined: {2031: 1 tỷ}}}",
        "P102",
        9,
        39,
        "did you mean 'pinned'?",
    ),
    (
        WATER,
        "lead: xd",
        "le\u200bad: xd",
        "P114",
        6,
        1,
        "U+200B ZERO WIDTH SPACE; type it anew: 'lead'",
    ),
    (WATER, "lead: xd", "l\u0435ad: xd", "P114", 6, 1, "U+0435 CYRILLIC SMALL LETTER IE"),
    (WATER, 'code: "1"', 'code: "1\u00ad"', "P114", 3, 7, "U+00AD SOFT HYPHEN; type it anew: '1'"),
    ("plan.yaml", "  xd:\n", "  \u0445d:\n", "P114", 50, 3, "U+0445 CYRILLIC SMALL LETTER HA"),
    ("annex.yaml", "unit: triệu đồng", "unit: triệu\u200b đồng", "P114", 5, 7, "'triệu đồng'"),
    ("annex.yaml", "[ 6.600,", "[ 6.\u200b600,", "M113", 60, 14, "'6.<U+200B>600' has a character"),
    (HEALTH, "coordinators: [xd]", "coordinators: xd", "P103", 11, 19, "a list, not text"),
    (WATER, "lead: xd", "lead: [xd]", "P103", 6, 7, "text, not a list"),
    (WATER, "lead: xd", "lead: {vi: xd}", "P103", 6, 7, "text, not keys"),
    (WATER, "name: {vi: Nước sạch, en: Clean water}", "name: Nước", "P103", 4, 7, "keys"),
    ("plan.yaml", "natures: [recurrent]", "natures: recurrent", "P103", 37, 14, "a list"),
    ("plan.yaml", "first: 2030", "first: [2030]", "P103", 13, 10, "text, not a list"),
    (WATER, "capital: 6 tỷ", "capital: [6 tỷ]", "P103", 9, 14, "text, not a list"),
    ("annex.yaml", "unit: triệu đồng", "unit: triệu", "P104", 5, 7, "triệu đồng"),
    (WATER, "lead: xd", "lead:", "P105", 6, 6, "left empty"),
    (WATER, "capital: 6 tỷ", "capital:", "P105", 9, 13, "left empty"),
    ("plan.yaml", "first: 2030", "first: 2030-", "P106", 13, 10, "'2030-' is not a year"),
    ("plan.yaml", "years: [2031, 2032]", "years: [2031, two]", "P106", 38, 19, "'two'"),
    ("plan.yaml", "2030-01-15", "2030-02-30", "P107", 6, 9, "'2030-02-30' is not a date"),
    (WATER, "{vi: Nước sạch,", "{vi: Nước, rất sạch,", "P108", 4, 18, "'rất sạch'"),
    (WATER, 'code: "1"', 'code: "a/b"', "P109", 3, 7, "'a/b' cannot serve"),
    ("plan.yaml", "  xd:\n", "  Xây:\n", "P109", 50, 3, "'Xây' cannot serve"),
    ("plan.yaml", "  xd:\n", f"  {'x' * 41}:\n", "P109", 50, 3, "cannot serve"),
    (WATER, "  total: 6,6 tỷ", f"{ACCEPTED}    should_be: 6,6 tỷ", "P101", 13, 5, "'reason'"),
    (WATER, "  total: 6,6 tỷ", f"{ACCEPTED}    reason: In sai", "P101", 13, 5, "'should_be'"),
    ("annex.yaml", "[ 6.600,", "[ {amount: 6.500, should_be: 6.600},", "P101", 60, 14, "'reason'"),
    (
        "annex.yaml",
        "[ 6.600,",
        "[ {amount: 6.5, should_be: 6.6, reason: a},",
        "M101",
        60,
        14,
        "6.5",
    ),
    (
        "annex.yaml",
        '600,     "-"',
        '600, {amount: "", should_be: 5, reason: a}',
        "M100",
        63,
        33,
        "''",
    ),
    ("annex.yaml", "cells: [ 6.600,", "cells: [ 6,600,", "P110", 60, 12, "9 cells for 8 columns"),
]


@pytest.mark.parametrize(
    "slip",
    CASES,
    ids=[f"{row[3]} {row[2][:25].strip()!r}" for row in CASES],
)
def test_a_slip_is_told_at_its_place(slip: Slip, template: Path) -> None:
    file, right, wrong, code, line, column, words = slip
    edit(template / file, right, wrong)
    finding = first(template)
    told = f"{finding.message('en')}; {finding.hint('en')}"
    assert (finding.code, finding.place.line, finding.place.column) == (code, line, column), told
    assert words in told


def test_half_an_amount_follows_from_the_comma_that_cut_it(template: Path) -> None:
    edit(template / WATER, "  central:\n    capital: 6 tỷ", "  central: {capital: 6,5 tỷ}")
    half, cut = audit(load(template)).diagnostics
    assert (half.code, cut.code) == ("M102", "P108")
    assert half.cause == cut.place
    assert cut.cause is None


def test_an_empty_amount_that_is_the_first_key_of_a_file_is_an_unknown_key(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("{amount: , name: x}\n", encoding="utf-8")
    (unknown,) = (one for one in load(tmp_path).diagnostics if one.details.get("key") == "amount")
    assert (unknown.code, unknown.place.line, unknown.place.column) == ("P102", 1, 2)


def test_a_span_of_years_is_told_once_and_not_as_an_empty_value(template: Path) -> None:
    edit(template / "plan.yaml", "years: [2031, 2032]", "years: [2031-2032]")
    (found,) = audit(load(template)).diagnostics
    assert (found.code, found.message("en")) == ("P106", "'2031-2032' is not a year")
    assert found.hint("en") == "write each year by itself, with four digits: [2030, 2031, 2032]"
    assert found.hint("vi") == "viết từng năm bằng bốn chữ số: [2030, 2031, 2032]"


def test_how_a_list_is_written_is_said_there_and_then(template: Path) -> None:
    edit(template / HEALTH, "coordinators: [xd]", "coordinators: xd")
    assert first(template).hint("en").startswith("write it in square brackets, [a, b]")
    assert first(template).hint("vi").startswith("viết trong ngoặc vuông, [a, b]")


@pytest.mark.parametrize(
    ("content", "code"),
    [("just text\n", "P103"), ("- a list\n", "P103"), ("{}\n", "P101"), ("[]\n", "P103")],
)
@pytest.mark.parametrize("file", ["plan.yaml", "annex.yaml", WATER])
def test_a_file_of_another_kind_is_told(content: str, code: str, file: str, template: Path) -> None:
    (template / file).write_text(content, encoding="utf-8")
    assert code in {one.code for one in audit(load(template)).diagnostics}


LINES = [
    (file, number)
    for file in ("plan.yaml", "annex.yaml", WATER, HEALTH)
    for number, line in enumerate((TEMPLATE / file).read_text(encoding="utf-8").split("\n"))
    if ":" in line
]


@given(
    at=st.sampled_from(LINES),
    value=st.sampled_from(
        [
            "",
            "x",
            "[]",
            "{}",
            "[a]",
            "{a: b}",
            "{a: {b: c}}",
            "[[a], {b: c}]",
            "2031",
            "9 tỷ",
            "-",
            '"\\0"',
            "~",
            "{amount: 1 tỷ}",
            "{amount: [], should_be: {}}",
            "{amount: 5, x: 6}",
            "'" + "x" * 5000 + "'",
            "full-year",
            "{vi: ''}",
            "{should_be: 1}",
            "[2031, [2032]]",
        ]
    ),
)
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_stands_in_place_of_a_value_is_read_or_told_by_name(
    at: tuple[str, int], value: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file, number = at
    lines = (TEMPLATE / file).read_text(encoding="utf-8").split("\n")
    lines[number] = f"{lines[number].partition(':')[0]}: {value}"
    folder = tmp_path_factory.mktemp("plan")
    for source in ("plan.yaml", "annex.yaml", WATER, HEALTH):
        (folder / source).parent.mkdir(exist_ok=True)
        (folder / source).write_bytes((TEMPLATE / source).read_bytes())
    (folder / file).write_text("\n".join(lines), encoding="utf-8")
    for finding in audit(load(folder)).diagnostics:
        assert finding.code != "P113", finding.message("en")
        assert finding.message("vi")
        assert finding.hint("vi")


def test_the_words_that_a_key_takes_are_listed_in_either_language(template: Path) -> None:
    edit(template / "indicators.yaml", "trajectory: constant-rate", "trajectory: steep")
    (finding,) = (one for one in audit(load(template)).diagnostics if one.code == "P104")
    assert "' hoặc '" in finding.hint("vi")
    assert "' or '" in finding.hint("en")
    assert " or " not in finding.hint("vi")


@pytest.mark.parametrize("value", ["[]", "{vi: x}", "[true]"])
@pytest.mark.parametrize("key", ["within_plan", "payment_days"])
def test_a_list_in_place_of_a_flag_or_a_number_is_told_in_our_words(
    template: Path, key: str, value: str
) -> None:
    file = template / "plan.yaml"
    text = file.read_text(encoding="utf-8").replace("    within_plan: true\n", "")
    nature = "  capital:\n"
    assert text.count(nature) == 1
    file.write_text(text.replace(nature, f"{nature}    {key}: {value}\n"), encoding="utf-8")
    assert "P103" in {one.code for one in audit(load(template)).diagnostics}
