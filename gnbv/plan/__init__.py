"""The plan as frozen records: programme, projects, funding lines, statements, annex, targets."""

from gnbv.plan.annex import Annex, AnnexCell, Column, Note, Row
from gnbv.plan.fields import Name, is_within
from gnbv.plan.funding import whole_weights
from gnbv.plan.indicators import (
    AnnualChange,
    Baseline,
    Cumulative,
    Dimension,
    Duty,
    Heading,
    Indicator,
    Indicators,
    Level,
    Reading,
    Standing,
)
from gnbv.plan.numbering import codes_called, label_of, names, numbered_name
from gnbv.plan.plan import Plan
from gnbv.plan.profiles import Ceiling, Counterpart, Line, LineProfile, Profile, write_number
from gnbv.plan.programme import Agency, Decision, Nature, Period, Programme, Source
from gnbv.plan.projects import Address, FundingLine, Project, depth_of
from gnbv.plan.results import Result, YearResults
from gnbv.plan.stated_years import StatedYears, names_of, placeholders
from gnbv.plan.statements import EVERYTHING, WITHOUT_NATURE, Figure, Selection, Statement
from gnbv.plan.units import Units

__all__ = [
    "EVERYTHING",
    "WITHOUT_NATURE",
    "Address",
    "Agency",
    "Annex",
    "AnnexCell",
    "AnnualChange",
    "Baseline",
    "Ceiling",
    "Column",
    "Counterpart",
    "Cumulative",
    "Decision",
    "Dimension",
    "Duty",
    "Figure",
    "FundingLine",
    "Heading",
    "Indicator",
    "Indicators",
    "Level",
    "Line",
    "LineProfile",
    "Name",
    "Nature",
    "Note",
    "Period",
    "Plan",
    "Profile",
    "Programme",
    "Project",
    "Reading",
    "Result",
    "Row",
    "Selection",
    "Source",
    "Standing",
    "StatedYears",
    "Statement",
    "Units",
    "YearResults",
    "codes_called",
    "depth_of",
    "is_within",
    "label_of",
    "names",
    "names_of",
    "numbered_name",
    "placeholders",
    "whole_weights",
    "write_number",
]
