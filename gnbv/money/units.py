"""The units in which Vietnamese documents count money, each as a number of đồng."""

from collections.abc import Iterable
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of money: its key on the command line, its names, and its worth in đồng."""

    key: str
    vi: str
    en: str
    dong: int


DONG = Unit("dong", "đồng", "đồng", 1)
UNITS = (
    DONG,
    Unit("nghin", "nghìn đồng", "thousand đồng", 10**3),
    Unit("trieu", "triệu đồng", "million đồng", 10**6),
    Unit("ty", "tỷ đồng", "billion đồng", 10**9),
)

_DECIMALS = 3
"""How many decimals of an amount are still read at a glance."""


def unit_within(unit: Unit, amounts: Iterable[int]) -> Unit:
    """Return the unit, or the largest below it in which no amount has more than three decimals.

    Amounts, in đồng, are shown exact; '1.481,681701 triệu đồng' is better read in nghìn đồng.
    """
    odd = [amount for amount in amounts if amount * 10**_DECIMALS % unit.dong]
    smaller = [one for one in reversed(UNITS) if one.dong < unit.dong]
    for one in (unit, *smaller):
        if not any(amount * 10**_DECIMALS % one.dong for amount in odd):
            return one
    return DONG


# What may follow a number, in lower case and without a closing 'đồng'. 'ngàn' and 'tỉ' are the
# southern and the older spelling; 'nghìn tỷ' is how large sums are said.
WORTH = {
    "nghìn": 10**3,
    "ngàn": 10**3,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
    "nghìn tỷ": 10**12,
    "nghìn tỉ": 10**12,
    "ngàn tỷ": 10**12,
    "ngàn tỉ": 10**12,
}
# The longer before those that they end in.
CURRENCY = ("việt nam đồng", "đồng việt nam", "đồng", "vnđ", "vnd", "đ")


def worth_of(name: str) -> int | None:
    """What a unit's name, as documents write it, is worth in đồng; None if it names no unit."""
    word = " ".join(name.casefold().split())
    for currency in CURRENCY:
        if word == currency:
            return 1
        if word.endswith(" " + currency):
            return WORTH.get(word.removesuffix(currency).rstrip())
    return WORTH.get(word)


def unit_called(dong: int) -> str:
    """How a document names so many đồng as a unit: 'triệu đồng', '0,1 tỷ đồng', '10 tỷ đồng'."""
    for part, tenth in ((10, "0,1"), (100, "0,01")):
        whole = next((one for one in UNITS if one.dong == dong * part), None)
        if whole:
            return f"{tenth} {whole.vi}"
    unit = next(one for one in reversed(UNITS) if dong % one.dong == 0)
    count = dong // unit.dong
    return unit.vi if count == 1 else f"{count:,} {unit.vi}".replace(",", ".")
