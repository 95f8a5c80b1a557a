"""Changed structure of any plan: a finding or a clean plan whose tables can be made, no traceback.

That a mutant costs little is asserted by what the reader refuses, and not by a clock.
"""

import random
from pathlib import Path
from typing import Any

import pytest

from gnbv.reading.yaml_text import DEEPEST, LARGEST_FILE, parse
from tests.conftest import TEMPLATE
from tests.structural_mutants import NASTY, PLANS, Nursery, mutate, spots, written

SEEDS = (1, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 22)))


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("seed", SEEDS)
def test_changed_structure_is_told_or_clean(folder: Path, seed: int) -> None:
    outcomes = [one.outcome for one in Nursery(folder).mutants(seed, 50)]
    assert set(outcomes) <= {"told", "clean"}
    assert outcomes.count("told") >= len(outcomes) // 2


def test_the_tree_of_every_file_is_the_plan_itself() -> None:
    nursery = Nursery(TEMPLATE)
    for address, document in nursery.whole.documents.items():
        assert nursery.outcome(address, written(document.data)) == "clean"


def test_no_mutant_is_read_that_is_deeper_or_larger_than_the_limits() -> None:
    tree = {"": {"code": "1"}}
    for seed in range(300):
        mutate(tree, random.Random(seed))
    content = written(tree)
    document = parse(content, "plan.yaml")
    deep = max(map(len, _paths(document.data)), default=0)
    codes = {found.code for found in document.diagnostics}
    assert deep <= DEEPEST + 1
    assert len(content) <= LARGEST_FILE or codes == {"Y110"}


@pytest.mark.long
def test_every_nasty_value_stands_where_every_value_of_the_template_stood() -> None:
    nursery = Nursery(TEMPLATE)
    for address, document in nursery.whole.documents.items():
        places = list(spots(document.data))
        for at, (holder, step) in enumerate(places):
            right = holder[step]
            # In turn, so that all values are tried in few places and all places with few values.
            for value in NASTY[at % 30 :: 30]:
                holder[step] = value
                assert nursery.outcome(address, written(document.data)) in {"told", "clean"}
            holder[step] = right


def _paths(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path]
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            found += _paths(value, (*path, step))
    return found
