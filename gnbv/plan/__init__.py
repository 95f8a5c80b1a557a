"""The plan as frozen records: programme, projects, funding lines, stated figures and the annex."""

from gnbv.plan.annex import Annex, AnnexCell, Column, Row
from gnbv.plan.plan import Plan
from gnbv.plan.programme import Agency, Decision, Nature, Period, Programme, Source
from gnbv.plan.projects import Address, FundingLine, Project
from gnbv.plan.statements import EVERYTHING, WITHOUT_NATURE, Figure, Selection, Statement

__all__ = [
    "EVERYTHING",
    "WITHOUT_NATURE",
    "Address",
    "Agency",
    "Annex",
    "AnnexCell",
    "Column",
    "Decision",
    "Figure",
    "FundingLine",
    "Nature",
    "Period",
    "Plan",
    "Programme",
    "Project",
    "Row",
    "Selection",
    "Source",
    "Statement",
]
