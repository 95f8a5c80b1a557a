"""References own the rule that whatever a plan names is declared in it, and declared once."""

from gnbv.references.check import WITHOUT_EFFECT_ON_MONEY, check
from gnbv.references.names import outside_period, repeated, undeclared
from gnbv.references.statements import selecting_keys

__all__ = [
    "WITHOUT_EFFECT_ON_MONEY",
    "check",
    "outside_period",
    "repeated",
    "selecting_keys",
    "undeclared",
]
