"""Each format on a clean plan, a wrong line, a wrong cell and broken files."""

import json
import re
from pathlib import Path
from typing import Any, Literal, get_args
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from gnbv.audit import Audit, audit
from gnbv.language import Lang
from gnbv.reading.loader import load
from gnbv.verdicts import Format, View, rendering
from tests.conftest import ROOT, edit
from tests.golden import compare
from tests.verdicts.conftest import Overlay

STATES = ("clean", "wrong_line", "wrong_cell", "broken")
FORMATS: tuple[Format, ...] = get_args(Format)
LANGS: tuple[Lang, ...] = get_args(Lang)
SARIF = json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


@pytest.fixture
def one(request: pytest.FixtureRequest) -> Audit:
    found: Audit = request.getfixturevalue(request.param)
    return found


every_state = pytest.mark.parametrize("one", STATES, indirect=True)


def sarif(audited: Audit) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(rendering("sarif")([audited], View()))
    return found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", [*(form for form in FORMATS if form != "sarif"), "statistics"])
@pytest.mark.parametrize("state", STATES)
def test_golden(
    state: str,
    form: Format | Literal["statistics"],
    lang: Lang,
    request: pytest.FixtureRequest,
    pytestconfig: pytest.Config,
) -> None:
    shown = rendering(form)([request.getfixturevalue(state)], View(lang))
    compare(f"reports/{state}.{form}.{lang}.txt", shown, pytestconfig)


@every_state
def test_sarif_is_valid(one: Audit) -> None:
    jsonschema.Draft7Validator(SARIF).validate(sarif(one))


