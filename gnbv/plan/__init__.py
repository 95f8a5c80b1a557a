"""The plan as frozen records: programme, projects, funding lines, statements, annex, targets."""

from gnbv.addresses import Address
from gnbv.plan.annex import Annex, Note
from gnbv.plan.annex_cells import (
    AnnexCell,
    AnnexShare,
    Cell,
    CellText,
    CellWords,
    ColumnKind,
    is_blank,
    words_in,
)
from gnbv.plan.annex_columns import Column, headings_at
from gnbv.plan.annex_rows import Row
from gnbv.plan.content import Content, Definition, Passage, Provision, Quoted, Topic
from gnbv.plan.decision import Decision, written_day
from gnbv.plan.fields import REDUCTIONS, REMAINDER, Name, is_within, sections_above
from gnbv.plan.funding import whole_weights
from gnbv.plan.indicator_file import Dimension, Heading, Indicators, Reading
from gnbv.plan.indicators import (
    AnnualChange,
    Baseline,
    Cumulative,
    Duty,
    Indicator,
    Level,
    Milestone,
    Standing,
    baseline_at,
    figure_at,
    target_at,
)
from gnbv.plan.numbering import codes_called, folded, label_of, names, numbered_name
from gnbv.plan.open_points import (
    NOT_STATED,
    OpenPoints,
    has_open_nature,
    led_by_nobody,
    with_open_source,
)
from gnbv.plan.parts import MoneyPart, PartsOfMoney
from gnbv.plan.plan import Plan, folders_of, part_of, within_part
from gnbv.plan.precision import (
    Inexact,
    inexact_lines,
    interval_of,
    meant_interval,
    rounded_of,
    stated_interval,
    unit_of,
    walk_project,
)
from gnbv.plan.profiles import (
    Ceiling,
    Counterpart,
    Line,
    LineProfile,
    Profile,
    profile_at,
    write_number,
)
from gnbv.plan.programme import PERIOD, TITLE, Agency, Period, Programme
from gnbv.plan.projects import FundingLine, Project, child_at, depth_of, shares_at
from gnbv.plan.remainder import Remainder
from gnbv.plan.remainders import absorbers, remainders, with_remainders
from gnbv.plan.results import Result, YearResults
from gnbv.plan.selecting import select, selections_of
from gnbv.plan.selections import WITHOUT_NATURE, Groups, Keys, Selection, each, joined, takes
from gnbv.plan.sources import (
    ROUNDING,
    Nature,
    Source,
    ceiling_at,
    ceilings_at,
    rounding_at,
    source_at,
    years_at,
)
from gnbv.plan.stated_ratios import Ratio, StatedRatio
from gnbv.plan.stated_shares import StatedShare
from gnbv.plan.stated_years import StatedYears, names_of, placeholders
from gnbv.plan.statements import EVERYTHING, OPEN, Figure, Statement
from gnbv.plan.units import Units, UnitsStated

__all__ = [
    "EVERYTHING",
    "NOT_STATED",
    "OPEN",
    "PERIOD",
    "REDUCTIONS",
    "REMAINDER",
    "ROUNDING",
    "TITLE",
    "WITHOUT_NATURE",
    "Address",
    "Agency",
    "Annex",
    "AnnexCell",
    "AnnexShare",
    "AnnualChange",
    "Baseline",
    "Ceiling",
    "Cell",
    "CellText",
    "CellWords",
    "Column",
    "ColumnKind",
    "Content",
    "Counterpart",
    "Cumulative",
    "Decision",
    "Definition",
    "Dimension",
    "Duty",
    "Figure",
    "FundingLine",
    "Groups",
    "Heading",
    "Indicator",
    "Indicators",
    "Inexact",
    "Keys",
    "Level",
    "Line",
    "LineProfile",
    "Milestone",
    "MoneyPart",
    "Name",
    "Nature",
    "Note",
    "OpenPoints",
    "PartsOfMoney",
    "Passage",
    "Period",
    "Plan",
    "Profile",
    "Programme",
    "Project",
    "Provision",
    "Quoted",
    "Ratio",
    "Reading",
    "Remainder",
    "Result",
    "Row",
    "Selection",
    "Source",
    "Standing",
    "StatedRatio",
    "StatedShare",
    "StatedYears",
    "Statement",
    "Topic",
    "Units",
    "UnitsStated",
    "YearResults",
    "absorbers",
    "baseline_at",
    "ceiling_at",
    "ceilings_at",
    "child_at",
    "codes_called",
    "depth_of",
    "each",
    "figure_at",
    "folded",
    "folders_of",
    "has_open_nature",
    "headings_at",
    "inexact_lines",
    "interval_of",
    "is_blank",
    "is_within",
    "joined",
    "label_of",
    "led_by_nobody",
    "meant_interval",
    "names",
    "names_of",
    "numbered_name",
    "part_of",
    "placeholders",
    "profile_at",
    "remainders",
    "rounded_of",
    "rounding_at",
    "sections_above",
    "select",
    "selections_of",
    "shares_at",
    "source_at",
    "stated_interval",
    "takes",
    "target_at",
    "unit_of",
    "walk_project",
    "whole_weights",
    "with_open_source",
    "with_remainders",
    "within_part",
    "words_in",
    "write_number",
    "written_day",
    "years_at",
]
