"""What a document lays down is of its own projects and agencies: each quote once, in its place."""

from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.plan import Plan
from gnbv.reading.loader import load
from gnbv.references import check
from tests.conftest import edit

FILE = "content.yaml"
DUTY = "    - tổng hợp, báo cáo kết quả khám bệnh hằng năm\n"
CASES = [
    ('  "1":', '  "3":', [("R105", ("content", "projects", "3"))]),
    ("  yt:", "  ytt:", [("R101", ("content", "duties", "ytt"))]),
    ("ref: IV.1", "ref: IV.2", [("R124", ("content", "duties", "yt", 0))]),
    # A section below an agency's own is its own, too; one that is nobody's is no other's.
    ("ref: IV.1", "ref: IV.1.a", []),
    ("ref: IV.1", "ref: III", []),
    # Capitals and line ends make no other quote; the same words in another list are another thing.
    (
        "- Hướng dẫn sử dụng và bảo quản công trình",
        "- >-\n        xây dựng\n        công trình cấp nước",
        [("R123", ("content", "projects", "1", "support", 1))],
    ),
    ("- Hướng dẫn sử dụng và bảo quản công trình", "- Hộ gia đình ở các xã chưa có nước sạch", []),
]


def plan_in(folder: Path) -> Plan:
    plan = load(folder).plan
    assert plan
    return plan


@pytest.mark.parametrize(("right", "wrong", "expected"), CASES)
def test_a_breach_is_found_at_its_address(
    template: Path, right: str, wrong: str, expected: list[tuple[str, tuple[str | int, ...]]]
) -> None:
    edit(template / FILE, right, wrong)
    assert [(one.code, one.address) for one in check(plan_in(template))] == expected


def of_project(ref: str, code: str = "2.1") -> str:
    return f'\n  "{code}":\n    aims:\n      - ref: {ref}\n        quote: Giảm suy dinh dưỡng\n'


@pytest.mark.parametrize(
    ("code", "ref", "found"),
    [
        ("2.1", "III.2.a", []),
        ("2.1", "III.2", []),  # the project above it
        ("2", "III.2.b", []),  # one below it
        ("2.1", "III.2.b", ["R124"]),
        ("2.1", "III.1", ["R124"]),
        ("2.1", "IV.2", []),  # an agency's section is no project's
    ],
)
def test_a_project_is_quoted_from_its_own_section_or_one_above_or_below(
    template: Path, code: str, ref: str, found: list[str]
) -> None:
    edit(template / FILE, "\n# What each agency", of_project(ref, code) + "\n# What each agency")
    assert [one.code for one in check(plan_in(template))] == found


def test_a_quote_stands_in_a_section_that_the_document_has(template: Path) -> None:
    edit(template / FILE, "ref: IV.1", "ref: VII.1")
    assert [(one.code, one.place.line) for one in audit(load(template)).diagnostics] == [
        ("R119", 22)
    ]


def test_content_with_findings_leaves_the_money_checked(template: Path) -> None:
    edit(template / FILE, "  yt:", "  ytt:")
    found = audit(load(template))
    assert found.grand_total == 11_100_000_000
    assert {one.code for one in found.diagnostics} == {"R101"}


def test_without_the_file_a_plan_is_as_valid_as_before(template: Path) -> None:
    (template / FILE).unlink()
    assert audit(load(template)).diagnostics == ()
    assert [*plan_in(template).walk_quotes()] == []


def test_the_content_may_stand_in_plan_yaml(template: Path) -> None:
    (template / FILE).unlink()
    file = template / "plan.yaml"
    file.write_text(
        file.read_text(encoding="utf-8") + "\ncontent:\n  duties:\n    yt:\n" + DUTY,
        encoding="utf-8",
    )
    [(topic, quoted, at)] = plan_in(template).walk_quotes()
    assert (topic.agency, quoted.ref, at) == ("yt", None, ("content", "duties", "yt", 0))
    assert plan_in(template).ref_of(topic, quoted) == "IV.1"


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("  - ref: I.1\n    quote:", "  - quote:", "P101"),  # of the whole plan, without a place
        ("aims:\n  - ref", "aim:\n  - ref", "P102"),
        ("      - Xây dựng công trình cấp nước\n", '      - ""\n', "P105"),
        ("      quote: Chủ trì, trực", "      words: Chủ trì, trực", "P102"),
    ],
)
def test_a_slip_in_the_file_has_its_rule(template: Path, right: str, wrong: str, code: str) -> None:
    edit(template / FILE, right, wrong)
    assert code in {one.code for one in audit(load(template)).diagnostics}
