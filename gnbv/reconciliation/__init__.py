"""Reconciliation owns the proof: every figure that a plan states, against what its lines make."""

from gnbv.reconciliation.causes import Causes, Suspect, find_causes
from gnbv.reconciliation.claim import Claim, Printed
from gnbv.reconciliation.labels import change_of, describe, list_lines
from gnbv.reconciliation.reconcile import Reconciliation, Tally, reconcile

__all__ = [
    "Causes",
    "Claim",
    "Printed",
    "Reconciliation",
    "Suspect",
    "Tally",
    "change_of",
    "describe",
    "find_causes",
    "list_lines",
    "reconcile",
]
