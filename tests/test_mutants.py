"""One slip in the bytes of the shipped plan: told, or it changed no money; never a traceback."""

from pathlib import Path

import pytest

from tests.mutants import faults


@pytest.mark.parametrize("seed", range(2, 6))
def test_a_mutant_is_told_or_changes_no_money(seed: int, tmp_path: Path) -> None:
    outcomes = [(number, outcome) for number, outcome, _ in faults(seed, 75, tmp_path)]
    assert {outcome for _, outcome in outcomes} == {"told", "clean"}, [
        (number, outcome) for number, outcome in outcomes if outcome not in {"told", "clean"}
    ]
