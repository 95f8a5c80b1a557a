"""References: whatever a plan names is declared in it, once, and each breach has its address."""

from dataclasses import replace
from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.findings import Finding
from gnbv.language import Text
from gnbv.plan import Plan
from gnbv.reading.loader import load
from gnbv.references import check
from tests.conftest import SHIPPED, TEMPLATE, edit

WATER, HEALTH = "projects/1-water.yaml", "projects/2-health.yaml"


def plan_in(folder: Path) -> Plan:
    plan = load(folder).plan
    assert plan
    return plan


def breaches(folder: Path) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(breach.code, breach.address) for breach in check(plan_in(folder))]


@pytest.mark.parametrize("folder", [TEMPLATE, SHIPPED], ids=["template", "shipped"])
def test_in_a_good_plan_every_name_leads_somewhere(folder: Path) -> None:
    assert check(plan_in(folder)) == ()


CASES: list[tuple[str, str, str, list[tuple[str, tuple[str | int, ...]]]]] = [
    (WATER, "lead: xd", "lead: q", [("R101", ("projects", 0, "lead"))]),
    (
        HEALTH,
        "coordinators: [xd]",
        "coordinators: [xd, q]",
        [("R101", ("projects", 1, "sub_projects", 0, "coordinators", 1))],
    ),
    (
        WATER,
        "  mobilised: 600 triệu\nstated:",
        "  gifts: 600 triệu\nstated:",
        [("R102", ("projects", 0, "funding", "gifts"))],
    ),
    (
        "annex.yaml",
        "    source: local\n    nature: recurrent",
        "    source: q\n    nature: z",
        [
            ("R102", ("annex", "columns", 6, "source", 0)),
            ("R103", ("annex", "columns", 6, "nature", 0)),
        ],
    ),
    (
        "plan.yaml",
        "natures: [recurrent]",
        "natures: [recurrent, q]",
        [("R103", ("sources", "local", "natures", 1))],
    ),
    # A source without natures takes an amount, and no nature.
    (
        WATER,
        "  mobilised: 600 triệu\nstated:",
        "  mobilised:\n    capital: 600 triệu\nstated:",
        [("R103", ("projects", 0, "funding", "mobilised", "capital"))],
    ),
    (
        WATER,
        'code: "1"',
        'code: "2.2"',
        [
            ("R104", ("projects", 1, "sub_projects", 1, "code")),
            ("R105", ("annex", "rows", 0, "project")),
            ("R105", ("content", "projects", "1")),
        ],
    ),
    (
        "annex.yaml",
        "    span: full-year\n    source: central\n    nature: capital",
        "    span: 2029\n    source: central\n    nature: capital",
        [("R106", ("annex", "columns", 4, "span"))],
    ),
    (
        WATER,
        "  total: 6,6 tỷ",
        "  total: 6,6 tỷ\n  2033: 1 tỷ",
        [("R106", ("projects", 0, "stated", "2033"))],
    ),
    (
        "plan.yaml",
        "      total: 11,1 tỷ\n",
        "",
        [],  # a statement without words needs no total
    ),
    (
        "plan.yaml",
        "      total: 11.100.000.000 đồng",
        "      central: 9,9 tỷ",
        [("P101", ("stated", 1, "figures"))],
    ),
    (
        "plan.yaml",
        "        capital: 6 tỷ",
        "        2030:\n          2031: 6 tỷ",
        [("R115", ("stated", 0, "figures", "central", "2030", "2031"))],
    ),
    (
        WATER,
        "stated:\n",
        "sub_projects: [{code: a, name: {vi: A}, lead: xd, funding: {local: {}}}]\nstated:\n",
        [
            ("P111", ("projects", 0)),
            ("R116", ("projects", 0, "sub_projects", 0, "code")),
        ],
    ),
]


