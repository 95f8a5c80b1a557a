"""Money owns đồng: reading, writing and splitting Vietnamese amounts, in figures and words."""

from gnbv.money.apportion import apportion, round_shares
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
    "apportion",
    "read",
    "read_words",
    "round_shares",
    "spell",
    "write",
]
