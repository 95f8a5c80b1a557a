"""The plan at a glance: the agencies of a project are shown where the plan names them."""

from gnbv.allocation import allocate
from gnbv.language import Text
from gnbv.tables import overview_tables
from tests.conftest import ROOT, SHIPPED, plan_in


def test_the_agencies_that_coordinate_stand_beside_the_one_that_leads() -> None:
    """Section III names them of rows 2.1 (LĐTBXH), 4.1 (LĐTBXH) and 4.2 (TT&TT) alone."""
    _, projects, _ = overview_tables(allocate(plan_in(SHIPPED)))
    heading = [column.heading.vi for column in projects.columns]
    lead, others = heading.index("Chủ trì"), heading.index("Phối hợp")
    found = {}
    for row in projects.rows:
        code, name, cell = row.cells[0], row.cells[lead], row.cells[others]
        if isinstance(code, Text) and isinstance(name, Text) and isinstance(cell, Text) and cell.vi:
            found[code.vi] = (name.vi, cell.vi)
    assert found == {
        "2.1": ("NN&PTNT", "LĐTBXH"),
        "4.1": ("TT&TT", "LĐTBXH"),
        "4.2": ("LĐTBXH", "TT&TT"),
    }


def test_a_plan_that_names_none_has_no_column_for_them() -> None:
    plan = plan_in(ROOT / "tests" / "cases" / "plans" / "twelve-communes-invented")
    _, projects, _ = overview_tables(allocate(plan))
    assert "Phối hợp" not in [column.heading.vi for column in projects.columns]
    assert projects.rows[-1].cells[1] == ("Tổng cộng", "Total")
