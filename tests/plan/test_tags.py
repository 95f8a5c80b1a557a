"""Tags: what part of the money is for a purpose, exactly, and open where the document leaves it."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv.audit import audit
from gnbv.plan import OpenPoints
from gnbv.plan.tagged_money import tagged_money
from gnbv.plan.tags import TagShare
from gnbv.reading.loader import load
from tests.conftest import SHIPPED, edit, plan_in

TRIEU = 1_000_000
FIRST = '- {project: "2.1", nature: recurrent, percent: 10 %}'


def codes(plan: Path) -> list[str]:
    return [one.code for one in audit(load(plan)).diagnostics]


def test_a_share_is_of_the_lines_that_it_names(template: Path) -> None:
    # 2.1 has 3.000 of the central and 400 of the local budget; 2.2 has 900 and 200.
    found = [(one.amount, one.planned) for one in tagged_money(plan_in(template))]
    assert found == [
        (3_400 * TRIEU, Fraction(340 * TRIEU)),
        (1_100 * TRIEU, Fraction(330 * TRIEU)),
    ]


def test_a_share_is_narrowed_by_source(template: Path) -> None:
    edit(template / "plan.yaml", FIRST, '- {project: ["2.1"], source: local, percent: "12,5"}')
    first = next(tagged_money(plan_in(template)))
    assert (first.amount, first.planned) == (400 * TRIEU, Fraction(50 * TRIEU))


def test_a_share_without_names_is_of_all_money(template: Path) -> None:
    file = template / "plan.yaml"
    edit(file, FIRST, "- {percent: 1 %}")
    edit(file, '      - {project: "2.2", percent: 30 %}\n', "")
    assert codes(template) == []
    assert [one.planned for one in tagged_money(plan_in(template))] == [111 * TRIEU]


@given(percent=st.integers(0, 10**4), amount=st.integers(0, 10**15))
def test_a_share_is_never_rounded(percent: int, amount: int) -> None:
    share = TagShare.model_validate({"percent": f"{percent // 100},{percent % 100:02}"})
    part = share.of(amount)
    assert part is not None
    assert part * 10_000 == percent * amount
    assert 0 <= part <= amount


@pytest.mark.parametrize(
    ("share", "wanted"),
    [
        ("{percent: 101 %}", "A113"),
        ("{percent: -1 %}", "A113"),
        ('{project: "2.1"}', "P101"),
        ("{percent: 5 %, open: Chưa có.}", "P102"),
        ('{project: "9", percent: 5 %}', "R105"),
        ("{source: province, percent: 5 %}", "R102"),
        ("{nature: equipment, percent: 5 %}", "R103"),
        ('{project: "2.1", percent: 5 %, ref: VII}', "R119"),
        ('{project: "2", percent: 5 %}', "R130"),
        ('{project: "2.1", nature: capital, percent: 5 %}', "R131"),
    ],
)
def test_a_share_that_cannot_be_is_found(template: Path, share: str, wanted: str) -> None:
    edit(template / "plan.yaml", FIRST, f"- {share}")
    assert wanted in codes(template)


def test_two_tags_may_have_a_line_in_common(template: Path) -> None:
    file = template / "plan.yaml"
    youth = "  youth:\n    name: {vi: Thanh niên}\n    ref: V\n    shares: [{percent: 5 %}]\n"
    file.write_text(file.read_text(encoding="utf-8") + youth, encoding="utf-8")
    assert codes(template) == []


def test_the_decision_leaves_its_shares_open() -> None:
    """Section V.5: 'theo quy định cụ thể về tỷ lệ (%) ngân sách của các Tiểu dự án'."""
    plan = plan_in(SHIPPED)
    (share,) = tagged_money(plan)
    assert (share.placed.tag.ref, share.planned) == ("V.5", None)
    # All sub-projects: 209.600 less project 1, which has none (62.500).
    assert share.amount == 147_100 * TRIEU
    assert [one.vi for one in OpenPoints(plan).of_tags()] == [
        "tỷ lệ kinh phí cho 'Bình đẳng giới' (mục V.5)"
    ]


def test_an_open_share_is_no_zero(template: Path) -> None:
    edit(template / "plan.yaml", FIRST, '- {project: "2.1", open: {vi: Chưa có., en: None yet.}}')
    assert codes(template) == []
    assert [one.planned for one in tagged_money(plan_in(template))] == [
        None,
        Fraction(330 * TRIEU),
    ]
