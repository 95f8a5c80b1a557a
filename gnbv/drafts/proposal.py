"""A proposal owns how a paper is understood where nobody has said so: the mapping that is written.

Each step says why, and how sure it is. What cannot be told from the paper (a unit, a period, how
its figures are written) is asked for and not guessed.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from gnbv.decision_text.records import DecisionText
from gnbv.drafts.columns import Columns
from gnbv.drafts.facts import (
    GIVEN,
    Fact,
    period_told,
    title_of,
    title_years,
    unit_inferred,
    unit_told,
)
from gnbv.drafts.figures import Notation
from gnbv.drafts.headings import Named
from gnbv.drafts.items import Item
from gnbv.drafts.mapping import (
    ColumnHolds,
    MappedPeriod,
    MappedRow,
    PaperMapping,
)
from gnbv.drafts.naming import names_from_text
from gnbv.drafts.overlaps import overlaps
from gnbv.drafts.paper import Amounts, Paper, PaperError, amounts, other_units
from gnbv.drafts.proposed_columns import ProposedColumns, Understood
from gnbv.drafts.row_sums import misfits, understood
from gnbv.drafts.rows import Rows
from gnbv.drafts.sources import Seen, mapped_sources
from gnbv.drafts.strangers import strangers
from gnbv.drafts.sums import Vector
from gnbv.drafts.totals import Totals
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.money import Unit
from gnbv.plan.fields import Name


class Told(NamedTuple):
    """What a person says of a paper beforehand; None where the paper is to tell."""

    unit: Unit | None = None
    notation: Notation | None = None
    period: tuple[int, int] | None = None


NOTHING_TOLD = Told()
"""What is said of a paper that is to tell all by itself."""


def propose(paper: Paper, text: DecisionText, told: Told) -> PaperMapping:
    """Propose how a paper is understood.

    Raises `UsageError` for what has to be told, `PaperError` for figures that state no one amount
    and for rows that do not nest.
    """
    return _Proposal(paper, text, told).mapping()


class _Proposal:
    def __init__(self, paper: Paper, text: DecisionText, told: Told) -> None:
        self._paper, self._text, self._told = paper, text, told
        self._layout = paper.layout

    def mapping(self) -> PaperMapping:
        amounts_found = self._amounts
        problems = (*other_units(self._paper, self._unit.unit), *amounts_found.problems)
        if problems:
            raise PaperError(problems)
        unexplained = (*self._totals.unexplained(), *overlaps(self._columns))
        if unexplained:
            raise PaperError(unexplained)
        first, last = self._period
        return PaperMapping(
            table=self._paper.pages.whole.name,
            title=title_of(self._paper.words, self._layout.name),
            unit=self._unit.unit,
            unit_why=_name(self._unit.why),
            notation=self._notation,
            rounded=self._rounding or None,
            period=MappedPeriod(first=first, last=last),
            sources=mapped_sources(self._seen(), range(first, last + 1), self._text),
            natures={one.key: Name(vi=one.name) for one in self._natures},
            columns=tuple(self._proposed.mapped()),
            rows=tuple(self._rows_mapped()),
        )

    @cached_property
    def _notation(self) -> Notation:
        found = self._told.notation or self._paper.notation
        if found:
            return found
        raise UsageError(
            Text(
                "các số có một dấu phẩy hoặc dấu chấm trước ba chữ số, nên đọc được hai cách; ghi"
                " --notation vi (62,500 là 62,5; 62.500 là 62500) hoặc --notation en (62,500 là"
                " 62500; 62.500 là 62,5)",
                "its figures have a comma or a dot before three digits, and can be read in two"
                " ways; give --notation vi (62,500 is 62.5, 62.500 is 62500) or --notation en"
                " (62,500 is 62500, 62.500 is 62.5)",
            )
        )

    @cached_property
    def _unit(self) -> Fact:
        if self._told.unit:
            self._require_agreed(unit_told(self._paper.words))
            return Fact(self._told.unit, GIVEN)
        words = self._paper.words
        found = unit_told(words) or unit_inferred(words, self._paper.largest(self._notation))
        if found:
            return found
        raise UsageError(
            Text(
                "bảng không ghi đơn vị tính, và không dòng nào cạnh bảng cho biết; ghi --unit",
                "the table names no unit of money, and no line beside it tells; give --unit",
            )
        )

    @cached_property
    def _period(self) -> tuple[int, int]:
        spans = (self._columns.span(at) for at in self._columns.drawn)
        years = [span for span in spans if isinstance(span, int)]
        stated = self._text.act.period
        of_text = (stated.first, stated.last) if stated else None
        printed = title_years(self._paper.words)
        told = self._told.period
        if told and printed and told != printed:
            raise UsageError(
                Text(
                    f"--period khác với văn bản, văn bản ghi {printed[0]}-{printed[1]}",
                    f"--period differs from the paper, which has {printed[0]}-{printed[1]}",
                )
            )
        found = told or period_told(self._paper.words, years) or of_text
        most = max(self._columns.times.values(), default=1)
        if found and (told or most <= found[1] - found[0] + 1):
            return found
        raise UsageError(
            Text(
                "bảng không cho biết các năm; ghi --period 2031-2035",
                "the table tells no years; give --period 2031-2035",
            )
        )

    def _require_agreed(self, printed: Fact | None) -> None:
        """Raise `UsageError` where the paper names another unit than the one that is told."""
        if printed and printed.unit != self._told.unit:
            raise UsageError(
                Text(
                    f"--unit khác với văn bản, văn bản ghi {printed.why.vi}; nếu văn bản ghi sai"
                    " thì sửa 'unit' trong mapping và bỏ 'unit_why'",
                    f"--unit differs from the paper, which has {printed.why.en}; where the paper is"
                    " wrong, change 'unit' in the mapping, and leave out 'unit_why'",
                )
            )

    @cached_property
    def _kinds(self) -> dict[int, ColumnHolds]:
        """What each column holds; figures that nothing shows to be money are kept as words."""
        found = self._paper.kinds
        every = self._columns_of(self._amounts_of(found))
        return found | dict.fromkeys(strangers(every), "text")

    @cached_property
    def _amounts(self) -> Amounts:
        return self._amounts_of(self._kinds)

    def _amounts_of(self, kinds: Mapping[int, ColumnHolds]) -> Amounts:
        columns = [at for at, kind in kinds.items() if kind == "amount"]
        return amounts(self._layout, columns, self._unit.unit, self._notation)

    @cached_property
    def _vectors(self) -> list[Vector]:
        return self._amounts.rows()

    def _columns_of(self, found: Amounts) -> Columns:
        """Columns as they are without knowing of totals and rounding."""
        rows = understood(self._layout, found.rows(), 0)
        projects = [at for at, holds in enumerate(rows.holds) if holds == "project"]
        return Columns(self._layout, found.columns, projects, 0)

    @cached_property
    def _rounding(self) -> int:
        """What figures are rounded to, in đồng; 0 where sums hold to the last digit.

        One sum that misses by a unit may be a misprint: rounding has to explain several.
        """
        exact = self._broken(0)
        unit = max(self._unit.unit.dong // 10**self._amounts.places, 1)
        return unit if exact > 1 and self._broken(unit) == 0 else 0

    def _broken(self, rounding: int) -> int:
        rows = understood(self._layout, self._vectors, rounding)
        return misfits(rows, self._vectors, rounding)

    @cached_property
    def _rows(self) -> Rows:
        return understood(self._layout, self._vectors, self._rounding)

    @cached_property
    def _columns(self) -> Columns:
        projects = [at for at, holds in enumerate(self._rows.holds) if holds == "project"]
        return Columns(self._layout, self._amounts.columns, projects, self._rounding)

    @cached_property
    def _totals(self) -> Totals:
        return Totals(self._rows, self._columns, self._vectors, self._rounding)

    @cached_property
    def _proposed(self) -> ProposedColumns:
        table = Understood(self._paper, self._kinds, self._columns, self._amounts, self._rows)
        return ProposedColumns(table, self._renamed)

    @cached_property
    def _renamed(self) -> Mapping[str, Named]:
        """Names from the decision's text for what no heading names, by the keys that stand in."""
        if self._layout.heads:
            return {}
        return names_from_text(self._rows, self._columns, self._amounts.columns, self._text)

    @cached_property
    def _natures(self) -> list[Named]:
        found: dict[str, Named] = {}
        for _, nature in self._columns.named.values():
            if nature:
                named = self._renamed.get(nature.key, nature)
                found.setdefault(named.key, named)
        for at in self._columns.places:
            nature = self._columns.meanings[at].nature
            if nature:
                found.setdefault(nature.key, nature)
        for item in self._parts:
            if item.nature:
                found.setdefault(item.nature, Named(item.nature, item.name))
        return list(found.values())

    @property
    def _parts(self) -> list[Item]:
        return [one for one in self._rows.items if one.holds == "part"]

    def _seen(self) -> list[Seen]:
        """The sources that are drawn from, with what tells their years."""
        found: dict[str, Seen] = {}
        for at, (source, _) in self._columns.named.items():
            if source is None:
                continue
            named = self._renamed.get(source.key, source)
            span, times = self._columns.span(at), self._columns.times.get(at)
            before = found.get(named.key, Seen(named, (), None))
            years = (*before.years, span) if isinstance(span, int) else before.years
            whole = before.whole or not isinstance(span, int)
            found[named.key] = Seen(named, years, times or before.times, whole)
        for item in self._parts:
            if item.source:
                found.setdefault(item.source, Seen(Named(item.source, item.name), (), None))
        return list(found.values())

    def _rows_mapped(self) -> Iterator[MappedRow]:
        known: set[tuple[str | None, str]] = set()
        for item in self._rows.items:
            known_already = (item.number, item.name) in known or not item.name
            if item.holds in {"project", "heading"} or known_already:
                continue
            known.add((item.number, item.name))
            is_period = item.holds == "total" and self._totals.is_period(item)
            yield MappedRow(
                name=item.name,
                number=item.number,
                holds=item.holds,
                span="period" if is_period else None,
                source=(item.source,) if item.source else None,
                nature=(item.nature,) if item.nature else None,
                why=_name(_PERIOD_ROW) if is_period else None,
            )


_PERIOD_ROW = Text(
    "dưới tiêu đề của một năm, hàng này in số của cả giai đoạn",
    "under the headings of one year this row prints the whole period's",
)


def _name(text: Text) -> Name:
    return Name(vi=text.vi, en=text.en)
