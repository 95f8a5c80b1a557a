"""Money owns đồng: reading, writing and splitting Vietnamese amounts, in figures and words."""

from gnbv.money.apportion import apportion, round_shares
from gnbv.money.errors import AmountError
from gnbv.money.figures import read, write
from gnbv.money.hedges import HEDGES, Approximate, Reach, read_figure
from gnbv.money.interval import Interval
from gnbv.money.interval import total as total_of
from gnbv.money.units import CURRENCY, DONG, UNITS, WORTH, Unit, unit_called, unit_within, worth_of
from gnbv.money.words import read_words, spell

__all__ = [
    "CURRENCY",
    "DONG",
    "HEDGES",
    "UNITS",
    "WORTH",
    "AmountError",
    "Approximate",
    "Interval",
    "Reach",
    "Unit",
    "apportion",
    "read",
    "read_figure",
    "read_words",
    "round_shares",
    "spell",
    "total_of",
    "unit_called",
    "unit_within",
    "worth_of",
    "write",
]
