"""The catalogue of rules: every one is explained, and its example does what it says."""

import re
import tempfile
from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.demonstration import break_plan, demonstrate
from gnbv.diagnostics import Diagnostic
from gnbv.language import LANGUAGES, Lang, Text
from gnbv.reading.loader import load
from gnbv.reading.yaml_text import LARGEST_FILE
from gnbv.rules import RULES, Example, Rule, explanation, rule
from gnbv.verdicts import View, concise
from gnbv.verdicts.explanation import explain
from tests.conftest import ROOT
from tests.golden import compare

CASES = sorted((ROOT / "tests" / "cases" / "rules").iterdir())
EXPECTED = "expected.txt"

GUARDS = {
    "P113": "the safety net for what no other rule names: no content is known to reach it",
    "C501": "compares spread years with their line: it proves the tool to itself",
}
"""Rules that no plan can break, and why; every other rule has an example that breaks it."""

by_code = pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
OF_PLANS = [one for one in RULES if one.code[0] != "W"]
"""What a plan's folder can break; rules on workbooks are put to work in tests/workbook."""

EXAMPLES = {one.code: found for one in OF_PLANS if (found := explanation(one.code).example)}

with_example = pytest.mark.parametrize(
    ("code", "example"),
    EXAMPLES.items(),
    ids=EXAMPLES,
)


def found_in(plan: Path) -> tuple[Diagnostic, ...]:
    return audit(load(plan)).diagnostics


def test_the_unbroken_template_breaks_no_rule(template: Path) -> None:
    assert found_in(template) == ()


def test_the_unbroken_life_breaks_no_rule(life: Path) -> None:
    assert found_in(life) == ()


def test_an_example_of_the_life_says_how_to_get_its_plan() -> None:
    for lang in ("vi", "en"):
        assert "--example life" in explain(rule("V111"), View(lang))
        assert "--example life" not in explain(rule("C401"), View(lang))


@with_example
def test_an_example_breaks_its_rule(code: str, example: Example, template: Path) -> None:
    break_plan(template, example)
    assert code in {diagnostic.code for diagnostic in found_in(template)}


@with_example
def test_words_of_every_finding_are_filled_in(code: str, example: Example, template: Path) -> None:
    break_plan(template, example)
    for diagnostic in found_in(template):
        said = [
            words
            for lang in ("vi", "en")
            for words in (diagnostic.message(lang), diagnostic.hint(lang))
        ]
        assert all(said), code
        assert not re.search(r"\{[a-z]+\}", " ".join(said)), code
        # No help ends in an empty list, and none lists nothing.
        assert not [words for words in said if re.search(r"[:,;]\s*-?$|: -", words)], code


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_rule_is_explained_with_the_message_of_its_own_example(lang: Lang) -> None:
    unknown = rule("R105")
    words = explain(unknown, View(lang), demonstrate(unknown))
    assert {"vi": "không có dự án mang mã '2.3'", "en": "no project has the code '2.3'"}[
        lang
    ] in words
    assert "1, 2, 2.1, 2.2" in words


@by_code
def test_an_explanation_names_no_field_of_the_code_and_no_folder_of_this_machine(
    one: Rule,
) -> None:
    for lang in LANGUAGES:
        words = explain(one, View(lang), demonstrate(one))
        for template in (one.message, one.hint):
            for field in re.findall(r"(?<!{){([a-z]+)}", template.in_language(lang)):
                assert f"<{field}>" not in words
                assert f"{{{field}}}" not in words
        assert tempfile.gettempdir() not in words


@pytest.mark.parametrize("code", EXAMPLES)
def test_every_example_shows_what_its_rule_finds(code: str) -> None:
    shown = demonstrate(rule(code))
    assert shown
    assert shown.code == code


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        ("T403", "at-least (ít nhất)"),
        ("T405", "each-year (từng năm)"),
        ("T407", "ascending (tăng)"),
        ("T408", "points (điểm %)"),
    ],
)
def test_a_keyword_comes_with_its_meaning_in_vietnamese(code: str, meant: str) -> None:
    shown = demonstrate(rule(code))
    assert shown
    assert meant in shown.message("vi")
    assert f"{meant.split(maxsplit=1)[0]}" in shown.message("en")
    assert "(" + meant.partition(" (")[2] not in shown.message("en")


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_day_in_a_vietnamese_message_is_written_as_vietnamese_documents_do(code: str) -> None:
    shown = demonstrate(rule(code))
    assert shown
    words = f"{shown.message('vi')} {shown.hint('vi')}"
    assert not re.search(r"\d{4}-\d\d-\d\d(?!-\w+\.yaml)", words)


