"""Every other value of an input that is tried: the proof of coverage by changing the plan itself.

A plan is taken as plain data (the text of its YAML), one value is put in another's place, and the
whole is audited anew, as if its author had written it so.
"""

import copy
import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from gnbv.audit import Audit, audit
from gnbv.plan import Address, Plan
from gnbv.reading.loader import load_text
from gnbv.reconciliation.inputs import Input

Data = dict[str, Any]


def data_of(folder: Path) -> Data:
    """A plan's folder as the data of one document, every scalar a text."""
    data = _read(folder / "plan.yaml")
    for name in ("annex", "indicators"):
        if (folder / f"{name}.yaml").exists():
            data[name] = _read(folder / f"{name}.yaml")
    data["projects"] = [_read(file) for file in sorted((folder / "projects").glob("*.yaml"))]
    return data


def audited(data: Data) -> Audit:
    """The audit of a plan that is one document."""
    return audit(load_text(json.dumps(data, ensure_ascii=False).encode(), "plan.yaml"))


def is_found(data: Data, address: Address, value: Any) -> bool:
    """Whether anything is found once a value is put at an address."""
    changed = copy.deepcopy(data)
    node: Any = changed
    for step in address[:-1]:
        node = node[step]
    node[address[-1]] = value
    return bool(audited(changed).diagnostics)


def others(one: Input, plan: Plan, data: Data) -> Iterator[tuple[Address, Any]]:
    """Other values of an input of money, each with the address at which it is put."""
    if one.kind == "amount":
        yield from _amounts(one.address, plan)
    elif one.kind == "years":
        yield from _years(one, plan)
    elif one.kind == "period":
        yield from _periods(plan)
    elif one.kind == "rounding":
        for unit in ("đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"):
            if unit != _at(data, one.address):
                yield one.address, unit


def _amounts(address: Address, plan: Plan) -> Iterator[tuple[Address, Any]]:
    (amount,) = (line.amount for line in plan.lines if line.address == address)
    # A source without natures has its amount where others have theirs.
    at = address if address[-1] else address[:-1]
    for other in {amount + 1, amount - 1, amount * 10} - {amount}:
        if other >= 0:
            yield at, f"{other} đồng"


def _years(one: Input, plan: Plan) -> Iterator[tuple[Address, Any]]:
    period = plan.programme.period.years
    own = {*plan.programme.sources[one.source].years}
    for size in range(1, len(period) + 1):
        for years in combinations(period, size):
            if {*years} != own:
                yield one.address, [str(year) for year in years]


def _periods(plan: Plan) -> Iterator[tuple[Address, Any]]:
    period = plan.programme.period
    for first in (period.first - 1, period.first, period.first + 1):
        for last in (period.last - 1, period.last, period.last + 1):
            if (first, last) != (period.first, period.last):
                yield ("period",), {"first": str(first), "last": str(last)}


def _at(data: Data, address: Address) -> Any:
    node: Any = data
    for step in address:
        node = node[step]
    return node


def _read(file: Path) -> Data:
    found: Data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found
