"""Money owns đồng: reading and writing Vietnamese amounts, in figures and in words."""

from gnbv.money.errors import AmountError
from gnbv.money.figures import read, write
from gnbv.money.units import CURRENCY, DONG, UNITS, WORTH, Unit
from gnbv.money.words import read_words, spell

__all__ = [
    "CURRENCY",
    "DONG",
    "UNITS",
    "WORTH",
    "AmountError",
    "Unit",
    "read",
    "read_words",
    "spell",
    "write",
]
