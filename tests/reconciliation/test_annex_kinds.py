"""What every kind of row, column and cell of an annex claims: and that nothing is counted twice."""

from pathlib import Path

import pytest

from gnbv.audit import Audit, audit
from gnbv.reading.loader import load
from tests.conftest import edit

MILLION = 10**6


def verdict(plan: Path) -> Audit:
    return audit(load(plan))


def claims_of(plan: Path) -> dict[str, int]:
    done = verdict(plan).reconciliation
    assert done
    return {one.code: one.claims for one in done.tallies()}


def test_all_that_an_annex_prints_is_checked_once(every_kind: Path) -> None:
    assert verdict(every_kind).diagnostics == ()
    counts = claims_of(every_kind)
    # 4 rows of projects with 3 amounts each, and the row printed again with 1; the total row has 3.
    assert (counts["C301"], counts["C303"]) == (4 * 3 + 1, 3)
    # 5 rows with 2 percentages each.
    assert counts["C306"] == 5 * 2
    # Along 5 rows the total is the sum of two columns; the row printed again has words in one.
    assert counts["C311"] == 5
    # Down 3 columns: project 2 is 2.1 and 2.2, and the total is 1 and 2.
    assert counts["C312"] == 2 * 3
    assert "C305" not in counts


def test_a_row_printed_again_is_in_no_sum(every_kind: Path) -> None:
    done = verdict(every_kind).reconciliation
    assert done
    for claim in done.claims:
        if claim.code == "C312":
            assert not [part for part in claim.parts if part.address[2] == 7]
    # It agrees with what is stated of the project elsewhere: 3.400.
    (again,) = [one for one in done.claims if one.code == "C401" and one.address[2:3] == (7,)]
    assert again.stated == again.computed == 3_400 * MILLION


def test_a_row_printed_again_may_stand_before_the_other(every_kind: Path) -> None:
    text = (every_kind / "annex.yaml").read_text(encoding="utf-8")
    row = text[
        text.index('  - number: "1"\n    project: "2.1"') : text.index("  - name: {vi: Tổng")
    ]
    moved = text.replace(row, "").replace("rows:\n", f"rows:\n{row}")
    (every_kind / "annex.yaml").write_text(moved, encoding="utf-8")
    assert verdict(every_kind).diagnostics == ()
    assert claims_of(every_kind)["C312"] == 2 * 3


@pytest.mark.parametrize(
    ("right", "wrong", "codes"),
    [
        # Of several sources together: their own cell, and both sums that it is in.
        ('6.000, 600, "9,1 %"', '6.000, 601, "9,1 %"', {"C301", "C311", "C312"}),
        ('1.200, "10,8 %"', '1.201, "10,8 %"', {"C303", "C311", "C312"}),
        # Percentages: one unit of the last printed place more or less.
        ('"59,46"', '"59,45"', {"C306"}),
        ('"59,46"', '"59,47"', {"C306"}),
        ('"59,46"', "59", set()),
        ('"59,46"', "60", {"C306"}),
        ('"59,46"', '"59,460"', {"C306"}),
        ('"11,76 %"', '"11,77 %"', {"C306"}),
        ('"100,00"', '"100,01"', {"C306"}),
        ('"59,46"', '"-"', {"C306"}),
        ('"59,46"', '""', set()),
        ('should_be: "18,2 %"', 'should_be: "18,3 %"', {"C306"}),
        (
            '{amount: "18,1 %", should_be: "18,2 %"',
            '{amount: "18,2 %", should_be: "18,18 %"',
            {"C901"},
        ),
        # A row printed again is held against the lines, and against the first.
        ('cells: ["", 3.400, "", "", {', 'cells: ["", 3.401, "", "", {', {"C301", "C401"}),
        ('cells: ["", 3.400, "", "", {', 'cells: ["", "", "", "", {', set()),
        # Without a word on it, it is a mistake.
        ("    repeats: true\n", "", {"R117"}),
        # A blank cell of several sources hides money.
        ('6.000, 600, "9,1 %"', '6.000, "", "9,1 %"', {"C305"}),
        # Below a heading numbers begin anew; between two headings each stands once.
        ('  - number: "2.2"', '  - number: "2.1"', {"R120"}),
        ('  - number: "2.2"', '  - number: "1"', set()),
        # So do they below each project; a number with a dot names the project that it is below.
        ('  - number: "2.2"', '  - number: "2"', set()),
        # Words and text are not checked.
        ("Sở Y tế", "Sở Tài chính", set()),
        ("vi: lồng ghép", "vi: x", set()),
    ],
)
def test_what_is_wrong_is_found(every_kind: Path, right: str, wrong: str, codes: set[str]) -> None:
    edit(every_kind / "annex.yaml", right, wrong)
    assert {found.code for found in verdict(every_kind).diagnostics} == codes


def test_a_dash_stands_for_no_money_at_all(every_kind: Path) -> None:
    # Project 1 has no local money: 0 of 6.600, and 600 of the 600 that all mobilise.
    text = (every_kind / "annex.yaml").read_text(encoding="utf-8")
    text = text.replace("    source: [local, mobilised]", "    source: local")
    for printed, local in (("9,1 %", "-"), ("10,8 %", "5,4 %")):
        text = text.replace(printed, local)
    (every_kind / "annex.yaml").write_text(text, encoding="utf-8")
    assert verdict(every_kind).diagnostics == ()
    edit(every_kind / "annex.yaml", '600, "-"', '600, "0,00 %"')
    assert verdict(every_kind).diagnostics == ()


