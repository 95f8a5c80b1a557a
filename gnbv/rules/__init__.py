"""Rules own the catalogue: every way in which a plan can be wrong, and how it is explained."""

from functools import cache
from itertools import chain

from gnbv.rules import (
    adjustments,
    agreement,
    allocation,
    amounts,
    annex,
    annex_references,
    assignments,
    causes,
    claims,
    closings,
    coherence,
    content,
    files,
    quotes,
    references,
    results,
    sections,
    shape,
    spending,
    tags,
    targets,
    units,
    workbook,
    workbook_origin,
    yaml_text,
    years,
)
from gnbv.rules.explanation import Example, Explanation, explanation
from gnbv.rules.rule import Rule, Severity

__all__ = ["RULES", "Example", "Explanation", "Rule", "Severity", "explanation", "rule"]

FAMILIES = (
    files.RULES,
    yaml_text.RULES,
    shape.RULES,
    amounts.RULES,
    references.RULES,
    annex_references.RULES,
    causes.RULES,
    claims.RULES,
    annex.RULES,
    agreement.RULES,
    years.RULES,
    allocation.RULES,
    units.RULES,
    targets.RULES,
    coherence.RULES,
    quotes.RULES,
    sections.RULES,
    content.RULES,
    results.RULES,
    workbook.RULES,
    workbook_origin.RULES,
    adjustments.RULES,
    assignments.RULES,
    closings.RULES,
    spending.RULES,
    tags.RULES,
)
RULES: tuple[Rule, ...] = tuple(sorted(chain(*FAMILIES), key=lambda rule: rule.code))


@cache
def _by_code() -> dict[str, Rule]:
    return {rule.code: rule for rule in RULES}


def rule(code: str) -> Rule:
    """Return the rule with this code; raises `KeyError` where there is none."""
    return _by_code()[code]
