"""Witnesses: which claims about money and years would break, were an input something else."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from gnbv.addresses import Address
from gnbv.plan import (
    WITHOUT_NATURE,
    FundingLine,
    Groups,
    Keys,
    Plan,
    absorbers,
    ceilings_at,
    source_at,
)
from gnbv.reconciliation.claim import Claim
from gnbv.reconciliation.claimed_money import ClaimedMoney
from gnbv.reconciliation.inputs import Input, PlacedProfile, profiles
from gnbv.reconciliation.reconcile import Reconciliation
from gnbv.reconciliation.years import YearsClaim

Key = tuple[str | None, Keys | None, Keys | None]
"""What a selection is about, whatever its span: project, source, nature."""


class Witness(NamedTuple):
    """A claim that depends on an input: its rule, and where it stands."""

    code: str
    address: Address


class Found(NamedTuple):
    """Witnesses of an input, and whether they are enough: no other value would pass."""

    witnesses: tuple[Witness, ...] = ()
    enough: bool = False


class Witnesses:
    """The claims of a reconciled plan by what they are about."""

    def __init__(self, reconciliation: Reconciliation) -> None:
        self._plan = reconciliation.plan
        self._even = reconciliation.allocation.even
        self._years = reconciliation.years
        self._about = _by_key(reconciliation)
        self._absorbers = absorbers(reconciliation.plan)
        self._groups = _groups(self._about)
        self._selections = tuple(dict.fromkeys(self._about.values()))

    def of(self, one: Input) -> Found:
        """Find what witnesses an input of the plan's money."""
        if one.kind in {"amount", "remainder", "total"}:
            return self._amount(one.lines)
        if one.kind == "year-amount" and one.year:
            return self._year_amount(one.lines[0], one.year)
        if one.kind == "shares":
            return self._shares(one.lines)
        if one.kind == "years":
            return self._source_years(one.source)
        if one.profile:
            return self._profile(one.profile)
        if one.year:
            return self._ceiling(one.source, one.year)
        if one.kind == "rounding":
            return self._rounding(one.source)
        exact = [claim for claim in self._years if claim.code == "C613" and claim.exact]
        return _found(exact, bool(exact))

    @cached_property
    def _profiled(self) -> Counter[str]:
        """How many profiles there are of each source's money."""
        return Counter(one.source for one in profiles(self._plan))

    def _claimed(self, line: FundingLine) -> Iterator[ClaimedMoney]:
        """What is claimed of the selections that a line is part of."""
        keys = _keys(self._plan, line, self._groups)
        yield from dict.fromkeys(self._about[key] for key in keys if key in self._about)

    def _moved_by(self, lines: Sequence[FundingLine]) -> Iterator[ClaimedMoney]:
        """What is claimed of the first of some lines, and no remainder makes up for any of them."""
        rests = {rest for line in lines for rest in self._absorbers.get(line.address, ())}
        rests -= {*lines}
        yield from (one for one in self._claimed(lines[0]) if not any(map(one.holds, rests)))

    def _amount(self, lines: Sequence[FundingLine]) -> Found:
        """Claims on all of some lines together: over the period, or in all years of all sources."""
        claims: list[Claim] = []
        for about in self._moved_by(lines):
            if not all(map(about.holds, lines)):
                continue
            claims += about.period
            claims += about.yearly if self._pays_only_in(about.years, about.lines) else []
        return _found(claims, bool(claims))

    def _pays_only_in(self, years: Collection[int], sources: Iterable[str]) -> bool:
        """Whether all years in which some sources pay are among these."""
        paying = (self._plan.programme.sources[key].years for key in sources)
        return all(year in years for of_source in paying for year in of_source)

    def _year_amount(self, line: FundingLine, year: int) -> Found:
        """Claims on the line over the period, or in this year; under ceilings, on it alone.

        Nothing else of the year moves with it, except other lines under the same ceilings.
        """
        ceilings = self._plan.programme.sources[line.source].ceilings
        claims: list[Claim] = []
        for about in self._moved_by([line]):
            claims += about.period
            if not ceilings or about.count([line.source]) == 1:
                claims += about.of_year(year)
        return _found(claims, bool(claims))

    def _shares(self, lines: Sequence[FundingLine]) -> Found:
        """Claims that tell each of a project's lines from its others."""
        found = [
            [
                claim
                for about in self._moved_by([line, *lines])
                if sum(map(about.holds, lines)) == 1
                for claim in about.period
            ]
            for line in lines
        ]
        return _found([claim for claims in found for claim in claims], all(found))

    def _source_years(self, source: str) -> Found:
        """Whether what is claimed leaves one set of years only."""
        stated = [claim for claim in self._years if claim.source == source and claim.exact]
        money = list(self._felt(source))
        claims = [claim for about in money for claim in about.yearly]
        return _found([*stated, *claims], self._are_settled(source, stated, money))

    def _are_settled(
        self, source: str, stated: Sequence[YearsClaim], money: Sequence[ClaimedMoney]
    ) -> bool:
        """Whether stated years, and money that is claimed of years, leave one set of years."""
        pays = {*self._plan.programme.sources[source].years}
        period = {*self._plan.programme.period.years}
        codes = {claim.code for claim in stated}
        # Years of which is known whether the source pays in them or not.
        known = {year for about in money for year in about.dated}
        if "C612" in codes:
            known |= _known_by_ends(pays, period)
        free = period - known
        sized = any(about.full or pays & about.dated.keys() for about in money)
        if sized or "C611" in codes:
            return len(pays - known) in {0, len(free)}
        return not free

    def _felt(self, source: str) -> Iterator[ClaimedMoney]:
        """Selections with so much money of a source that other years would change each year's.

        Only where it falls equally on its years, and nothing names any of them: else a year may
        come or go and move nothing.
        """
        about = self._plan.programme.sources[source]
        named = about.ceilings or self._profiled[source]
        if named or source not in self._even:
            return
        count = len(about.years)
        unit = self._plan.programme.rounding_of(source)
        for found in self._selections:
            amount = sum(line.amount for line in found.lines.get(source, {}).values())
            # Rounding hides at most a unit a line, before and after.
            if amount > 2 * found.count(found.lines) * unit * count * (count + 1):
                yield found

    def _profile(self, one: PlacedProfile) -> Found:
        """Claims on all years but one of every line that a profile governs."""
        under = [one.line] if one.line else self._under(one.project, one.source)
        governed = [line for line in under if not line.by_year]
        if under and not governed:
            return Found()
        ceilings = self._plan.programme.sources[one.source].ceilings
        # Where no other profile or ceiling is, lines move together, and none makes up for another.
        alike = self._profiled[one.source] == 1 and not ceilings
        return self._spread(governed, () if alike else (one.source,))

    def _under(self, project: str | None, source: str) -> list[FundingLine]:
        """A source's lines in a project and all below it; everywhere where it is None."""
        ancestry = self._plan.ancestry
        return [
            line
            for line in self._plan.lines
            if line.source == source and project in {None, *ancestry[line.project]}
        ]

    def _spread(self, lines: Iterable[FundingLine], apart: Collection[str]) -> Found:
        """Claims by which money that moves between years of any of these lines is noticed.

        Of lines of the sources in `apart` only claims on each alone count.
        """
        claims: list[Claim] = []
        enough = True
        for line in lines:
            pays = {*self._plan.programme.sources[line.source].years}
            found = [
                about
                for about in self._claimed(line)
                if len(pays - about.years) <= 1 and about.count(apart) <= 1
            ]
            claims += (claim for about in found for claim in about.yearly)
            enough = enough and (bool(found) or not line.amount)
        return _found(claims, enough)

    def _ceiling(self, source: str, year: int) -> Found:
        """Claims on all of a source's money in a year; or the sum, where every year has one."""
        own = self._under(None, source)
        claims = (
            claim
            for about in self._selections
            if own and about.count([source]) == len(own)
            for claim in about.of_year(year)
        )
        found = _witnesses(claims)
        about_source = self._plan.programme.sources[source]
        if {*about_source.years} <= about_source.ceilings.keys() and own:
            # Ceilings of all years must come to what the lines come to.
            at = ceilings_at(source_at(source))
            found = (*found, Witness("A110", at), Witness("A111", at))
        return Found(found, bool(found))

    def _rounding(self, source: str) -> Found:
        """Claims on each line alone: of a source, or of all that have no unit of their own."""
        sources = self._plan.programme.sources
        own = {source} if source else {key for key, one in sources.items() if not one.rounding}
        rounded = [line for line in self._plan.lines if line.source in own and not line.by_year]
        return self._spread(rounded, own)


