"""Rows own the proposal of what each row of a table is: a project, a total, a part, a heading.

Numbers tell the levels of projects; where rows have none, sums do. A part ('of which: central
budget') narrows the project above it to a source or a nature.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from gnbv.drafts.codes import Codes
from gnbv.drafts.headings import nature_in, source_in
from gnbv.drafts.items import Item, Reading
from gnbv.drafts.layout import Layout, label_of
from gnbv.drafts.mapping import MappedRow, RowHolds
from gnbv.drafts.numbering import Levels
from gnbv.drafts.parts import Narrowing, narrowing
from gnbv.drafts.repeats import Repeats
from gnbv.drafts.subtotals import Subtotal, subtotals
from gnbv.drafts.sums import Nestings, Vector, fit
from gnbv.drafts.vocabulary import CHECK, TOTAL_ROW, plain

_BY_SUMS = Reading()


class Rows:
    """The rows of a table; `vectors` are their amounts in đồng, None where a row has no figure.

    `told` is what a mapping says of rows, by their names.
    """

    def __init__(
        self,
        layout: Layout,
        vectors: Sequence[Vector],
        rounding: int,
        told: Mapping[str, MappedRow] | None = None,
        reading: Reading = _BY_SUMS,
    ) -> None:
        self._layout, self._vectors, self._rounding = layout, vectors, rounding
        self._told, self._reading = told or {}, reading

    @cached_property
    def labels(self) -> tuple[tuple[str | None, str], ...]:
        """Each row's number and name."""
        return tuple(label_of(self._layout, row) for row in self._layout.body)

    @cached_property
    def holds(self) -> tuple[RowHolds, ...]:
        """What each row is."""
        return tuple(self._hold(at) for at in range(len(self.labels)))

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The rows as understood, from above."""
        return tuple(self._items())

    def vectors_of(self, *holds: RowHolds) -> list[Vector]:
        """The amounts of the rows that are one of these."""
        kinds = set(holds)
        return [self._vectors[at] for at, kind in enumerate(self.holds) if kind in kinds]

    def children(self, item: Item | None) -> tuple[Item, ...]:
        """The projects right below a project, or the outermost ones."""
        return tuple(self._below.get(("project", item.at if item else None), ()))

    def parts(self, item: Item) -> tuple[Item, ...]:
        """The parts to which rows narrow a project."""
        return tuple(self._below.get(("part", item.at), ()))

    @cached_property
    def _below(self) -> dict[tuple[RowHolds, int | None], list[Item]]:
        """The rows by what they are and the row that they stand below: every row asks."""
        found: dict[tuple[RowHolds, int | None], list[Item]] = {}
        for one in self.items:
            found.setdefault((one.holds, one.parent), []).append(one)
        return found

    def _hold(self, at: int) -> RowHolds:
        number, name = self.labels[at]
        told = self._told.get(name)
        if told and told.number in {None, number} and self._is_possible(told.holds, at):
            return told.holds
        words = plain(name)
        if not any(figure is not None for figure in self._vectors[at]):
            return "project" if at in self._narrowing.above else "heading"
        if (number is None and CHECK.search(words)) or at in self.prints_again:
            return "nothing"
        if self._reading.again and self._is_possible("repeat", at):
            return "repeat"
        if number is None and (TOTAL_ROW.search(words) or self._is_sum(at)):
            return "total"
        return self._narrowing.rows.get(at, "project")

    def _is_possible(self, holds: RowHolds, at: int) -> bool:
        """Whether a row can be this: one that prints another again needs an earlier one.

        Of rows of one name that are sub-totals and totals, each is what its sum tells.
        """
        if holds in {"total", "nothing"}:
            alike = [one for one, label in enumerate(self.labels) if label == self.labels[at]]
            is_either = len({one in self.subtotals for one in alike}) > 1
            return not is_either or (at in self.subtotals) == (holds == "nothing")
        return holds != "repeat" or self._repeated(at) is not None

    @cached_property
    def subtotals(self) -> Mapping[int, Subtotal]:
        """The rows that print again the sum of projects next to them, by their places."""
        narrowed = frozenset(self._narrowing.rows)
        return subtotals(self.labels, self._vectors, narrowed, self._rounding)

    @cached_property
    def prints_again(self) -> frozenset[int]:
        """The rows of sub-totals, and those that narrow them."""
        found = set(self.subtotals)
        for at in sorted(self._narrowing.rows):
            found |= {at} if at - 1 in found else set()
        return frozenset(found)

    @cached_property
    def _narrowing(self) -> Narrowing:
        return narrowing(self.labels, self._vectors, self._rounding)

    @cached_property
    def twins(self) -> tuple[int, ...]:
        """The rows of projects with the name and the money of an earlier one."""
        projects = [at for at, holds in enumerate(self.holds) if holds == "project"]
        return tuple(at for at in projects if self._repeated(at) is not None)

    @cached_property
    def unnumbered(self) -> tuple[int, ...]:
        """The rows of projects without a number among numbered ones, which head no group."""
        projects = [at for at, holds in enumerate(self.holds) if holds == "project"]
        bare = [at for at in projects if self.labels[at][0] is None]
        return tuple(at for at in bare if len(bare) < len(projects) and at not in self._heads)

    def _repeated(self, at: int) -> int | None:
        """The earlier row that a row prints again: of its name, and with its figures."""
        return self._repeats.earlier(at)

    @cached_property
    def _repeats(self) -> Repeats:
        return Repeats([name for _, name in self.labels], self._vectors)

    def _is_sum(self, at: int) -> bool:
        """Whether a row adds up all that is numbered, or what is numbered right above it."""
        return self._is_sum_of_all(at) or at in self._sums_above

    @cached_property
    def _sums_above(self) -> frozenset[int]:
        """The rows without a number that are the sum of several numbered ones since the last."""
        found: set[int] = set()
        run: list[tuple[int, str]] = []
        for at, (number, _) in enumerate(self.labels):
            if number:
                run.append((at, number))
            elif at not in self._narrowing.rows:
                if len(run) > 1 and self._adds_up(at, run):
                    found.add(at)
                run = []
        return frozenset(found)

    def _is_sum_of_all(self, at: int) -> bool:
        """Whether a row before or after all numbered ones adds up what is numbered outermost."""
        numbered = self._numbered
        if not numbered or numbered[0] < at < numbered[-1]:
            return False
        outermost = [self._vectors[one] for one in self._outermost]
        found = fit(self._vectors[at], outermost, self._rounding)
        return not found.broken and found.proved > 0

    @cached_property
    def _numbered(self) -> tuple[int, ...]:
        return tuple(at for at, (number, _) in enumerate(self.labels) if number)

    @cached_property
    def _outermost(self) -> tuple[int, ...]:
        levels = Levels()
        found = [(at, levels.level(self.labels[at][0] or "")) for at in self._numbered]
        return tuple(
            at
            for at, level in found
            if level == 0 and any(figure is not None for figure in self._vectors[at])
        )

    def _items(self) -> Iterator[Item]:
        parents = self._parents
        codes: dict[int, str] = {}
        taken = Codes()
        last: int | None = None
        for at, (number, name) in enumerate(self.labels):
            holds = self.holds[at]
            if holds == "project":
                above = codes.get(parents[at], "") if at in parents else ""
                codes[at] = taken.next_of(number, above)
                taken.add(codes[at])
                last = at
                yield Item(at, holds, number, name, parents.get(at), codes[at])
            elif holds == "part":
                code = "" if last is None else codes[last]
                yield Item(at, holds, number, name, last, code, *self._part(name))
            elif holds == "repeat":
                earlier = self._repeated(at)
                code = "" if earlier is None else codes.get(earlier, "")
                yield Item(at, holds, number, name, None, code)
            else:
                last = None if holds == "total" else last
                yield Item(at, holds, number, name)

    def _part(self, name: str) -> tuple[str | None, str | None]:
        told = self._told.get(name)
        if told:
            return (told.source or (None,))[0], (told.nature or (None,))[0]
        source, nature = source_in(name), nature_in(name)
        return source.key if source else None, nature.key if nature else None

    @cached_property
    def _parents(self) -> dict[int, int]:
        """The project above each project: by numbers, or by sums where no row has any."""
        projects = [at for at, holds in enumerate(self.holds) if holds == "project"]
        is_told = any(one.level for one in self._told.values())
        if not is_told and not any(self.labels[at][0] for at in projects):
            return self._nested_by_sums(projects)
        levels, open_above = Levels(), dict[int, int]()
        found: dict[int, int] = {}
        before = 0
        for at, (number, name) in enumerate(self.labels):
            if self.holds[at] not in {"project", "heading"}:
                continue
            told = self._told.get(name)
            level = int(told.level) if told and told.level else before
            if number or at in self._heads:
                level = levels.level(number or "")
            if self.holds[at] == "heading":
                continue
            above = [open_above[one] for one in open_above if one < level]
            if above:
                found[at] = above[-1]
            open_above = {one: row for one, row in open_above.items() if one < level} | {level: at}
            before = level
        return found

    @cached_property
    def _heads(self) -> frozenset[int]:
        """The rows without a number that are the sum of the numbered ones up to the next such."""
        found: set[int] = set()
        run: list[tuple[int, str]] = []
        for at in range(len(self.labels) - 1, -1, -1):
            number = self.labels[at][0]
            if self.holds[at] == "project" and number:
                run.insert(0, (at, number))
            elif self.holds[at] in {"project", "total"}:
                if self.holds[at] == "project" and self._adds_up(at, run):
                    found.add(at)
                run = []
        return frozenset(found)

    def _adds_up(self, at: int, run: Sequence[tuple[int, str]]) -> bool:
        """Whether a row is the sum of the outermost of numbered rows."""
        levels = Levels()
        below = [self._vectors[one] for one, number in run if levels.level(number) == 0]
        found = fit(self._vectors[at], below, self._rounding)
        return found.proved > 0 and not found.broken

    def _nested_by_sums(self, projects: Sequence[int]) -> dict[int, int]:
        if not self._reading.nested:
            return {}
        nestings = Nestings([self._vectors[at] for at in projects], self._rounding)
        return {
            projects[part]: projects[head]
            for head, parts in nestings.parts.items()
            for part in parts
        }

    @cached_property
    def heads_by_sums(self) -> tuple[Item, ...]:
        """The outermost projects with others below, where nothing but sums tells which."""
        if any(item.number for item in self.items if item.holds == "project"):
            return ()
        return tuple(item for item in self.children(None) if self.children(item))