@every_state
def test_sarif_has_every_finding_below_the_working_folder(one: Audit) -> None:
    results = sarif(one)["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == [found.code for found in one.diagnostics]
    places = [
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in results
        for place in (*result["locations"], *result.get("relatedLocations", ()))
    ]
    assert all(place.startswith("plan/") for place in places)


def test_sarif_rules_are_where_results_say(wrong_line: Audit) -> None:
    run = sarif(wrong_line)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert run["results"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


@pytest.mark.parametrize("form", ["sarif", "gitlab"])
def test_marks_survive_lines_put_in_above(form: Format, wrong_line: Audit, plan: Path) -> None:
    before = marks(form, wrong_line)
    for file in plan.rglob("*.yaml"):
        file.write_text("# one\n# two\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    after = audit(load(plan))
    assert [found.place.line for found in after.diagnostics] == [
        found.place.line + 2 for found in wrong_line.diagnostics
    ]
    assert marks(form, after) == before
    assert len(set(before)) == len(before) > 1


def test_marks_of_two_plans_differ(wrong_line: Audit, plan: Path) -> None:
    other = plan.rename("other")
    assert not {*marks("gitlab", wrong_line)} & {*marks("gitlab", audit(load(other)))}


def marks(form: Format, audited: Audit) -> list[str]:
    body = json.loads(rendering(form)([audited], View()))
    if form == "gitlab":
        return [issue["fingerprint"] for issue in body]
    return [result["partialFingerprints"]["gnbv/v1"] for result in body["runs"][0]["results"]]


def test_a_file_name_that_is_no_uri_is_quoted(plan: Path) -> None:
    edit(plan / "projects" / "1-water.yaml", "total: 11 tỷ", "total: 12 tỷ")
    plan.rename("kế hoạch: 50%")
    found = sarif(audit(load(Path("kế hoạch: 50%"))))["runs"][0]["results"][0]
    uri = found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "k%E1%BA%BF%20ho%E1%BA%A1ch%3A%2050%25/projects/1-water.yaml"


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_name_that_is_no_text_is_reported(form: Format, plan: Path) -> None:
    edit(plan / "projects" / "1-water.yaml", "total: 11 tỷ", "total: 12 tỷ")
    odd = Path("plan\udcff\x1b[31m")
    plan.rename(odd)
    shown = rendering(form)([audit(load(odd))], View()).encode(errors="backslashreplace")
    assert b"\x1b" not in shown


def commands(text: str) -> list[dict[str, str]]:
    """GitHub's reading of workflow commands: properties and message, unescaped."""
    found = []
    for line in text.splitlines():
        parts = re.fullmatch(r"::(error|warning) ([^:]*)::(.*)", line)
        assert parts, line
        fields = dict(pair.split("=", 1) for pair in parts[2].split(","))
        fields["message"] = parts[3]
        for code, char in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
            fields = {key: value.replace(code, char) for key, value in fields.items()}
        found.append(fields)
    return found


def test_github_names_the_place_inside_the_message(wrong_cell: Audit) -> None:
    first = commands(rendering("github")([wrong_cell], View()))[0]
    assert first["file"] == "plan/annex.yaml"
    assert (first["line"], first["col"], first["endColumn"]) == ("19", "22", "27")
    assert first["message"].startswith("plan/annex.yaml:19:22 C301 ")


def test_github_escapes_what_would_end_a_field(plan: Path) -> None:
    edit(plan / "plan.yaml", "en: Local}\n    short", 'en: "50%25, a::b\\nc"}\n    short')
    edit(plan / "projects" / "1-water.yaml", "local: 2 tỷ\nstated", "local: 2,5 tỷ\nstated")
    plan.rename("a,b:c%d")
    text = rendering("github")([audit(load(Path("a,b:c%d")))], View())
    assert "file=a%2Cb%3Ac%25d/projects/1-water.yaml,line=7," in text
    assert all(one["file"].startswith("a,b:c%d/") for one in commands(text))
    assert "Project 1, 50%2525, a::b c" in text


def test_github_puts_causes_before_what_follows(overlay: Overlay, clean: Audit) -> None:
    two = overlay("two-funding-lines-are-wrong")
    titles = [one["title"] for one in commands(rendering("github")([clean, two], View()))]
    assert titles[:2] == ["C001 suspect-line"] * 2
    assert "C001 suspect-line" not in titles[2:]


def test_github_puts_the_causes_of_all_plans_first(overlay: Overlay, wrong_cell: Audit) -> None:
    second = overlay("one-funding-line-is-wrong")
    titles = [one["title"] for one in commands(rendering("github")([wrong_cell, second], View()))]
    assert titles[:2] == ["C001 suspect-line", "C301 annex-period"]


@every_state
def test_gitlab_has_the_fields_that_gitlab_reads(one: Audit) -> None:
    issues = json.loads(rendering("gitlab")([one], View()))
    assert len(issues) == len(one.diagnostics)
    for issue, found in zip(issues, one.diagnostics, strict=True):
        assert issue["check_name"] == found.code
        assert issue["description"].startswith(found.code)
        assert re.fullmatch("[0-9a-f]{32}", issue["fingerprint"])
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["path"] == found.place.file
        assert issue["location"]["lines"]["begin"] == found.place.line


@every_state
def test_junit_passes_each_kind_of_claim_that_holds(one: Audit) -> None:
    suite = ET.fromstring(rendering("junit")([one], View()))[0]
    cases = {
        str(case.get("name")).split()[0]: case.find("failure") for case in suite.iter("testcase")
    }
    tallies = one.reconciliation.tallies() if one.reconciliation else ()
    for tally in tallies:
        assert (cases[tally.code] is None) == (tally.holding == tally.claims)
    failing = {code for code, failure in cases.items() if failure is not None}
    assert failing == {found.code for found in one.diagnostics}
    assert (suite.get("tests"), suite.get("failures")) == (str(len(cases)), str(len(failing)))


@every_state
def test_json_counts_from_one_and_in_dong(one: Audit) -> None:
    body = json.loads(rendering("json")([one], View()))
    assert body["format_version"] == 1
    (plan,) = body["plans"]
    assert len(plan["findings"]) == len(one.diagnostics)
    for found in plan["findings"]:
        assert all(found[key] >= 1 for key in ("line", "column", "end_line", "end_column"))
        for key in ("stated", "computed", "difference") if found["figures"] else ():
            assert type(found["figures"][key]) is int


def test_json_gives_the_figures_of_a_wrong_cell(wrong_cell: Audit) -> None:
    (plan,) = json.loads(rendering("json")([wrong_cell], View()))["plans"]
    first = plan["findings"][1]
    assert (first["file"], first["line"], first["column"]) == ("plan/annex.yaml", 19, 22)
    assert first["end_column"] == 22 + len("9.100")
    figures = first["figures"]
    assert (figures["stated"], figures["computed"]) == (9_100_000_000, 9_000_000_000)
    assert figures["difference"] == 100_000_000
    assert [part["amount"] for part in figures["made_of"]] == [9_000_000_000]
    assert plan["total"] == 18_000_000_000


ALIVE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("form", FORMATS)
def test_names_come_alive_in_no_format(form: Format, plan: Path) -> None:
    name = r'"\e[31m\x9b31m\u202e\a::error::x\r\n=cmd() [bold]<b>]]>&"'
    edit(plan / "plan.yaml", "en: Local}\n    short", f"en: {name}}}\n    short")
    edit(plan / "projects" / "1-water.yaml", "local: 2 tỷ\nstated", "local: 2,5 tỷ\nstated")
    audited = audit(load(plan))
    assert audited.reconciliation
    # CSV ends its lines in two characters; in a cell there is no line end.
    shown = rendering(form)([audited], View()).replace("\r\n", "\n")
    assert not ALIVE.search(shown)
    assert not re.search(r"^(::error::|=cmd)", shown, re.MULTILINE)


def test_statistics_count_by_rule(wrong_line: Audit) -> None:
    lines = rendering("statistics")([wrong_line], View()).splitlines()
    counts = [int(line.split()[0]) for line in lines]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == len(wrong_line.diagnostics)
