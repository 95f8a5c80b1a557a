"""Mutants of any plan's structure: keys renamed, dropped, swapped, sub-trees moved, types changed.

Where `tests/mutants.py` slips a byte, here a file is read as data, changed as data, and written
again, so that what is tried passes the reader of YAML and meets the models, the references and
all that is worked out from them. All is drawn from a seed. Of a mutant that checks clean, every
table that gnbv makes is made too.

A mutant is small, so no clock is needed to see that it is cheap: one that is large or deep is
refused by the reader's own limits (Y109, Y110), and everything else is read to its end.
"""

import random
import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, get_args

import yaml

from gnbv.allocation import allocate, divide
from gnbv.audit import audit
from gnbv.execution import assigned_of, from_assigned
from gnbv.language import Lang
from gnbv.plan import Address, Plan
from gnbv.reading import loader
from gnbv.reading.loader import Loaded, load
from gnbv.reading.yaml_text import parse
from gnbv.reconciliation import reconcile
from gnbv.tables import all_tables, allocation_table, annex_table
from gnbv.tables.funding import funding_table
from gnbv.tables.groups import By
from gnbv.tables.progress import latest, progress_table
from gnbv.tables.targets import targets_table
from gnbv.tables.units import unit_tables
from gnbv.targets import select
from gnbv.verdicts import Format, View, rendering
from gnbv.versions import versions
from tests.conftest import LIFE, ROOT, SHIPPED, TEMPLATE

CASES = ROOT / "tests" / "cases"
PLANS = (TEMPLATE, LIFE, SHIPPED, CASES / "plan", *sorted((CASES / "plans").iterdir()))
NASTY: tuple[Any, ...] = (
    "", "-", "0", "-1", "9" * 30 + " tỷ", "9" * 5_000, "9" * 19 + " đồng", "1e400", "1e-400 %",
    "0,000000000000000000001 %", "99999999999999999999 %", "100 %", "0 %", "-5 %", "1_000 đồng",
    "٥٩ tỷ", "x" * 5_000, "2030", "9999", "0001", "1000000", "period", "full-year", "đồng",
    "total", "{local.count}", "{", "}", "\u200b1 tỷ", "1 tỷ\n2 tỷ", "~", "null", "true",
    [], {}, [[]], [{}], [""], {"": ""}, {"x": "y"}, {"vi": "x"}, {"vi": ""},
    {"amount": "1 tỷ"}, {"amount": "1 tỷ", "profile": {}},
    {"amount": "1 tỷ", "profile": {"weights": {"2030": "0"}}},
    {"amount": "1 tỷ", "profile": {"pinned": {"2030": "2 tỷ"}}},
)  # fmt: skip
"""Values that stand in the place of another."""
DEEP = (8, 31, 33, 40)
"""How deep lists are nested; the reader's limit lies between.

A few of them on top of each other must still be no deeper than PyYAML can write.
"""

_Holder = dict[str, Any] | list[Any]
_Spot = tuple[_Holder, Any]


def spots(tree: Any) -> Iterator[_Spot]:
    """Yield every place of a tree as what holds it and its key or position."""
    steps = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for step, value in list(steps) if isinstance(tree, dict | list) else ():
        yield tree, step
        yield from spots(value)


def _nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


def _replace(_: list[_Spot], spot: _Spot, dice: random.Random) -> None:
    holder, step = spot
    holder[step] = deepcopy(dice.choice(NASTY))


def _deepen(_: list[_Spot], spot: _Spot, dice: random.Random) -> None:
    holder, step = spot
    holder[step] = _nested(dice.choice(DEEP))


def _drop(_: list[_Spot], spot: _Spot, __: random.Random) -> None:
    holder, step = spot
    del holder[step]


def _empty(_: list[_Spot], spot: _Spot, __: random.Random) -> None:
    holder, step = spot
    holder[step] = type(holder[step])()


def _wrap(_: list[_Spot], spot: _Spot, dice: random.Random) -> None:
    holder, step = spot
    holder[step] = dice.choice(([holder[step]], {"amount": holder[step]}, {"vi": holder[step]}))


def _rename(known: list[_Spot], spot: _Spot, dice: random.Random) -> None:
    """Give a key another name, of those that stand anywhere, or an odd one."""
    holder, step = spot
    if isinstance(holder, dict):
        names = [str(key) for held, key in known if isinstance(held, dict)]
        name = dice.choice([*names, str(step).upper(), f"{step} ", f"{step}\u0301", "9999", "x.y"])
        value = holder.pop(step)
        holder[name] = value


