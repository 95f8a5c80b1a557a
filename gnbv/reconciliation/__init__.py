"""Reconciliation owns the proof: every figure that a plan states, against what its lines make."""

from gnbv.reconciliation.causes import Causes, Suspect, find_causes
from gnbv.reconciliation.claim import Claim, Printed
from gnbv.reconciliation.coverage import Coverage, Covered, cover
from gnbv.reconciliation.labels import change_of, describe, list_lines
from gnbv.reconciliation.reconcile import Reconciliation, Tally, reconcile
from gnbv.reconciliation.witnesses import Witness
from gnbv.reconciliation.years import YearsClaim

__all__ = [
    "Causes",
    "Claim",
    "Coverage",
    "Covered",
    "Printed",
    "Reconciliation",
    "Suspect",
    "Tally",
    "Witness",
    "YearsClaim",
    "change_of",
    "cover",
    "describe",
    "find_causes",
    "list_lines",
    "reconcile",
]
