"""Placing owns the step from findings to diagnostics: addresses become places in a plan's files."""

from gnbv.diagnostics import Contribution, Detail, Diagnostic, Figures
from gnbv.findings import Compared, Finding, Value
from gnbv.language import Text
from gnbv.plan import Plan, Selection
from gnbv.reading.loader import Loaded
from gnbv.reconciliation import describe


def place(finding: Finding, plan: Plan, loaded: Loaded) -> Diagnostic:
    """Give a finding on a plan its place among the files that were loaded.

    In its details, addresses become places as well, and money that is selected gets its name.
    """
    return Diagnostic(
        finding.code,
        loaded.place(finding.address, finding.of_key),
        {key: _detail(value, plan, loaded) for key, value in finding.details.items()},
        _figures(finding.figures, plan, loaded) if finding.figures else None,
        tuple(map(loaded.place, finding.related)),
        loaded.place(*finding.cause) if finding.cause else None,
    )


def _detail(value: Value, plan: Plan, loaded: Loaded) -> Detail:
    if isinstance(value, str | int | Text):
        return value
    if isinstance(value, Selection):
        return describe(plan, value)
    return str(loaded.place(value))


def _figures(compared: Compared, plan: Plan, loaded: Loaded) -> Figures:
    contributions = tuple(
        Contribution(_label(part.what, plan), part.amount, loaded.place(part.address))
        for part in compared.parts
    )
    intervals = compared.allowed, compared.possible
    return Figures(compared.given, compared.needed, contributions, *intervals)


def _label(what: Selection | Text, plan: Plan) -> Text:
    return describe(plan, what) if isinstance(what, Selection) else what