def _known_by_ends(pays: set[int], period: set[int]) -> set[int]:
    """The first and the last year that a source pays in, and every year outside them."""
    first, last = min(pays), max(pays)
    return {first, last, *(year for year in period if not first <= year <= last)}


def _by_key(reconciliation: Reconciliation) -> dict[Key, ClaimedMoney]:
    """Claims that rest on funding lines, by what they are about, with those lines."""
    found: dict[Key, ClaimedMoney] = {}
    for claim in reconciliation.claims:
        if claim.parts or claim.code == "C501":
            continue  # printed figures among themselves, or the tool's proof of itself
        about = found.setdefault(claim.selection[:3], ClaimedMoney())
        if claim.years:
            about.full.append(claim)
        elif isinstance(claim.selection.span, int):
            about.dated[claim.selection.span].append(claim)
        else:
            about.period.append(claim)
    groups = _groups(found)
    for line in reconciliation.plan.lines:
        for key in _keys(reconciliation.plan, line, groups):
            if key in found:
                found[key].lines[line.source][line.address] = line
    return _merged(found)


def _merged(found: dict[Key, ClaimedMoney]) -> dict[Key, ClaimedMoney]:
    """Selections of the very same lines as one: a source's total, and its only nature's."""
    first: dict[frozenset[Address], ClaimedMoney] = {}
    for about in found.values():
        same = first.setdefault(about.addresses, about)
        if same is not about:
            same.period += about.period
            same.full += about.full
            for year, claims in about.dated.items():
                same.dated[year] += claims
    return {key: first[about.addresses] for key, about in found.items()}


def _groups(keys: Iterable[Key]) -> Groups:
    """What the selections that are claimed take together."""
    return Groups(key[1:] for key in keys)


def _keys(plan: Plan, line: FundingLine, groups: Groups) -> Iterator[Key]:
    """Every selection that is claimed, whatever its span, and that a funding line is part of."""
    natures = groups.natures(line.nature or WITHOUT_NATURE)
    for project in (None, *plan.ancestry[line.project]):
        for source in groups.sources(line.source):
            for nature in natures:
                yield project, source, nature


def _found(claims: Sequence[Claim | YearsClaim], enough: bool) -> Found:
    """The claims as witnesses; one that is broken has told already that something is wrong."""
    return Found(_witnesses(claims), enough or not all(claim.holds for claim in claims))


def _witnesses(claims: Iterable[Claim | YearsClaim]) -> tuple[Witness, ...]:
    return tuple(Witness(claim.code, claim.address) for claim in claims)
