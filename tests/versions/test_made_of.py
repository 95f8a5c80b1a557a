"""What a figure after a decision is made of: the line as its file has it, and each change of it."""

from pathlib import Path

from gnbv.audit import audit
from gnbv.diagnostics import Diagnostic
from gnbv.reading.loader import load
from tests.conftest import edit


def only(plan: Path, code: str) -> Diagnostic:
    (found,) = (one for one in audit(load(plan)).diagnostics if one.code == code)
    return found


def parts(found: Diagnostic, plan: Path) -> list[tuple[int, str]]:
    assert found.figures
    folder = f"{plan}/"
    return [
        (one.amount, f"{one.place.file.removeprefix(folder)}:{one.place.line}")
        for one in found.figures.contributions
    ]


def test_a_changed_line_is_cited_with_its_change_and_each_where_it_is_written(life: Path) -> None:
    edit(life / "adjustments" / "1-reallocation.yaml", "after: 1,2 tỷ", "after: 1,3 tỷ")
    assert parts(only(life, "V111"), life) == [
        (900_000_000, "projects/2-health.yaml:27"),
        (300_000_000, "adjustments/1-reallocation.yaml:22"),
    ]


def test_what_a_decision_takes_is_a_part_below_zero(life: Path) -> None:
    edit(life / "adjustments" / "1-reallocation.yaml", "after: 2,7 tỷ", "after: 2,6 tỷ")
    assert parts(only(life, "V111"), life) == [
        (3_000_000_000, "projects/2-health.yaml:14"),
        (-300_000_000, "adjustments/1-reallocation.yaml:15"),
    ]


def test_the_parts_make_the_figure_after_two_decisions(life: Path) -> None:
    stated = "after: {total: 11.700 triệu, central: 10.500 triệu}"
    edit(
        life / "adjustments" / "2-supplement.yaml",
        stated,
        "after: {total: 11.700 triệu, central: 10.600 triệu}",
    )
    found = only(life, "V111")
    assert found.figures
    assert sum(amount for amount, _ in parts(found, life)) == 10_500_000_000
    assert (600_000_000, "adjustments/2-supplement.yaml:12") in parts(found, life)


def test_before_a_decision_its_own_changes_are_no_part(life: Path) -> None:
    edit(life / "adjustments" / "2-supplement.yaml", "before: 6 tỷ", "before: 5 tỷ")
    assert parts(only(life, "V110"), life) == [(6_000_000_000, "projects/1-water.yaml:9")]
