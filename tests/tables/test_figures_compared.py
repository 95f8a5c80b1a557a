"""Sources of figures side by side: never merged, and compared on what all of them report."""

from pathlib import Path

from gnbv.execution import latest_reports
from gnbv.tables.figures_compared import difference_table
from gnbv.versions import latest
from tests.conftest import plan_in

TRIEU = 1_000_000
TREASURY, HEALTH = "Kho bạc Nhà nước", "Sở Y tế"


def test_a_difference_is_of_lines_that_all_report(life: Path) -> None:
    table = difference_table(latest_reports(latest(plan_in(life))))
    found = {
        (fact["code"], fact["source_of_figures"]): (fact["disbursed"], fact["difference"])
        for fact in table.records.dicts()
    }
    # The department reports nothing of project 1, the Treasury nothing of the local money of 2.2.
    assert found["1", TREASURY] == (1_250 * TRIEU, None)
    assert found["1", HEALTH] == (None, None)
    assert found["2.1", TREASURY] == (430 * TRIEU, 20 * TRIEU)
    assert found["2.1", HEALTH] == (450 * TRIEU, 20 * TRIEU)
    assert found["2.2", TREASURY] == found["2.2", HEALTH] == (60 * TRIEU, 0)
    assert found["total", TREASURY] == (1_740 * TRIEU, 20 * TRIEU)
    assert found["total", HEALTH] == (510 * TRIEU, 20 * TRIEU)
