"""Indicators as a list: what each is to reach, and who answers for it; without their milestones."""

from gnbv.language import Text
from gnbv.plan import Indicator, Plan
from gnbv.tables.columns import AGENCY, CODE, INDICATOR
from gnbv.tables.table import Column, Row, Table
from gnbv.tables.targets import agency_of, targets_table
from gnbv.tables.wording import rule_of

_NAME = Text("Chỉ tiêu", "Indicators")
_TARGET = Column(Text("Mức cần đạt", "To be reached"), "text")
_PROJECTS = Column(Text("Dự án", "Projects"), "text")
_REF = Column(Text("Căn cứ", "Ref"), "text")


def of_project(plan: Plan, shown: tuple[Indicator, ...]) -> Table:
    """List these indicators with the agencies that answer for them."""
    rows = tuple(_row(one, agency_of(plan, one)) for one in shown)
    return _table(plan, shown, AGENCY, rows)


def of_agency(plan: Plan, shown: tuple[Indicator, ...]) -> Table:
    """List these indicators with the projects that serve them."""
    rows = tuple(_row(one, Text.plain(", ".join(one.projects))) for one in shown)
    return _table(plan, shown, _PROJECTS, rows)


def _row(indicator: Indicator, who: Text) -> Row:
    code, ref = Text.plain(indicator.code), Text.plain(indicator.ref)
    return Row(cells=(code, indicator.name.text, rule_of(indicator), who, ref))


def _table(plan: Plan, shown: tuple[Indicator, ...], who: Column, rows: tuple[Row, ...]) -> Table:
    """The records are those of `gnbv targets`: every milestone of each."""
    return Table(
        title=_NAME,
        unit=None,
        columns=(CODE, INDICATOR, _TARGET, who, _REF),
        rows=rows,
        records=targets_table(plan, shown).records,
        name=_NAME,
    )
