"""Every figure of the invented life is checked: one đồng more or less in any of them is found."""

import re
from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.money import read, write
from gnbv.reading.loader import load
from gnbv.reconciliation.inputs import LATER
from tests.conftest import LIFE

AMOUNT = re.compile(r"\d[\d.,]* (?:triệu|tỷ)(?!\w)")
ONE_SIDED = {"settled", "estimate", "gender"}
"""What is settled, foreseen or tagged has a bound, what was disbursed, and follows from nothing."""


def figures() -> list[tuple[str, int, str]]:
    """Every amount in the files of the life: the file, where in its text, and as it is written."""
    return [
        (str(file.relative_to(LIFE)), one.start(), one[0])
        for file in sorted(LIFE.rglob("*.yaml"))
        for one in AMOUNT.finditer(file.read_text(encoding="utf-8"))
    ]


FIGURES = figures()


def key_of(text: str, at: int) -> str:
    """The key that an amount stands under."""
    return str(re.findall(r"[\w-]+(?=:\s)", text[:at])[-1])


def test_the_life_has_figures_of_every_kind() -> None:
    keys = {key_of((LIFE / file).read_text(encoding="utf-8"), at) for file, at, _ in FIGURES}
    assert keys >= {"increase", "decrease", "before", "after", "total", "amount", "unallotted"}
    assert keys >= {"disbursed", "carried_out", "cancelled"} | ONE_SIDED
    assert len(FIGURES) > 40


@pytest.mark.parametrize("off", [1, -1])
@pytest.mark.parametrize(
    ("file", "at", "amount"), FIGURES, ids=[f"{file}:{at}" for file, at, _ in FIGURES]
)
def test_a_figure_that_is_off_by_one_dong_is_found(
    life: Path, file: str, at: int, amount: str, off: int
) -> None:
    text = (life / file).read_text(encoding="utf-8")
    other = f"{write(read(amount) + off)} đồng"
    (life / file).write_text(text[:at] + other + text[at + len(amount) :], encoding="utf-8")
    found = audit(load(life)).diagnostics
    assert {one.code[0] for one in found} <= {"V", "E"}
    if key_of(text, at) not in ONE_SIDED:
        assert found


def test_every_later_amount_is_witnessed(life: Path) -> None:
    coverage = audit(load(life)).coverage
    assert coverage
    later = [one for one in coverage.inputs if one.input.kind in LATER]
    assert {one.input.kind for one in later} == LATER - {"new-years"}
    amounts = [one for one in later if one.input.kind != "new-target"]
    assert [one.input.label.en for one in amounts if not one.witnessed] == []


def test_years_and_targets_that_a_decision_changes_are_counted_without_a_witness(
    life: Path,
) -> None:
    (life / "adjustments" / "9.yaml").write_text(
        "decision: {number: 99/QĐ-UBND, date: 2032-03-01}\nkind: correction\n"
        "sources:\n  local: {years: [2031, 2032]}\n",
        encoding="utf-8",
    )
    coverage = audit(load(life)).coverage
    assert coverage
    kinds = [one.input.kind for one in coverage.inputs if not one.witnessed]
    assert {"new-years", "new-target"} <= {*kinds}