def _double(_: list[_Spot], spot: _Spot, dice: random.Random) -> None:
    """Put a copy of a value in once more, in a mapping under another name."""
    holder, step = spot
    again = deepcopy(holder[step])
    if isinstance(holder, list):
        holder.insert(dice.randrange(len(holder) + 1), again)
    else:
        holder[f"{step}2"] = again


def _move(known: list[_Spot], spot: _Spot, dice: random.Random) -> None:
    """Let a value stand where another stood."""
    holder, step = spot
    other, at = dice.choice(known)
    holder[step] = deepcopy(other[at])


def _swap(known: list[_Spot], spot: _Spot, dice: random.Random) -> None:
    holder, step = spot
    other, at = dice.choice(known)
    mine, yours = deepcopy(holder[step]), deepcopy(other[at])
    holder[step], other[at] = yours, mine


def _shuffle(_: list[_Spot], spot: _Spot, dice: random.Random) -> None:
    holder, step = spot
    value = holder[step]
    if isinstance(value, list):
        dice.shuffle(value)
    elif isinstance(value, dict):
        pairs = list(value.items())
        dice.shuffle(pairs)
        holder[step] = dict(pairs)


CHANGES: tuple[Callable[[list[_Spot], _Spot, random.Random], None], ...] = (
    _replace, _replace, _deepen, _drop, _empty, _wrap, _rename, _double, _move, _swap, _shuffle,
)  # fmt: skip


def mutate(tree: Any, dice: random.Random) -> None:
    """Change a file's data in place, once or a few times."""
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        known = list(spots(tree))
        if known:
            dice.choice(CHANGES)(known, dice.choice(known), dice)


class Mutant(NamedTuple):
    """What came of a mutant; `plan` and `file` are what was changed."""

    plan: str
    file: str
    number: int
    outcome: str


class Nursery:
    """Makes mutants of one plan, and reads anew only the file that each has changed."""

    def __init__(self, folder: Path, formats: tuple[Format, ...] = ("text",)) -> None:
        self.folder, self.formats = folder, formats
        self.whole = _read(folder)
        self.addresses = list(self.whole.documents)

    def mutants(self, seed: int, count: int) -> Iterator[Mutant]:
        """Yield so many mutants, always the same for a seed; a traceback is raised."""
        for number in range(count):
            yield self.mutant(seed * 10**9 + number)

    def mutant(self, number: int) -> Mutant:
        """Make one mutant and say what comes of it."""
        dice = random.Random(number)
        address = dice.choice(self.addresses)
        document = self.whole.documents[address]
        tree = {"": deepcopy(document.data)}
        mutate(tree, dice)
        outcome = self.outcome(address, written(tree.get("", "")))
        return Mutant(self.folder.name, Path(document.name).name, number, outcome)

    def outcome(self, address: Address, content: bytes) -> str:
        """Say what comes of the plan with one file's content put so."""
        document = parse(content, self.whole.documents[address].name)
        documents = {**self.whole.documents, address: document}
        loaded = loader._assemble(self.whole.name, self.folder.name, documents, [])
        audited = audit(loaded)
        for form in self.formats:
            for lang in get_args(Lang):
                rendering(form)([audited], View(lang))
        if audited.diagnostics:
            return "told"
        assert loaded.plan, "clean, and no plan"
        draw(loaded.plan)
        return "clean"


def _read(folder: Path) -> Loaded:
    """A plan's folder as read; the invented life is that of the template."""
    if folder != LIFE:
        return load(folder)
    with TemporaryDirectory() as place:
        plan = Path(place) / "life"
        shutil.copytree(TEMPLATE, plan)
        return load(Path(shutil.copytree(LIFE, plan, dirs_exist_ok=True)))


def written(tree: Any) -> bytes:
    """A tree as YAML."""
    text: str = yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
    return text.encode()


class _Dumper(yaml.SafeDumper):
    """Writes a sub-tree that stands twice as two: an alias would be another attack."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def draw(plan: Plan) -> None:
    """Make every table of a plan."""
    allocation = allocate(plan)
    for year in (None, *plan.programme.period.years):
        for by in get_args(By):
            allocation_table(allocation, year, by)
        if year is not None and plan.units:
            unit_tables(divide(allocation, plan.units, year))
    annex_table(allocation)
    all_tables(reconcile(plan))
    shown = select(plan)
    targets_table(plan, shown)
    progress_table(plan, shown, latest(plan))
    funding_table(allocation, shown)
    for version in versions(plan):
        all_tables(reconcile(version.after))
        allocate(from_assigned(assigned_of(version.after)))
