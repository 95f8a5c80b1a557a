"""The plan as frozen records: programme, projects, funding lines, stated figures and the annex."""

from gnbv.plan.annex import Annex, AnnexCell, Column, Row
from gnbv.plan.funding import whole_weights
from gnbv.plan.plan import Plan
from gnbv.plan.profiles import Ceiling, Counterpart, Line, LineProfile, Profile, write_number
from gnbv.plan.programme import Agency, Decision, Nature, Period, Programme, Source
from gnbv.plan.projects import Address, FundingLine, Project
from gnbv.plan.statements import EVERYTHING, WITHOUT_NATURE, Figure, Selection, Statement
from gnbv.plan.units import Units

__all__ = [
    "EVERYTHING",
    "WITHOUT_NATURE",
    "Address",
    "Agency",
    "Annex",
    "AnnexCell",
    "Ceiling",
    "Column",
    "Counterpart",
    "Decision",
    "Figure",
    "FundingLine",
    "Line",
    "LineProfile",
    "Nature",
    "Period",
    "Plan",
    "Profile",
    "Programme",
    "Project",
    "Row",
    "Selection",
    "Source",
    "Statement",
    "Units",
    "whole_weights",
    "write_number",
]
