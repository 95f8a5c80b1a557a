"""Applying owns how a mapping meets a paper: whether it is sound, and of this paper's form.

Next year's paper has the same form a year on: where the lines above its table name other years,
all years of the mapping move along. What else differs is refused, and never understood anew.
"""

import re
from collections.abc import Iterator

from gnbv.drafts.facts import GIVEN, title_years, unit_told
from gnbv.drafts.mapping import (
    MappedColumn,
    MappedPeriod,
    MappedSource,
    PaperMapping,
    letter_of,
)
from gnbv.drafts.paper import Paper, PaperError, other_units
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.plan.annex_columns import Span

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def applied(mapping: PaperMapping, paper: Paper) -> PaperMapping:
    """Return a mapping as it is for a paper, its years moved along.

    Raises `UsageError` where the mapping is not sound or the paper has another form, `PaperError`
    where columns of it are in another unit.
    """
    problem = next(_unsound(mapping), None)
    if problem:
        raise UsageError(Text(f"mapping: {problem.vi}", f"the mapping: {problem.en}"))
    _require_same_units(paper, mapping)
    found = _of_its_years(_without_lost_sums(mapping), paper)
    _require_same_form(paper, found)
    return found


def _without_lost_sums(mapping: PaperMapping) -> PaperMapping:
    """Let no column be the sum of one that a person took for something else than amounts."""
    amounts = {one.at for one in mapping.columns if one.holds == "amount"}
    columns = tuple(
        one if amounts.issuperset(one.sum_of) else one.model_copy(update={"sum_of": ()})
        for one in mapping.columns
    )
    return mapping.model_copy(update={"columns": columns})


def _unsound(mapping: PaperMapping) -> Iterator[Text]:
    """Yield what a plan could not be made from."""
    period = mapping.period
    if period.last < period.first:
        yield Text("'period' kết thúc trước khi bắt đầu", "'period' ends before it begins")
    amounts = {one.at for one in mapping.columns if one.holds == "amount"}
    if not any(one.drawn and one.holds == "amount" for one in mapping.columns):
        yield Text(
            "không cột số tiền nào có 'drawn: true'", "no column of amounts has 'drawn: true'"
        )
    for column in mapping.columns:
        if column.of and column.of not in amounts:
            yield Text(
                f"cột {column.at} là tỷ lệ của cột {column.of}, cột này không giữ số tiền",
                f"column {column.at} has percentages of {column.of}, which holds no amounts",
            )
        yield from _undeclared(mapping, column)
    for key, source in mapping.sources.items():
        if not all(period.first <= year <= period.last for year in source.years):
            yield Text(f"'{key}' có năm ngoài 'period'", f"'{key}' has years outside of 'period'")


def _undeclared(mapping: PaperMapping, column: MappedColumn) -> Iterator[Text]:
    for keys, known in ((column.source, mapping.sources), (column.nature, mapping.natures)):
        for key in keys or ():
            if key not in known:
                yield Text(
                    f"cột {column.at} nêu '{key}', chưa khai báo ở trên",
                    f"column {column.at} names '{key}', which is not declared above",
                )


def _of_its_years(mapping: PaperMapping, paper: Paper) -> PaperMapping:
    """Move a mapping's years to those of a paper; raises `UsageError` for more or fewer years."""
    printed, period = title_years(paper.words), mapping.period
    if printed is None or printed == (period.first, period.last):
        return mapping
    if printed[1] - printed[0] != period.last - period.first:
        raise UsageError(
            Text(
                f"bảng của các năm {printed[0]}-{printed[1]}, mapping của {period.first}-"
                f"{period.last}: sửa 'period' và 'years' trong mapping",
                f"the table is of {printed[0]}-{printed[1]}, the mapping of {period.first}-"
                f"{period.last}: change 'period' and 'years' in the mapping",
            )
        )
    by = printed[0] - period.first
    return mapping.model_copy(
        update={
            "title": _moved(mapping.title, by),
            "period": MappedPeriod(first=printed[0], last=printed[1]),
            "sources": {key: _source(one, by) for key, one in mapping.sources.items()},
            "columns": tuple(_column(one, by) for one in mapping.columns),
            "rows": tuple(
                one.model_copy(update={"name": _moved(one.name, by), "span": _span(one.span, by)})
                for one in mapping.rows
            ),
        }
    )


def _source(source: MappedSource, by: int) -> MappedSource:
    years = tuple(year + by for year in source.years)
    return source.model_copy(update={"years": years, "stated": False})


def _column(column: MappedColumn, by: int) -> MappedColumn:
    headings = tuple(_moved(text, by) for text in column.heading)
    return column.model_copy(update={"heading": headings, "span": _span(column.span, by)})


def _span(span: Span | None, by: int) -> Span | None:
    return span + by if isinstance(span, int) else span


def _moved(words: str, by: int) -> str:
    return _YEAR.sub(lambda year: str(int(year[0]) + by), words)


def _require_same_units(paper: Paper, mapping: PaperMapping) -> None:
    """Raise for a paper that names another unit, or writes its figures otherwise, than the mapping.

    A unit that a person gave against the paper's, without a reason, stays theirs. Raises
    `UsageError` or `PaperError`.
    """
    found = unit_told(paper.words)
    given = mapping.unit_why is None or mapping.unit_why.vi == GIVEN.vi
    if found and found.unit != mapping.unit and not given:
        raise UsageError(
            Text(
                f"bảng tính bằng {found.unit.vi} ({found.why.vi}), mapping ghi {mapping.unit.vi}",
                f"the table is in {found.unit.en} ({found.why.en}), the mapping in"
                f" {mapping.unit.en}",
            )
        )
    others = () if given else tuple(other_units(paper, mapping.unit))
    if others:
        raise PaperError(others)
    if paper.settled not in {None, mapping.notation}:
        raise UsageError(
            Text(
                f"mapping ghi notation: {mapping.notation}, nhưng số của bảng viết theo kiểu"
                f" {paper.settled}",
                f"the mapping has notation: {mapping.notation}, but the table's figures are"
                f" written as in {paper.settled}",
            )
        )


def _require_same_form(paper: Paper, mapping: PaperMapping) -> None:
    """Raise `UsageError` where columns are not there, are others, or are not in the mapping."""
    layout = paper.layout
    known = {one.at: one.heading for one in mapping.columns}
    printed = {letter_of(at): layout.headings(at) for at in range(layout.width)}
    for letter in sorted({*known, *printed}, key=lambda one: (len(one), one)):
        wanted, found = known.get(letter), printed.get(letter)
        if wanted is None or found is None or (wanted and wanted != found):
            shown, meant = (" / ".join(one) if one else "-" for one in (found, wanted))
            raise UsageError(
                Text(
                    f"cột {letter} của bảng là '{shown}', trong mapping là '{meant}'",
                    f"column {letter} of the table is '{shown}', the mapping has '{meant}'",
                )
            )
