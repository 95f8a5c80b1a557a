"""Addresses own how a value of a plan is pointed to: the steps from the plan to it.

A step is a key of the plan's files or a position in a list. Only the records of a plan know which
steps lead to what they hold: their walkers (`walk_...`) yield values with their addresses, and
nobody else writes an address down. A field of what a walker yields is `(*at, "field")`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

Step = str | int
Address = tuple[Step, ...]

_Key = TypeVar("_Key", bound=Step)
_Value = TypeVar("_Value")


def listed(values: Iterable[_Value], at: Address) -> Iterator[tuple[_Value, Address]]:
    """Yield the values of a list that stands at an address, each with its own."""
    for index, value in enumerate(values):
        yield value, (*at, index)


def keyed(values: Mapping[_Key, _Value], at: Address) -> Iterator[tuple[_Key, _Value, Address]]:
    """Yield keys, values and addresses of what stands by keys at an address.

    In a plan's files every key is text, also a year.
    """
    for key, value in values.items():
        yield key, value, (*at, str(key))


def shared_steps(addresses: Sequence[Address]) -> Address:
    """Return the steps with which all of some addresses begin."""
    shared = 0
    for step in zip(*addresses, strict=False):
        if len(set(step)) > 1:
            break
        shared += 1
    return addresses[0][:shared]


def steps_of(path: tuple[str, ...], address: Address) -> Iterator[tuple[str, Address]]:
    """Yield the keys of a path, each with its own address; `address` is where the path ends."""
    above = len(address) - len(path)
    for count, key in enumerate(path, 1):
        yield key, address[: above + count]
