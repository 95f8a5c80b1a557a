"""A proposal owns how a paper is understood where nobody has said so: the mapping that is written.

Each step says why, and how sure it is. What cannot be told from the paper (a unit, a period, how
its figures are written) is asked for and not guessed.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from gnbv.decision_text.records import DecisionText
from gnbv.drafts.columns import Columns
from gnbv.drafts.facts import Fact, period_told, title_of, unit_inferred, unit_told
from gnbv.drafts.figures import Notation
from gnbv.drafts.headings import Named
from gnbv.drafts.mapping import (
    Confidence,
    MappedColumn,
    MappedPeriod,
    MappedRow,
    PaperMapping,
    letter_of,
)
from gnbv.drafts.naming import names_from_text
from gnbv.drafts.paper import Amounts, Paper, PaperError, Problem, amounts
from gnbv.drafts.rows import Item, Rows, unnested
from gnbv.drafts.shares import wholes
from gnbv.drafts.sources import Seen, mapped_sources
from gnbv.drafts.sums import Fit, Vector, fit
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.money import Unit
from gnbv.plan.fields import Name


class Told(NamedTuple):
    """What a person says of a paper beforehand; None where the paper is to tell."""

    unit: Unit | None = None
    notation: Notation | None = None
    period: tuple[int, int] | None = None


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
        if amounts_found.problems:
            raise PaperError(amounts_found.problems)
        self._require_nested()
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
            columns=tuple(self._columns_mapped()),
            rows=tuple(self._rows_mapped()),
        )

    @cached_property
    def _notation(self) -> Notation:
        found = self._told.notation or self._paper.notation
        if found:
            return found
        if self._is_english:
            return "en"
        raise UsageError(
            Text(
                "mọi số có dấu phẩy đều có ba chữ số sau dấu phẩy, nên đọc được hai cách; ghi"
                " --notation vi (62,500 là 62,5) hoặc --notation en (62,500 là 62500)",
                "every figure with a comma has three digits after it, and can be read in two ways;"
                " give --notation vi (62,500 is 62.5) or --notation en (62,500 is 62500)",
            )
        )

    @property
    def _is_english(self) -> bool:
        """Whether the words of the heads are all plain letters: no Vietnamese table's are."""
        words = " ".join((*self._paper.words.heads, *self._paper.words.above))
        return bool(words.strip()) and words.replace("đ", "").isascii()

    @cached_property
    def _unit(self) -> Fact:
        if self._told.unit:
            return Fact(self._told.unit, Text("--unit", "--unit"))
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
        spans = (self._columns.span(at) for at in self._columns.places)
        years = [span for span in spans if isinstance(span, int)]
        stated = self._text.act.period
        of_text = (stated.first, stated.last) if stated else None
        found = self._told.period or period_told(self._paper.words, years) or of_text
        most = max(self._columns.times.values(), default=1)
        if found and (self._told.period or most <= found[1] - found[0] + 1):
            return found
        raise UsageError(
            Text(
                "bảng không cho biết các năm; ghi --period 2022-2025",
                "the table tells no years; give --period 2022-2025",
            )
        )

    @cached_property
    def _amounts(self) -> Amounts:
        columns = [at for at, kind in self._paper.kinds.items() if kind == "amount"]
        return amounts(self._layout, columns, self._unit.unit, self._notation)

    @cached_property
    def _vectors(self) -> list[Vector]:
        return self._amounts.rows()

    @cached_property
    def _rounding(self) -> int:
        """What figures are rounded to, in đồng; 0 where sums hold to the last digit.

        One sum that misses by a unit may be a misprint: rounding has to explain several.
        """
        exact = self._broken(0)
        unit = max(self._unit.unit.dong // 10**self._amounts.places, 1)
        return unit if exact > 1 and self._broken(unit) == 0 else 0

    def _broken(self, rounding: int) -> int:
        rows = Rows(self._layout, self._vectors, rounding)
        return sum(1 for _ in unnested(rows, self._vectors, rounding)) + sum(
            len(fitted.broken) for _, fitted in _totals(rows, self._vectors, rounding)
        )

    @cached_property
    def _rows(self) -> Rows:
        return Rows(self._layout, self._vectors, self._rounding)

    @cached_property
    def _columns(self) -> Columns:
        projects = [at for at, holds in enumerate(self._rows.holds) if holds == "project"]
        return Columns(self._layout, self._amounts.columns, projects, self._rounding)

    @cached_property
    def _renamed(self) -> Mapping[str, Named]:
        """Names from the decision's text for what no heading names, by the keys that stand in."""
        if self._layout.heads:
            return {}
        return names_from_text(self._rows, self._columns, self._amounts.columns, self._text)

    def _renamed_keys(self, keys: tuple[str, ...] | None) -> tuple[str, ...] | None:
        if keys is None:
            return None
        return tuple(self._renamed[key].key if key in self._renamed else key for key in keys)

    def _require_nested(self) -> None:
        """Raise `PaperError` where a project has no figure that is the sum of those below it."""
        problems = []
        for item in self._rows.items:
            below = self._rows.children(item) if item.holds == "project" else ()
            if not below:
                continue
            found = fit(
                self._vectors[item.at], [self._vectors[one.at] for one in below], self._rounding
            )
            if found.broken and not found.proved:
                problems.append(self._not_a_sum(item, below, found))
        for item, found in _totals(self._rows, self._vectors, self._rounding):
            if found.broken and not found.proved and not self._is_period(item):
                problems.append(self._not_a_sum(item, self._rows.children(None), found))
        if problems:
            raise PaperError(problems)

    def _not_a_sum(self, item: Item, below: tuple[Item, ...], found: Fit) -> Problem:
        """What a total prints, and the nearest that the rows below it add up to."""
        column = min(found.broken, key=lambda at: abs(self._gap(item, below, at)))
        at = self._columns.places[column]
        cell = self._layout.body[item.at][at]
        gap = self._gap(item, below, column)
        names = ", ".join(one.number or one.name[:30] for one in below)
        return Problem(
            cell.place,
            cell.text,
            Text(
                f"'{item.name[:60]}' không bằng tổng các hàng {names} ở cột nào; gần nhất lệch {gap:,} đồng",
                f"'{item.name[:60]}' is in no column the sum of the rows {names}; the nearest is {gap:,} đồng off",
            ),
        )

    def _gap(self, item: Item, below: tuple[Item, ...], column: int) -> int:
        parts = sum(self._vectors[one.at][column] or 0 for one in below)
        return (self._vectors[item.at][column] or 0) - parts

    def _is_period(self, item: Item) -> bool:
        """Whether a row of totals prints the period also under the headings of a year."""
        tops = [self._vectors[one.at] for one in self._rows.children(None)]
        matched = 0
        for index, at in enumerate(self._columns.places):
            printed = self._vectors[item.at][index]
            if printed is None:
                continue
            total = sum(vector[index] or 0 for vector in tops)
            counts = self._times_of(at)
            if counts is None or printed != self._counted(at, tops):
                if printed != total:
                    return False
                continue
            matched += counts > 1 and printed != 0
        return matched > 0

    def _times_of(self, at: int) -> int | None:
        times = self._columns.times
        covered = self._columns.covered(at)
        if self._columns.span(at) != "full-year" or not covered:
            return None
        return max(times.get(one, 1) for one in covered)

    def _counted(self, at: int, tops: list[Vector]) -> int:
        """A column's total over the period: each drawn column as often as its source pays."""
        place = {one: index for index, one in enumerate(self._columns.places)}
        times = self._columns.times
        return sum(
            times.get(one, 1) * sum(vector[place[one]] or 0 for vector in tops)
            for one in self._columns.covered(at)
        )

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
            years = (span,) if isinstance(span, int) else ()
            before = found.get(named.key, Seen(named, (), None))
            found[named.key] = Seen(named, (*before.years, *years), times or before.times)
        for item in self._parts:
            if item.source:
                found.setdefault(item.source, Seen(Named(item.source, item.name), (), None))
        return list(found.values())

    def _columns_mapped(self) -> Iterator[MappedColumn]:
        of = wholes(self._paper, self._columns, self._amounts.columns, self._rows)
        for at, kind in self._paper.kinds.items():
            heading = self._layout.headings(at)
            if kind == "amount":
                yield self._amount_column(at, heading)
            elif kind == "percent" and at in of:
                part, whole = of[at]
                about = self._columns.about(part)
                yield MappedColumn(
                    at=letter_of(at),
                    holds="percent",
                    heading=heading,
                    source=self._renamed_keys(about.sources),
                    nature=self._renamed_keys(about.natures),
                    span=about.span or "period",
                    of=None if whole is None else letter_of(whole),
                )
            else:
                yield MappedColumn(
                    at=letter_of(at),
                    holds="text" if kind == "percent" else kind,
                    heading=heading,
                    confidence="unsure" if kind == "percent" else "certain",
                    why=_name(_NO_WHOLE) if kind == "percent" else None,
                )

    def _amount_column(self, at: int, heading: tuple[str, ...]) -> MappedColumn:
        about = self._columns.about(at)
        confidence, why = self._reason(at)
        return MappedColumn(
            at=letter_of(at),
            holds="amount",
            heading=heading,
            source=self._renamed_keys(about.sources),
            nature=self._renamed_keys(about.natures),
            span=about.span or "period",
            sum_of=tuple(letter_of(one) for one in self._columns.sum_of(at)),
            drawn=at in self._columns.drawn,
            confidence=confidence,
            why=_name(why),
        )

    def _reason(self, at: int) -> tuple[Confidence, Text]:
        """How sure it is what a column is about, and why."""
        columns = self._columns
        if at in columns.parts:
            letters = ", ".join(letter_of(one) for one in columns.parts[at])
            return "certain", Text(
                f"bằng tổng các cột {letters} ở mọi hàng",
                f"in every row the sum of the columns {letters}",
            )
        if at in columns.follows:
            terms = " + ".join(
                f"{count} x {letter_of(one)}" if count > 1 else letter_of(one)
                for one, count in columns.follows[at]
            )
            return "certain", Text(f"bằng {terms} ở mọi hàng", f"in every row {terms}")
        if not self._layout.heads:
            return "likely", Text(
                "bảng không có tiêu đề: cột không phải là tổng của cột nào",
                "the table has no headings: the column is the sum of no others",
            )
        meaning = columns.meanings[at]
        if meaning.source or meaning.nature or meaning.total or len(columns.places) == 1:
            in_sum = any(at in parts for parts in columns.parts.values())
            heading = " / ".join(self._layout.headings(at))
            return "certain" if in_sum else "likely", Text(
                f"tiêu đề '{heading}'", f"its heading '{heading}'"
            )
        return "unsure", Text(
            "tiêu đề không nói đây là tiền của nguồn nào", "its heading names no source of money"
        )

    def _rows_mapped(self) -> Iterator[MappedRow]:
        known: set[tuple[str | None, str]] = set()
        for item in self._rows.items:
            known_already = (item.number, item.name) in known or not item.name
            if item.holds in {"project", "heading"} or known_already:
                continue
            known.add((item.number, item.name))
            is_period = item.holds == "total" and self._is_period(item)
            yield MappedRow(
                name=item.name,
                number=item.number,
                holds=item.holds,
                span="period" if is_period else None,
                source=(item.source,) if item.source else None,
                nature=(item.nature,) if item.nature else None,
                why=_name(_PERIOD_ROW) if is_period else None,
            )


_NO_WHOLE = Text(
    "không cột nào cho đúng các tỷ lệ này: ghi như chữ, không kiểm tra",
    "no columns give these percentages: kept as words, and not checked",
)
_PERIOD_ROW = Text(
    "dưới tiêu đề của một năm, hàng này in số của cả giai đoạn",
    "under the headings of one year this row prints the whole period's",
)


def _totals(rows: Rows, vectors: list[Vector], rounding: int) -> Iterator[tuple[Item, Fit]]:
    """Yield each row of totals with how it agrees with the outermost projects."""
    tops = [vectors[one.at] for one in rows.children(None)]
    for item in rows.items:
        if item.holds == "total":
            yield item, fit(vectors[item.at], tops, rounding)


def _name(text: Text) -> Name:
    return Name(vi=text.vi, en=text.en)
