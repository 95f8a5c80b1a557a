"""The long table of claims: every stated amount has its row, also one that nothing decides."""

import csv
from io import StringIO
from pathlib import Path

from gnbv.audit import Audit, audit
from gnbv.reading.loader import load
from gnbv.verdicts import View, rendering
from tests.conftest import ROOT, edit

COMMUNES = ROOT / "tests" / "cases" / "plans" / "twelve-communes-invented"


def rows(done: Audit) -> list[dict[str, str]]:
    text = rendering("csv")([done], View("en"))
    return list(csv.DictReader(StringIO(text, newline="")))


def test_what_units_receive_and_parts_of_money_have_rows_that_say_whose_they_are() -> None:
    done = audit(load(COMMUNES))
    assert done.reconciliation
    partial = [row for row in rows(done) if row["about"]]
    assert len(partial) == len(done.reconciliation.partial) > 12
    assert {row["holds"] for row in partial} == {"true"}
    # Each of the twelve communes is stated to receive the same, one row a commune.
    of_units = [row for row in partial if row["code"] == "C131"]
    assert len({row["about"] for row in of_units}) == 12


def test_a_figure_that_open_money_leaves_undecided_has_a_row_without_a_verdict(
    template: Path,
) -> None:
    # The source of project 1's 6 tỷ is not named, so that 9,9 tỷ of central money may be right.
    edit(template / "projects" / "1-water.yaml", "  central:\n    capital: 6 tỷ", "  open: 6 tỷ")
    done = audit(load(template))
    assert done.reconciliation
    undecided = [row for row in rows(done) if not row["holds"]]
    assert len(undecided) == len(done.reconciliation.undecided) > 0
    assert ("C202", "central", "9900000000") in {
        (row["code"], row["source"], row["stated"]) for row in undecided
    }