def test_a_percentage_of_one_year_holds_in_every_full_year(template: Path) -> None:
    file = template / "annex.yaml"
    edit(file, "  - id: year_mobilised\n", "  - id: year_mobilised\n    kind: percent\n")
    # In a full year 200 of 200 come from project 1, nothing from the others.
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(", 200]", ', "100 %"]'), encoding="utf-8")
    assert verdict(template).diagnostics == ()
    assert claims_of(template)["C306"] == 5
    edit(file, '300, "100 %"', '300, "99 %"')
    assert {found.code for found in verdict(template).diagnostics} == {"C306"}


def test_percentages_and_rows_printed_again_witness_no_more_than_before(every_kind: Path) -> None:
    before = verdict(every_kind).coverage
    edit(every_kind / "annex.yaml", '"59,46"', '""')
    after = verdict(every_kind).coverage
    assert before
    assert after
    assert before.unwitnessed == after.unwitnessed


def test_a_column_of_several_sources_witnesses_a_line_that_it_alone_has(template: Path) -> None:
    (template / "annex.yaml").unlink()
    for file in (template / "plan.yaml", *(template / "projects").iterdir()):
        text = file.read_text(encoding="utf-8")
        file.write_text(without_stated(text), encoding="utf-8")
    bare = verdict(template).coverage
    assert bare
    (template / "annex.yaml").write_text(TOGETHER, encoding="utf-8")
    together = verdict(template)
    assert together.diagnostics == ()
    assert together.coverage
    assert len(together.coverage.unwitnessed) < len(bare.unwitnessed)


def of_which(template: Path) -> Path:
    """The template with an annex that prints years, and below each row whose money it is."""
    (template / "annex.yaml").write_text(OF_WHICH, encoding="utf-8")
    return template


def test_rows_of_one_source_or_nature_narrow_their_columns(template: Path) -> None:
    plan = of_which(template)
    assert verdict(plan).diagnostics == ()
    counts = claims_of(plan)
    # 4 projects and 3 parts of them print an amount in each column; so do the total and its part.
    assert (counts["C301"], counts["C303"]) == (7, 2)
    assert (counts["C302"], counts["C304"]) == (7, 2)
    # Project 2 is 2.1 and 2.2, and the total is 1 and 2, in both columns; no part is in a sum.
    assert counts["C312"] == 4


@pytest.mark.parametrize(
    ("right", "wrong", "codes"),
    [
        # Mobilised are 3 x 200 = 600.
        ("cells: [600, 200]", "cells: [600, 201]", {"C302", "C313"}),
        ("cells: [600, 200]", "cells: [601, 200]", {"C301", "C313", "C401"}),
        ("source: [mobilised, local]", "source: mobilised", {"C303", "C304", "C313", "C401"}),
        ("nature: capital", "nature: loans", {"R103"}),
        ("source: mobilised", "source: loans", {"R102"}),
        ("source: mobilised", "source: central", {"C301", "C302", "C401"}),
        ("    source: mobilised\n", "", {"R117"}),
    ],
)
def test_what_is_wrong_of_a_part_is_found(
    template: Path, right: str, wrong: str, codes: set[str]
) -> None:
    plan = of_which(template)
    edit(plan / "annex.yaml", right, wrong)
    assert {found.code for found in verdict(plan).diagnostics} == codes


# In the template's one full year the central budget gives 2.000 of capital and 1.300 of recurrent
# money, the local one 300, and 200 are mobilised.
OF_WHICH = """\
ref: Phụ lục
title: {vi: Kinh phí}
unit: triệu đồng
columns:
  - id: phase
    heading: [{vi: Cả giai đoạn}]
  - id: year
    heading: [{vi: Một năm}]
    span: full-year
rows:
  - {number: "1", project: "1", cells: [6.600, 2.200]}
  - heading: "Trong đó:"
  - project: "1"
    nature: capital
    cells: [6.000, 2.000]
  - project: "1"
    source: mobilised
    cells: [600, 200]
  - {number: "2", project: "2", cells: [4.500, 1.600]}
  - project: "2"
    source: local
    nature: recurrent
    cells: ["600", "300"]
  - {number: "2.1", project: "2.1", cells: [3.400, 1.200]}
  - {number: "2.2", project: "2.2", cells: [1.100, 400]}
  - {name: {vi: Tổng số}, cells: [11.100, 3.800]}
  - source: [mobilised, local]
    cells: [1.200, 500]
"""

TOGETHER = """\
ref: Phụ lục
title: {vi: Kinh phí}
unit: triệu đồng
columns:
  - id: own
    heading: [{vi: Địa phương và huy động}]
    source: [local, mobilised]
rows:
  - {number: "1", project: "1", cells: ["600"]}
  - {number: "2", project: "2", cells: ["600"]}
  - {number: "2.1", project: "2.1", cells: ["400"]}
  - {number: "2.2", project: "2.2", cells: ["200"]}
"""


def without_stated(text: str) -> str:
    """A file's text without the block that states figures."""
    lines = text.splitlines(keepends=True)
    kept, inside = [], False
    for line in lines:
        if not line.startswith((" ", "-", "#", "\n")):
            inside = line.startswith("stated:")
        if not inside:
            kept.append(line)
    return "".join(kept)
