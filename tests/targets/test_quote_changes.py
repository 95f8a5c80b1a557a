"""One changed field or quoted figure of the shipped plan at a time: the check finds every one."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

import pytest

from gnbv.plan import Indicators, Plan
from gnbv.reading.loader import Loaded, load
from gnbv.targets import breaches
from tests.conftest import SHIPPED

Path = tuple[str | int, ...]

OPERATORS = ("at-least", "more-than", "exactly", "at-most", "less-than")
CADENCES = {
    "duty": ("every-year", "twice-a-year", "once", "start-middle-end"),
    "annual-change": ("each-year", "on-average"),
}
WORDS = {
    "một": "hai",
    "tất cả": "đa số",
    "phấn đấu ": "",
    "ít nhất ": "",
    "tối thiểu ": "",
    "trên ": "dưới ",
    "bình quân ": "",
}
"""Words of quotes that carry a figure, an operator or a cadence, and what they are changed to."""


class Change(NamedTuple):
    """One change: whose, of what, and the indicators' data with it."""

    code: str
    what: str
    data: dict[str, Any]


@pytest.fixture(scope="module")
def shipped() -> Loaded:
    return load(SHIPPED)


def plan_of(loaded: Loaded) -> Plan:
    assert loaded.plan
    return loaded.plan


def data_of(loaded: Loaded) -> dict[str, Any]:
    data = loaded.documents["indicators",].data
    assert isinstance(data, dict)
    return data


def is_found(plan: Plan, data: dict[str, Any]) -> bool:
    return breaches(replace(plan, indicators=Indicators.model_validate(data))) != ()


def changes(data: dict[str, Any]) -> Iterator[Change]:
    for indicator, wholes in alone(data):
        for path, value in chain(of_target(indicator["target"]), fields(indicator)):
            changed = deepcopy(indicator)
            put(changed, path, value)
            what = f"{'.'.join(map(str, path))} = {value}"
            yield Change(indicator["code"], what, {**data, "indicators": [changed, *wholes]})


def alone(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Yield each indicator and its whole: what a field is compared with stands in its record."""
    for indicator in data["indicators"]:
        whole = indicator.get("part_of")
        yield indicator, [one for one in data["indicators"] if one["code"] == whole]


def of_target(target: dict[str, Any]) -> Iterator[tuple[Path, object]]:
    """Yield the fields of a target with each value that they could be changed to."""
    if "value" in target:
        for value in steps(target["value"]):
            yield ("target", "value"), value
    elif target["kind"] != "duty":
        yield ("target", "value"), "50 %"
    if "year" in target:
        yield from ((("target", "year"), year) for year in steps(target["year"]))
    for at, year in enumerate(target.get("years", ())):
        yield from ((("target", "years", at), other) for other in steps(year))
    for cadence in CADENCES.get(target["kind"], ()):
        if cadence != target["cadence"]:
            yield ("target", "cadence"), cadence
    if "sense" in target:
        yield ("target", "sense"), "relative"


def fields(indicator: dict[str, Any]) -> Iterator[tuple[Path, object]]:
    """Yield the other fields of an indicator, and its quote, likewise."""
    for operator in OPERATORS:
        if operator != indicator.get("operator", "exactly"):
            yield ("operator",), operator
    yield ("striven",), "false" if indicator.get("striven") == "true" else "true"
    yield ("unit",), "người"
    yield from ((("quote",), quote) for quote in quotes(indicator["quote"]))


def quotes(quote: str) -> Iterator[str]:
    """Yield a quote with each of its figures a step up and down, and each telling word changed."""
    for figure in re.finditer(r"\d+(?:[.,]\d+)*", quote):
        for other in steps(figure[0]):
            yield quote[: figure.start()] + other + quote[figure.end() :]
    for word, other in WORDS.items():
        for found in re.finditer(rf"(?i)\b{word}(?!\w)", quote):
            if word != "một" or is_counted(quote[found.start() :]):
                yield quote[: found.start()] + other + quote[found.end() :]


def is_counted(rest: str) -> bool:
    """Every 'một' of this document counts something."""
    return re.match(r"(?i)một (thành viên|lần|chiều)\b", rest) is not None


def steps(text: str) -> Iterator[str]:
    """Yield a text with its last digit changed by one, both ways where that is still a digit."""
    last = max(at for at, letter in enumerate(text) if letter.isdigit())
    for digit in (int(text[last]) + 1, int(text[last]) - 1):
        if 0 <= digit <= 9:
            yield f"{text[:last]}{digit}{text[last + 1 :]}"


def put(record: dict[str, Any], path: Path, value: object) -> None:
    held: Any = record
    for step in path[:-1]:
        held = held[step]
    held[path[-1]] = value


def test_every_changed_field_and_quote_is_found(shipped: Loaded) -> None:
    plan, data = plan_of(shipped), data_of(shipped)
    for indicator, wholes in alone(data):
        assert not is_found(plan, {**data, "indicators": [indicator, *wholes]})
    tried = list(changes(data))
    missed = [f"{one.code}: {one.what}" for one in tried if not is_found(plan, one.data)]
    assert missed == []
    # 36 operators with four others each, 42 times 'phấn đấu' and a unit; years, values and quotes.
    assert len(tried) > 36 * 6 + 100


def test_a_changed_heading_is_found(shipped: Loaded) -> None:
    data = deepcopy(data_of(shipped))
    data["headings"][0]["quote"] = data["headings"][0]["quote"].replace("2025", "2026")
    assert is_found(plan_of(shipped), data)


@pytest.mark.parametrize("reading", ["no-year", "middle-of-period", "percentage-points"])
def test_a_changed_reading_is_found(shipped: Loaded, reading: str) -> None:
    data = deepcopy(data_of(shipped))
    other = {"year": "2024", "years": ["2022", "2024", "2025"], "sense": "relative"}
    held = data["readings"][reading]
    (key,) = held.keys() & other.keys()
    held[key] = other[key]
    assert is_found(plan_of(shipped), data)


def test_a_baseline_beside_no_baseline_is_found(shipped: Loaded) -> None:
    plan, data = plan_of(shipped), data_of(shipped)
    for index, indicator in enumerate(data["indicators"]):
        if "no-baseline" in indicator["open"]:
            changed = deepcopy(data)
            unit = (
                indicator["unit"] if isinstance(indicator["unit"], str) else indicator["unit"]["vi"]
            )
            value = {"value": f"1 {unit}", "year": "2021", "source": "Bịa"}
            changed["indicators"][index]["baseline"] = value
            assert is_found(plan, changed), indicator["code"]
