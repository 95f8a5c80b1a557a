"""Columns own the proposal of what each column of a table is, from its headings and from sums.

Headings say whose money a column is, of what nature and over what time; sums say which columns
follow from which, and how often. A table without headings is read from its sums alone: its sources
and natures are then numbered, and wait for their names.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from gnbv.drafts import headings
from gnbv.drafts.figures import has_percent_sign, is_figure
from gnbv.drafts.following import Leaves
from gnbv.drafts.headings import About, Meaning, Named
from gnbv.drafts.layout import Layout, is_own_name
from gnbv.drafts.mapping import ColumnHolds
from gnbv.drafts.multiples import divisors, multiples
from gnbv.drafts.selection import widest
from gnbv.drafts.sums import Nestings, Vector, fit
from gnbv.plan.annex_columns import Span

SOURCE, NATURE = Named("nguon", "Nguồn"), Named("tinh-chat", "Tính chất")
"""What sources and natures are called that no heading names, before their numbers."""


_ROWS_TO_A_MISPRINT = 8
"""In so many rows one figure may be misprinted, and the others still tell what is a sum."""


def kinds_of(layout: Layout) -> dict[int, ColumnHolds]:
    """What each column holds, by its place: by what stands in it, then by its heading."""
    found: dict[int, ColumnHolds] = {at: _kind(layout, at) for at in layout.figures_at}
    if layout.number_at is not None:
        found[layout.number_at] = "number"
    found[layout.name_at] = "name"
    return dict(sorted(found.items()))


def _kind(layout: Layout, at: int) -> ColumnHolds:
    rows = [row for row in layout.body if not is_own_name(row, at, layout.name_at)]
    cells = [row[at] for row in rows if row[at].text or row[at].problem]
    above = layout.headings(at)
    if not cells or headings.is_check(above):
        return "nothing"
    figures = sum(is_figure(cell.text) or cell.problem is not None for cell in cells)
    if 2 * figures < len(cells) or (headings.is_words(above) and figures < len(cells)):
        return "text"
    signed = sum(has_percent_sign(cell.text) for cell in cells)
    return "percent" if headings.is_percentage(above) or 2 * signed > len(cells) else "amount"


class Columns:
    """The amounts of a table: which columns are sums, which follow, and what each is about.

    `amounts` are in đồng, by the columns' places. `projects` are the rows of projects: a row of
    totals may print a period under the heading of a year. `rounding` is in đồng, too.
    """

    def __init__(
        self,
        layout: Layout,
        amounts: Mapping[int, Vector],
        projects: Sequence[int],
        rounding: int,
    ) -> None:
        self.layout, self._sums, self.rounding = layout, amounts, rounding
        self._projects = projects

    @cached_property
    def places(self) -> tuple[int, ...]:
        """The columns of amounts."""
        return tuple(self._sums)

    @cached_property
    def meanings(self) -> dict[int, Meaning]:
        """What headings say of each column."""
        common = headings.common_headings(self.layout, self.places)
        return {at: headings.meaning_of(self.layout.headings(at), common) for at in self.places}

    @cached_property
    def parts(self) -> dict[int, tuple[int, ...]]:
        """Each total with the columns that stand after it and add up to it."""
        found = {
            self.places[head]: tuple(self.places[part] for part in parts)
            for head, parts in self._nestings.parts.items()
        }
        return {head: parts for head, parts in found.items() if self._may_hold(head, parts)}

    def _may_hold(self, head: int, parts: Sequence[int]) -> bool:
        return all(self.meanings[head].may_hold(self.meanings[part]) for part in parts)

    @cached_property
    def roots(self) -> dict[int, int]:
        """The outermost total of each column."""
        above = {part: head for head, parts in self.parts.items() for part in parts}
        found: dict[int, int] = {}
        for at in self.places:
            found[at] = found.get(above.get(at, at), at)
        return found

    @cached_property
    def _nestings(self) -> Nestings:
        """The nestings that explain most columns; with misprints only where these explain more."""
        groups = {index: self.layout.group(at) for index, at in enumerate(self.places)}
        columns = list(self._sums.values())
        tries = [
            Nestings(columns, self.rounding, groups, misprints)
            for misprints in (0, max(1, len(self._projects) // _ROWS_TO_A_MISPRINT))
        ]
        return max(tries, key=lambda one: len(one.parts))

    @cached_property
    def _rules(self) -> dict[int, Vector]:
        """The columns in the rows of projects in which every total is its sum."""
        rows = [row for row in self._projects if row not in self._nestings.broken]
        return {at: tuple(vector[row] for row in rows) for at, vector in self._sums.items()}

    @cached_property
    def leaves(self) -> tuple[int, ...]:
        """The columns that are no total of what stands after them."""
        return tuple(at for at in self.places if at not in self.parts)

    @cached_property
    def follows(self) -> dict[int, tuple[tuple[int, int], ...]]:
        """The leaves that follow from others: of which, each how many times."""
        filled = {at: self._rules[at] for at in self.leaves if any(self._rules[at])}
        if self.layout.heads:
            return Leaves(filled, self.meanings, self.roots).following(self.rounding)
        return {} if self.rounding else dict(multiples(filled, self.roots).follows)

    @cached_property
    def drawn(self) -> tuple[int, ...]:
        """The narrowest columns: funding lines are drawn from them, all others are their sums."""
        kept = [at for at in self.leaves if at not in self.follows and self._counts(at)]
        return tuple(at for at in kept if not self._is_doubled(at, kept))

    def _counts(self, at: int) -> bool:
        """Whether a column of nothing belongs to columns that are drawn: beside one of them."""
        if any(self._rules[at]):
            return True
        beside = [one for one in self.leaves if one != at and self.roots[one] == self.roots[at]]
        return not any(one in self.follows for one in beside)

    def _is_doubled(self, at: int, kept: Sequence[int]) -> bool:
        """Whether headings say that other columns have the same money.

        They have it in more detail; or of the same, over a longer time, or further to the right.
        """
        if not self.layout.heads:
            return False
        own = self.meanings[at]
        for one in kept:
            other = self.meanings[one]
            if one == at:
                continue
            if other.keys == own.keys:
                longer = own.span == "full-year" != other.span
                if longer or (other.span == own.span and one > at):
                    return True
            elif self._is_of(one, at):
                return True
        return False

    @cached_property
    def times(self) -> dict[int, int]:
        """How many times each drawn column counts in a period; those that no column tells, not."""
        found: dict[int, int] = {}
        for times in self.follows.values():
            for at, count in times:
                found[at] = max(found.get(at, 1), count)
        if all(count == 1 for count in found.values()):
            return self._divided
        told = {self.roots[at]: count for at, count in found.items() if count > 1}
        for at in self.drawn:
            if self.roots[at] in told:
                found[at] = told[self.roots[at]]
        return found

    @cached_property
    def _divided(self) -> dict[int, int]:
        """Of how many years the drawn columns of a period are, by a column that prints one year.

        `4.000 = 9.000 / 3 + 2.000 / 2` in every row: one source pays three years, the other two.
        """
        years = [at for at in self.leaves if self.meanings[at].span == "full-year"]
        parts = {at: self._rules[at] for at in self.drawn if self.meanings[at].span != "full-year"}
        for at in years:
            if at in self.drawn or at in self.follows:
                continue
            inside = {one: vector for one, vector in parts.items() if self._is_of(one, at)}
            found = divisors(self._rules[at], inside)
            if found:
                return found
        return {}

    def _is_of(self, narrow: int, wide: int) -> bool:
        pairs = zip(self.meanings[narrow].keys, self.meanings[wide].keys, strict=True)
        return all(whole in {None, part} for part, whole in pairs)

    @cached_property
    def of_a_year(self) -> bool:
        """Whether the drawn columns are of one full year, since a period is so many of them."""
        return any(count > 1 for times in self.follows.values() for _, count in times)

    def span(self, at: int) -> Span:
        """What a column's figures cover: as its headings say, or as sums do."""
        said = self.meanings[at].span
        if said is not None:
            return said
        if at in self.parts:
            spans = {self.span(part) for part in self.parts[at]}
            return spans.pop() if len(spans) == 1 else "period"
        if not self.of_a_year:
            return "period"
        if at in self.follows:
            once = all(count == 1 for _, count in self.follows[at])
            return "full-year" if once else "period"
        if at in self.drawn:
            return "full-year"
        beside = [one for one in self.follows if self.roots[one] == self.roots[at]]
        return self.span(beside[0]) if beside else "full-year"

    @cached_property
    def named(self) -> dict[int, tuple[Named | None, Named | None]]:
        """The source and the nature of each drawn column."""
        if self.layout.heads:
            return {at: (self.meanings[at].source, self.meanings[at].nature) for at in self.drawn}
        return dict(self._numbered())

    def _numbered(self) -> Iterator[tuple[int, tuple[Named, Named | None]]]:
        """Number sources by blocks of drawn columns, natures by the columns' places in a block."""
        blocks: dict[int, list[int]] = {}
        for at in self.drawn:
            blocks.setdefault(self.roots[at], []).append(at)
        for number, block in enumerate(blocks.values(), 1):
            source = Named(f"{SOURCE.key}-{number}", f"{SOURCE.name} {number}")
            for order, at in enumerate(block, 1):
                nature = Named(f"{NATURE.key}-{order}", f"{NATURE.name} {order}")
                yield at, (source, nature if len(block) > 1 else None)

    def about(self, at: int) -> About:
        """Whose money a column is: of its headings, else of the drawn columns that it adds up."""
        meaning = self.meanings[at]
        if self.layout.heads:
            return About(self._sources_of(at), _keys(meaning.nature), self.span(at))
        if at in self.drawn:
            source, nature = self.named[at]
            return About(_keys(source), _keys(nature), self.span(at))
        zeros = frozenset(one for one in self.drawn if not any(self._rules[one]))
        return About(*widest(self.named, self.covered(at), zeros), self.span(at))

    def _sources_of(self, at: int) -> tuple[str, ...] | None:
        """The source that a heading names; of a sum with a name of its own, those it adds up."""
        source = self.meanings[at].source
        drawn = dict.fromkeys(named.key for named, _ in self.named.values() if named)
        if source is None or source.key in drawn or not self.covered(at):
            return _keys(source)
        added = {named.key for one in self.covered(at) for named in self.named[one][:1] if named}
        return None if added == {*drawn} else tuple(key for key in drawn if key in added)

    def covered(self, at: int) -> frozenset[int]:
        """The drawn columns whose money a column adds up."""
        if at in self.drawn:
            return frozenset({at})
        below = self.parts.get(at) or tuple(one for one, _ in self.follows.get(at, ()))
        return frozenset().union(*(self.covered(one) for one in below))

    def is_sum(self, at: int, parts: Sequence[int]) -> bool:
        """Whether a column is the sum of others in every row."""
        found = fit(self._sums[at], [self._sums[one] for one in parts], self.rounding)
        return found.proved > 0 and not found.broken

    def sum_of(self, at: int) -> tuple[int, ...]:
        """The columns that a column adds up once each; none where it adds up none."""
        if at in self.parts:
            return self.parts[at]
        times = self.follows.get(at, ())
        if any(count > 1 for _, count in times):
            return ()
        return tuple(one for one, _ in times)


def _keys(named: Named | None) -> tuple[str, ...] | None:
    return (named.key,) if named else None
