"""Decision text owns what the sentences of a decision state, as proposals with their places.

Nothing is guessed: what is not sure carries its doubt, and money or figures that no proposal holds
are listed as left out.
"""

from gnbv.decision_text.read import read_decision
from gnbv.decision_text.records import (
    Act,
    Agency,
    Amount,
    DecisionText,
    Fact,
    FundingBlock,
    FundingLine,
    Indicator,
    Lead,
    LeftOut,
    NaturePart,
    Passage,
    Period,
    Project,
    Section,
    SourceYears,
)

__all__ = [
    "Act",
    "Agency",
    "Amount",
    "DecisionText",
    "Fact",
    "FundingBlock",
    "FundingLine",
    "Indicator",
    "Lead",
    "LeftOut",
    "NaturePart",
    "Passage",
    "Period",
    "Project",
    "Section",
    "SourceYears",
    "read_decision",
]
