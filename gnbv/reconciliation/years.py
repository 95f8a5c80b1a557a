"""Claims about years: what a document prints of when sources pay, and the spans in its headings."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.language import Text
from gnbv.plan import (
    TITLE,
    Column,
    Name,
    Note,
    Plan,
    StatedYears,
    Statement,
    headings_at,
    names_of,
    placeholders,
)

Span = tuple[int, int]

_YEAR = r"(?<!\d)((?:19|20|21)\d\d)(?!\d)"
_SPAN = re.compile(
    rf"{_YEAR}\s*(?:-|\u2013|\u2014|đến(?:\s+hết)?(?:\s+năm)?|to|through)\s*{_YEAR}", re.IGNORECASE
)
_LONE = re.compile(_YEAR)


class YearsClaim(NamedTuple):
    """One thing that a document prints of years, and whether the plan has it so.

    `source` is the source that it is about; None for the plan's period. `exact` tells that no
    other period, or of a source no other count or ends, would make it hold.
    """

    code: str
    address: Address
    holds: bool
    source: str | None = None
    exact: bool = True
    details: Mapping[str, str | Text] = MappingProxyType({})


def years_claims(plan: Plan) -> Iterator[YearsClaim]:
    """Every claim about years: of sources, of notes' wordings, of titles and headings."""
    for statement, at in plan.walk_statements():
        yield from _of_sources(plan, statement, at)
    for note, at in plan.walk_notes():
        yield from _of_sources(plan, note, at)
        if note.years:
            yield from _wording(note, note.years, at)
    if plan.programme.decision.title:
        yield from _named(plan, plan.programme.decision.title, TITLE)
    if plan.annex:
        yield from _named(plan, plan.annex.title, (*plan.annex.at, "title"))
        yield from _headings(plan)
        yield from _row_names(plan)


def _of_sources(plan: Plan, stating: Statement | Note, at: Address) -> Iterator[YearsClaim]:
    """How many years a source pays in (C611), and the first and the last of them (C612)."""
    for key, stated, own in stating.walk_years(at):
        pays, meant = plan.programme.sources[key].years, stated.meant
        name = plan.programme.sources[key].name.text
        counts = _details(name, meant.count, str(len(pays)))
        count = int(meant.count) == len(pays)
        yield YearsClaim("C611", (*own, "count"), count, key, details=counts)
        span, printed = (min(pays), max(pays)), (meant.first, meant.last)
        # The end that differs is shown; where both do, the first.
        end = "last" if span[0] == printed[0] else "first"
        ends = _details(name, _written(printed), _written(span))
        yield YearsClaim("C612", (*own, end), span == printed, key, details=ends)
        if stated.should_be and not stated.misprinted:
            needless: dict[str, str | Text] = {"what": name, "stated": _written(printed)}
            yield YearsClaim("C901", (*own, "should_be"), False, exact=False, details=needless)


def _details(source: Text, stated: str, computed: str) -> Mapping[str, str | Text]:
    return {"source": source, "stated": stated, "computed": computed}


def _wording(note: Name, years: Mapping[str, StatedYears], at: Address) -> Iterator[YearsClaim]:
    """A note prints all that it states, and nothing that it does not (C614)."""
    known = names_of(years)
    for lang, wording in (("vi", note.vi), ("en", note.en)):
        if wording is not None:
            odd = known.keys() ^ set(placeholders(wording))
            text = next((name for name in (*placeholders(wording), *known) if name in odd), "")
            yield YearsClaim(
                "C614", (*at, lang), not odd, exact=False, details={"text": text or "-"}
            )


def _headings(plan: Plan) -> Iterator[YearsClaim]:
    """The headings of every column; of one year's column, also the year that they name."""
    for column, at in plan.walk_columns():
        allowed = _spans_of(plan, column)
        for heading, place in column.walk_headings(at):
            yield from _named(plan, heading, place, allowed)
        if isinstance(column.span, int):
            yield from _year_of(column, column.span, headings_at(at))


def _spans_of(plan: Plan, column: Column) -> set[Span]:
    """The spans that a column's headings may name besides the period: its sources', full years."""
    pays = [year for key in column.source or () for year in plan.programme.sources[key].years]
    spans = {(min(pays), max(pays))} if pays else set()
    full = plan.programme.full_years
    if column.span == "full-year" and full:
        spans.add((full[0], full[-1]))
    return spans


def _row_names(plan: Plan) -> Iterator[YearsClaim]:
    """The names of total rows; what a project is called is its own."""
    for row, at in plan.walk_rows():
        if row.project is None and row.name:
            full = plan.programme.full_years
            allowed = {(full[0], full[-1])} if full and row.span != "period" else set()
            yield from _named(plan, row.name, (*at, "name"), allowed)


def _named(
    plan: Plan, name: Name, at: Address, allowed: set[Span] | frozenset[Span] = frozenset()
) -> Iterator[YearsClaim]:
    """A text that names a span of years names the plan's period, or one that it may (C613)."""
    period = plan.programme.period
    own = (period.first, period.last)
    others = {(other.first, other.last) for other in period.other_spans} | allowed
    for lang, wording in (("vi", name.vi), ("en", name.en)):
        spans = _spans(wording or "")
        if not spans:
            continue
        holds = bool({own, *others} & {*spans})
        if period.first == period.last:
            holds = holds or period.first in _lone(wording or "")
        exact = {*spans} == {own} and own not in others
        details = {"stated": _written(spans[0]), "computed": _written(own)}
        yield YearsClaim("C613", (*at, lang), holds, exact=exact, details=details)


def _year_of(column: Column, year: int, at: Address) -> Iterator[YearsClaim]:
    """Where the headings of one year's column name years, that year is among them (C613)."""
    for lang in ("vi", "en"):
        wording = " / ".join(getattr(heading, lang) or "" for heading in column.heading)
        lone = _lone(wording)
        if lone:
            details = {"stated": ", ".join(map(str, lone)), "computed": str(year)}
            yield YearsClaim("C613", at, year in lone, exact=False, details=details)


def _spans(wording: str) -> list[Span]:
    return [(int(first), int(last)) for first, last in _SPAN.findall(wording)]


def _lone(wording: str) -> list[int]:
    """The years that a text names by themselves, outside any span."""
    return [int(year) for year in _LONE.findall(_SPAN.sub(" ", wording))]


def _written(span: Span) -> str:
    return f"{span[0]} - {span[1]}"
