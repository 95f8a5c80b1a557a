"""One slip in the bytes of a plan: told, or it changed no money; never a traceback."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.audit import audit
from gnbv.reading.loader import load_text
from gnbv.verdicts import View, rendering
from tests.mutants import NASTY, Plant

SEEDS = (
    *range(2, 5),
    *(pytest.param(seed, marks=pytest.mark.long) for seed in range(5, 42)),
)
LATER = {"adjustments", "assignments", "closings"}
"""The folders of what comes after a plan."""


@pytest.mark.parametrize("seed", SEEDS)
def test_a_mutant_is_told_or_changes_no_money(seed: int) -> None:
    mutants = list(Plant().mutants(seed, 150))
    assert {one.outcome for one in mutants} <= {"told", "clean", "fewer", "more"}, [
        one for one in mutants if one.outcome[:2].isupper()
    ]
    assert {one.outcome for one in mutants} >= {"told", "clean"}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_mutant_of_a_later_decision_is_told_or_changes_no_money(life: Path, seed: int) -> None:
    plant = Plant(folder=life)
    plant.files = {at: file for at, file in plant.files.items() if at and at[0] in LATER}
    assert len(plant.files) == 5
    mutants = list(plant.mutants(seed, 150))
    assert {one.outcome for one in mutants} <= {"told", "clean", "fewer", "more"}, [
        one for one in mutants if one.outcome[:2].isupper()
    ]
    assert {one.outcome for one in mutants} >= {"told", "clean"}


def test_a_changed_amount_is_no_clean_mutant() -> None:
    plant = Plant()
    ((address, content),) = (one for one in plant.contents.items() if one[0] == ("projects", 0))
    assert plant.outcome(address, content) == "clean"
    assert plant.outcome(address, content.replace(b"59 t", b"58 t", 1)) == "told"
    assert plant.outcome(address, content.replace(b"  mobilised: 2 t", b"", 1)) == "told"
    bare = content[: content.index(b"stated:")]
    assert plant.outcome(address, bare) == "fewer"


pieces = st.sampled_from([*NASTY, b"code", b"funding", b"stated", "tỷ".encode(), b"\n  "])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.lists(pieces, max_size=12).map(b"".join)))
def test_no_bytes_in_plan_yaml_break_the_tool(content: bytes) -> None:
    audited = audit(load_text(content, str(Path("plan.yaml"))))
    assert audited.diagnostics
    assert rendering("text")([audited], View()).endswith("\n")