@pytest.mark.parametrize("code", [*GUARDS, "W111"])
def test_what_no_plan_can_show_has_dots_for_what_differs(code: str) -> None:
    assert demonstrate(rule(code)) is None
    assert "..." in explain(rule(code), View("en"))


@pytest.mark.parametrize(
    ("example", "why"),
    [
        (Example("plan.yaml", "no such words", "others"), "does not have, once"),
        (Example("plan.yaml", "", "id: x"), "say what is right in it"),
    ],
)
def test_an_example_that_does_not_fit_the_template_is_a_fault(
    example: Example, why: str, template: Path
) -> None:
    with pytest.raises(ValueError, match=why):
        break_plan(template, example)


def test_only_guards_have_no_example() -> None:
    without = {one.code for one in RULES if explanation(one.code).example is None}
    assert without == GUARDS.keys()


def test_every_explanation_is_of_a_rule() -> None:
    folder = ROOT / "gnbv" / "rules" / "explanations"
    assert {file.stem for file in folder.iterdir()} == {one.code for one in RULES}


def test_there_is_no_explanation_without_a_rule() -> None:
    with pytest.raises(KeyError):
        explanation("X999")


@by_code
def test_a_rule_is_told_in_both_languages(one: Rule) -> None:
    for text in (one.title, one.message, one.hint, explanation(one.code).why):
        assert isinstance(text, Text)
        assert text.vi.strip() == text.vi != ""
        assert text.en.strip() == text.en != ""
    assert one.title.vi != one.title.en


@by_code
def test_both_languages_of_a_rule_take_the_same_details(one: Rule) -> None:
    for text in (one.message, one.hint):
        vi, en = (set(re.findall(r"\{([a-z]+)\}", words)) for words in text)
        assert vi == en


@by_code
def test_a_reason_is_two_to_four_sentences(one: Rule) -> None:
    for words in explanation(one.code).why:
        sentences = re.findall(r"[.!?](?:\s+(?=[^\sa-z])|$)", words)
        assert 2 <= len(sentences) <= 4, words


@by_code
def test_a_code_and_a_name_have_their_form(one: Rule) -> None:
    assert re.fullmatch("[A-Z][0-9]{3}", one.code)
    assert re.fullmatch("[a-z]+(-[a-z0-9]+)*", one.name)
    assert rule(one.code) is one


def test_no_code_and_no_name_stands_twice() -> None:
    assert len({one.code for one in RULES}) == len(RULES)
    assert len({one.name for one in RULES}) == len(RULES)


def test_the_rules_of_a_family_are_in_order() -> None:
    for family in {one.code[0] for one in RULES}:
        codes = [one.code for one in RULES if one.code[0] == family]
        assert codes == sorted(codes)


def test_an_unknown_code_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        rule("X999")


def test_the_example_of_a_large_file_is_larger_than_allowed() -> None:
    example = explanation("Y110").example
    assert example
    assert len((example.wrong * example.times).encode()) > LARGEST_FILE


def test_every_rule_has_a_case_of_its_own() -> None:
    codes = [case.name[:4] for case in CASES]
    assert codes == sorted(set(codes))
    assert set(codes) == {one.code for one in OF_PLANS} - GUARDS.keys()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_is_found_as_expected(
    case: Path, template: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    code = case.name[:4]
    files = [file for file in case.rglob("*") if file.name != EXPECTED]
    if files:
        lay_over(files, case, template)
    else:  # the case is the rule's own example
        break_plan(template, EXAMPLES[code])
    monkeypatch.chdir(template.parent)
    lines = [concise.line(diagnostic, "en") for diagnostic in found_in(Path(template.name))]
    assert any(f": {code} " in line for line in lines)
    compare(str(case / EXPECTED), "\n".join(lines) + "\n", request.config)


def lay_over(files: list[Path], case: Path, plan: Path) -> None:
    """Lay the files of a case over a plan; a folder comes along with what it holds."""
    for file in sorted(files):
        target = plan / file.relative_to(case)
        if file.is_dir():
            target.mkdir(exist_ok=True)
        else:
            target.write_bytes(file.read_bytes())
