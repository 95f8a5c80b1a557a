"""Reconciliation owns the proof: every figure that a plan states, against what its lines make."""

from gnbv.reconciliation.causes import Causes, Suspect, find_causes
from gnbv.reconciliation.claim import Claim, Printed
from gnbv.reconciliation.labels import describe
from gnbv.reconciliation.reconcile import Reconciliation, Tally, reconcile

__all__ = [
    "Causes",
    "Claim",
    "Printed",
    "Reconciliation",
    "Suspect",
    "Tally",
    "describe",
    "find_causes",
    "reconcile",
]
