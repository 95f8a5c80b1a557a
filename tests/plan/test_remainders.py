"""Lines that a document does not print: what a stated total has beyond its other lines."""

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.allocation import allocate
from gnbv.allocation.explain import explain
from gnbv.audit import audit
from gnbv.money import Interval
from gnbv.plan import Remainder, Selection, remainders
from gnbv.reading.loader import load
from gnbv.tables.notes import notes
from tests.conftest import edit, plan_in
from tests.reconciliation.changes import audited, is_found

WATER = "projects/1-water.yaml"
LINES = st.lists(st.lists(st.integers(0, 10**13), min_size=1, max_size=4), min_size=1, max_size=4)


def without_mobilised(template: Path, written: str = "remainder") -> None:
    edit(template / WATER, "  mobilised: 600 triệu\nstated", f"  mobilised: {written}\nstated")


def codes(template: Path) -> list[str]:
    return [one.code for one in audit(load(template)).diagnostics]


@pytest.mark.parametrize(
    "written", ["remainder", "{amount: remainder}", "{amount: remainder, of: total}"]
)
def test_a_remainder_is_what_the_project_total_leaves(template: Path, written: str) -> None:
    without_mobilised(template, written)
    assert codes(template) == []
    # 6,6 tỷ less 6 tỷ.
    assert allocate(plan_in(template)).amount(project="1", source="mobilised") == 600_000_000


def test_without_a_total_of_its_own_the_one_above_is_taken(template: Path) -> None:
    without_mobilised(template)
    edit(template / WATER, "stated:\n  total: 6,6 tỷ\n", "stated:\n")
    edit(template / WATER, "  mobilised: 600 triệu\n", "")
    # The plan's 11,1 tỷ less 6 tỷ and the 4,5 tỷ of the second project.
    (found,) = [line for line, _ in remainders(plan_in(template))]
    assert found.amount == 600_000_000


def test_a_remainder_may_be_of_one_source(template: Path) -> None:
    edit(template / WATER, "    capital: 6 tỷ", "    capital: {amount: remainder, of: [central]}")
    assert codes(template) == []
    assert allocate(plan_in(template)).amount(project="1", source="central") == 6_000_000_000


def test_the_total_is_no_claim_and_no_witness_of_its_other_lines(template: Path) -> None:
    (template / "annex.yaml").unlink()
    text = (template / "plan.yaml").read_text(encoding="utf-8")
    start, _, rest = text.partition("stated:\n")
    end = rest[rest.index("# What one source") :]
    (template / "plan.yaml").write_text(start + end, encoding="utf-8")
    edit(template / WATER, "  central: 6 tỷ\n  mobilised: 600 triệu\n", "")
    before = audit(load(template)).coverage
    assert before
    assert [one.witnessed for one in before.inputs if "projects" in one.input.address][:2] == [
        True,
        True,
    ]
    without_mobilised(template)
    done = audit(load(template))
    assert done.diagnostics == ()
    assert done.coverage
    assert not [one for one in done.claims if one.selection == Selection("1")]
    found = [one for one in done.coverage.inputs if "projects" in one.input.address][:2]
    assert [one.input.kind for one in found] == ["amount", "remainder"]
    assert [one.witnessed for one in found] == [False, False]


def test_another_figure_witnesses_a_remainder(template: Path) -> None:
    without_mobilised(template)
    done = audit(load(template)).coverage
    assert done
    (rest,) = [one for one in done.inputs if one.input.kind == "remainder"]
    assert rest.witnessed
    assert "C102" in {one.code for one in rest.witnesses}


def test_a_line_of_a_total_is_witnessed_by_what_has_no_remainder_in_it(template: Path) -> None:
    without_mobilised(template)
    done = audit(load(template)).coverage
    assert done
    (capital,) = [one for one in done.inputs if one.input.address[-2:] == ("central", "capital")]
    assert capital.witnessed
    # Not by totals of the project or of the plan: the remainder makes up for it there.
    assert {one.code for one in capital.witnesses}.isdisjoint({"C104", "C204", "C206"})


def test_a_remainder_of_a_hedged_total_is_as_inexact(template: Path) -> None:
    without_mobilised(template)
    edit(template / WATER, "  total: 6,6 tỷ", "  total: hơn 6,6 tỷ")
    (rest,) = [rest for _, rest in remainders(plan_in(template))]
    # Above 6,6 and below 6,7 tỷ, less 6.
    assert rest.allowed == Interval(600_000_001, 699_999_999)
    assert rest == 600_000_000


def test_a_remainder_of_which_another_is_a_part_is_worked_out_after_it(template: Path) -> None:
    without_mobilised(template)
    edit(template / WATER, "    capital: 6 tỷ", "    capital: {amount: remainder, of: central}")
    assert codes(template) == []
    assert {int(rest) for _, rest in remainders(plan_in(template))} == {
        6_000_000_000,
        600_000_000,
    }


