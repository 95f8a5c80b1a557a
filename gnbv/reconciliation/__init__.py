"""Reconciliation owns the proof: every figure that a plan states, against what its lines make."""

from gnbv.reconciliation.causes import Causes, Suspect, find_causes
from gnbv.reconciliation.claim import Claim, Printed
from gnbv.reconciliation.coverage import Coverage, Covered, cover
from gnbv.reconciliation.findings import claim_findings, witness_findings
from gnbv.reconciliation.labels import amounts_of, describe
from gnbv.reconciliation.partial import PartialClaim
from gnbv.reconciliation.reconcile import Reconciliation, reconcile
from gnbv.reconciliation.tallies import Tally, tally
from gnbv.reconciliation.witnesses import Witness
from gnbv.reconciliation.years import YearsClaim

__all__ = [
    "Causes",
    "Claim",
    "Coverage",
    "Covered",
    "PartialClaim",
    "Printed",
    "Reconciliation",
    "Suspect",
    "Tally",
    "Witness",
    "YearsClaim",
    "amounts_of",
    "claim_findings",
    "cover",
    "describe",
    "find_causes",
    "reconcile",
    "tally",
    "witness_findings",
]