@pytest.mark.parametrize(
    ("file", "right", "wrong", "expected"),
    CASES,
    ids=[f"{case[3][0][0] if case[3] else 'none'} {case[2][:30]!r}" for case in CASES],
)
def test_a_name_that_leads_nowhere_is_told_by_its_address(
    file: str,
    right: str,
    wrong: str,
    expected: list[tuple[str, tuple[str | int, ...]]],
    template: Path,
) -> None:
    edit(template / file, right, wrong)
    assert breaches(template) == expected


def test_a_source_may_not_have_a_reserved_name(template: Path) -> None:
    edit(template / "plan.yaml", "  mobilised:\n    name", "  period:\n    name")
    assert ("R113", ("sources", "period")) in breaches(template)


def test_rows_about_unread_projects_are_not_told(template: Path) -> None:
    plan = plan_in(template)
    part = replace(plan, projects={0: plan.projects[0]})
    assert {breach.code for breach in check(part)} == {"R105"}
    assert check(replace(part, whole=False)) == ()


def test_a_long_list_of_names_is_cut_short(template: Path) -> None:
    agencies = "".join(f"  a{number}:\n    name: {{vi: A}}\n" for number in range(40))
    edit(template / "plan.yaml", "agencies:\n", f"agencies:\n{agencies}")
    edit(template / WATER, "lead: xd", "lead: q")
    (breach,) = check(plan_in(template))
    assert isinstance(breach, Finding)
    known = breach.details["known"]
    assert isinstance(known, Text)
    assert known.en.endswith("a29, ...")


def test_where_nothing_is_declared_the_help_says_so_and_how_to(template: Path) -> None:
    text = (template / "plan.yaml").read_text(encoding="utf-8")
    start, end = text.index("agencies:\n"), text.index("# What the document states")
    (template / "plan.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    found = {one.code: one for one in audit(load(template)).diagnostics}
    assert found["R101"].hint("en") == (
        "fix the name, or declare it; none is declared: declare one under 'agencies' in plan.yaml"
    )
    assert (
        found["R101"]
        .hint("vi")
        .endswith("chưa khai báo mục nào: khai báo dưới 'agencies' trong plan.yaml")
    )


def test_a_source_without_natures_is_said_to_have_none(template: Path) -> None:
    edit(
        template / WATER,
        "  mobilised: 600 triệu\nstated",
        "  mobilised: {capital: 600 triệu}\nstated",
    )
    (found,) = [one for one in audit(load(template)).diagnostics if one.code == "R103"]
    assert found.hint("en") == (
        "fix the name, or declare it; none is declared: declare one in the source's 'natures', "
        "or write its amount without a nature"
    )


def test_a_name_that_only_looks_declared_is_told_by_its_character(template: Path) -> None:
    edit(
        template / "annex.yaml", 'number: "1"\n    project: "1"', 'number: "1"\n    project: "2.А"'
    )
    edit(template / "projects/2-health.yaml", 'code: "2.2"', 'code: "2.A"')
    found = [one for one in audit(load(template)).diagnostics if one.code == "R105"]
    found = [one for one in found if one.place.file.endswith("annex.yaml")]
    assert found[0].hint("en") == (
        "fix the name, or declare it; "
        "'2.А' looks like '2.A', but they differ in U+0410 CYRILLIC CAPITAL LETTER A"
    )


@pytest.mark.parametrize(("one", "other"), [("2.A", "2.А"), ("2.Đ", "2.Ð"), ("2.O", "2.Ο")])
def test_two_codes_that_look_alike_are_found(one: str, other: str, template: Path) -> None:
    edit(template / "projects/2-health.yaml", 'code: "2.1"', f'code: "{one}"')
    edit(template / "projects/2-health.yaml", 'code: "2.2"', f'code: "{other}"')
    assert "R122" in {breach.code for breach in check(plan_in(template))}


def test_codes_of_latin_and_roman_figures_do_not_look_alike(template: Path) -> None:
    edit(template / "projects/2-health.yaml", 'code: "2.1"', 'code: "I"')
    edit(template / "projects/2-health.yaml", 'code: "2.2"', 'code: "l"')
    assert "R122" not in {breach.code for breach in check(plan_in(template))}