def test_a_remainder_below_zero_is_meant_where_reductions_are(template: Path) -> None:
    without_mobilised(template)
    edit(template / WATER, "  total: 6,6 tỷ", "  total: 5,6 tỷ")
    assert "M133" in codes(template)
    edit(
        template / "plan.yaml",
        "unit: triệu đồng\n",
        "unit: triệu đồng\nreductions: {reason: Điều chỉnh}\n",
    )
    assert "M133" not in codes(template)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{amount: remainder, of: nowhere}", "R108"),
        ("{amount: remainder, of: [central, local]}", "R115"),
        ("{amount: remainder, of: local}", "R125"),
        ("{amount: 600 triệu, of: total}", "P102"),
        ("{years: {2031: remainder}}", "M117"),
    ],
)
def test_what_is_no_remainder_is_told(template: Path, written: str, code: str) -> None:
    without_mobilised(template, written)
    assert code in codes(template)


def test_nothing_is_worked_out_of_a_plan_total_where_a_project_is_unread(template: Path) -> None:
    without_mobilised(template)
    edit(template / WATER, "stated:\n  total: 6,6 tỷ\n", "stated:\n")
    edit(template / "projects/2-health.yaml", "recurrent: 400 triệu", "recurrent: 400")
    # Only what could not be read is a finding: no figure of the first project is accused.
    assert codes(template) == ["M102"]


def test_tables_and_explanations_tell_of_it(template: Path) -> None:
    without_mobilised(template)
    plan = plan_in(template)
    assert [
        note.en for note in notes(plan) if "remainder of 6,600,000,000 đồng (Project 1)" in note.en
    ]
    (line,) = [line for line, _ in remainders(plan)]
    first, second = explain(plan, line, 2031).steps[:2]
    assert (first.key, first.value) == ("remainder-of", 6_600_000_000)
    assert first.label.en == "remainder of the total"
    assert (second.key, second.value) == ("line", 600_000_000)


@settings(deadline=None)
@given(LINES, st.data())
def test_a_remainder_is_the_total_less_all_others(lines: list[list[int]], data: Any) -> None:
    """Whichever line of a plan is left out, the stated total gives it back, to the đồng."""
    places = [(row, at) for row, line in enumerate(lines) for at in range(len(line))]
    row, at = data.draw(st.sampled_from(places))
    above = data.draw(st.sampled_from(["project", "parent", "plan"]))
    plan = _plan(lines)
    child = plan["projects"][0]["sub_projects"][row]
    child["funding"][f"s{at}"] = "remainder"
    total = sum(map(sum, lines))
    if above == "project":
        child["stated"] = {"total": f"{sum(lines[row])} đồng"}
    elif above == "parent":
        plan["projects"][0]["stated"] = {"total": f"{total} đồng"}
    else:
        plan["stated"] = [{"ref": "I", "figures": {"total": f"{total} đồng"}}]
    done = audited(plan)
    assert done.diagnostics == ()
    assert done.grand_total == total
    assert done.reconciliation
    ((line, rest),) = remainders(done.reconciliation.plan)
    assert (line.project, int(rest)) == (f"1.{row}", lines[row][at])


@settings(deadline=None, max_examples=30)
@given(LINES, st.data())
def test_an_input_beside_a_remainder_is_called_witnessed_only_if_it_is(
    lines: list[list[int]], data: Any
) -> None:
    plan = _plan(lines)
    places = [(row, at) for row, line in enumerate(lines) for at in range(len(line))]
    for row, at in data.draw(st.lists(st.sampled_from(places), max_size=2, unique=True)):
        plan["projects"][0]["sub_projects"][row]["funding"][f"s{at}"] = "remainder"
    for row, line in enumerate(lines):
        if data.draw(st.booleans()):
            child = plan["projects"][0]["sub_projects"][row]
            child["stated"] = {"total": f"{sum(line)} đồng"}
    plan["projects"][0]["stated"] = {"total": f"{sum(map(sum, lines))} đồng"}
    done = audited(plan)
    for one in done.coverage.inputs if done.coverage else ():
        if one.input.kind != "amount" or not one.witnessed:
            continue
        address = one.input.address if one.input.address[-1] else one.input.address[:-1]
        (own,) = one.input.lines
        assert is_found(copy.deepcopy(plan), address, f"{own.amount + 1} đồng")


def _plan(lines: list[list[int]]) -> dict[str, Any]:
    """A project whose sub-projects have one line of each source."""
    width = max(map(len, lines))
    children = [
        {
            "code": f"1.{row}",
            "name": {"vi": "Dự án"},
            "funding": {f"s{at}": f"{dong} đồng" for at, dong in enumerate(line)},
        }
        for row, line in enumerate(lines)
    ]
    return {
        "programme": {"vi": "Chương trình"},
        "period": {"first": "2031", "last": "2032"},
        "unit": "đồng",
        "sources": {
            f"s{at}": {"name": {"vi": f"Nguồn {at}"}, "years": ["2031", "2032"]}
            for at in range(width)
        },
        "projects": [{"code": "1", "name": {"vi": "Tất cả"}, "sub_projects": children}],
    }


def test_a_remainder_keeps_what_it_was_worked_out_from(template: Path) -> None:
    without_mobilised(template)
    ((line, rest),) = remainders(plan_in(template))
    assert isinstance(line.amount, Remainder)
    assert (rest.about, rest.whole) == (Selection("1"), 6_600_000_000)
    assert rest.total == ("projects", 0, "stated", "total")
