"""What is read in a decision's text, against the plan that people made of the same decision.

Figures are counted as found, missed, wrong (another figure in the same place) and beyond (in the
text's reading alone): `python -m tests.benchmarks.decision`. What is beyond is printed, to be
judged by a person; the suite holds the bounds (`tests/decision_text/test_against_the_plan.py`).
"""

import time
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gnbv.decision_text import DecisionText, FundingBlock, FundingLine, Indicator
from gnbv.decision_text.money_names import standard
from gnbv.plan import Indicator as Reference
from gnbv.plan import Plan
from gnbv.reading.loader import load
from gnbv.targets.quotations import fold
from tests.benchmarks.startup import SHIPPED
from tests.decision_text.texts import DATA, of_text

Key = tuple[str, ...]
Values = dict[Key, object]


class Count(NamedTuple):
    """How one kind of proposal fares against the plan."""

    kind: str
    found: int
    missed: tuple[Key, ...]
    wrong: tuple[Key, ...]
    beyond: tuple[Key, ...]

    @property
    def of(self) -> int:
        """How many the plan has."""
        return self.found + len(self.missed) + len(self.wrong)


class Matched(NamedTuple):
    """The plan's indicators, each with the proposal that quotes the same words, and all others."""

    pairs: tuple[tuple[Reference, Indicator | None], ...]
    beyond: tuple[Indicator, ...]


def main() -> None:
    """Print the table of counts, and what was read beyond the plan."""
    started = time.process_time()
    read = of_text((DATA / "decision_1424.txt").read_text(encoding="utf-8"))
    seconds = time.process_time() - started
    counts = compared(read, plan_of_it())
    print(
        f"{'decision 1424/QĐ-UBND':38}{'of':>5}{'found':>7}{'missed':>8}{'wrong':>7}{'beyond':>8}"
    )
    for one in counts:
        lost, other, more = len(one.missed), len(one.wrong), len(one.beyond)
        print(f"{one.kind:38}{one.of:>5}{one.found:>7}{lost:>8}{other:>7}{more:>8}")
    print(f"read in {seconds:.2f} s of processor time")
    for one in counts:
        for name, keys in (("missed", one.missed), ("wrong", one.wrong), ("beyond", one.beyond)):
            for key in keys:
                print(f"  {name}: {one.kind}: {' | '.join(key)[:150]}")


def plan_of_it() -> Plan:
    """The plan that ships."""
    plan = load(SHIPPED).plan
    assert plan
    return plan


def compared(read: DecisionText, plan: Plan) -> tuple[Count, ...]:
    """Count every kind of proposal against the plan."""
    matched = match(read, plan)
    figured = [(one, found) for one, found in matched.pairs if one.figure]
    return (
        _count("funding blocks: totals", _totals(plan), _read_totals(read)),
        _count("funding blocks: sources and natures", _lines(plan), _read_lines(read)),
        _count("section IV and the closing total", _whole(plan), _read_whole(read)),
        _count("projects: number, name", _projects(plan), _read_projects(read)),
        _count("leads and coordinators", _leads(plan), _read_leads(read)),
        _count("agencies with duties", _agencies(plan), _read_agencies(read)),
        _count("years of sources", _years(plan), _read_years(read)),
        _values(matched),
        *(_field(name, figured) for name in ("operator", "direction", "striven", "year")),
        _cadences(matched),
        _others(matched),
    )


def match(read: DecisionText, plan: Plan) -> Matched:
    """Pair each indicator of the plan with the proposal that quotes the same words."""
    free = list(read.indicators)
    pairs = list[tuple[Reference, Indicator | None]]()
    for reference, _ in plan.walk_indicators():
        found = next((one for one in free if _same_words(reference, one)), None)
        if found:
            free.remove(found)
        pairs.append((reference, found))
    return Matched(tuple(pairs), tuple(free))


def _same_words(reference: Reference, one: Indicator) -> bool:
    mine, theirs = fold(reference.quote or "-").strip(". "), fold(one.at.quote).strip(". ")
    return reference.ref == one.at.ref and (mine in theirs or theirs in mine)


def _count(kind: str, plan: Values, read: Values) -> Count:
    found = sum(1 for key, value in plan.items() if key in read and read[key] == value)
    missed = tuple(key for key in plan if key not in read)
    wrong = tuple(key for key, value in plan.items() if key in read and read[key] != value)
    beyond = tuple(key for key in read if key not in plan)
    return Count(kind, found, missed, wrong, beyond)


def _totals(plan: Plan) -> Values:
    return {key[:1]: value for key, value in _stated(plan) if key[1] == "total"}


def _lines(plan: Plan) -> Values:
    return {key: value for key, value in _stated(plan) if key[1] != "total"}


def _stated(plan: Plan) -> Iterator[tuple[Key, object]]:
    """Every figure that the plan keeps as stated of a project in the body."""
    for project in plan.by_code.values():
        if project.stated and project.national_code:
            label = project.national_code.text.vi
            yield from _flat(plan, (label,), project.stated.root)


def _flat(plan: Plan, at: Key, figures: Mapping[str, object]) -> Iterator[tuple[Key, object]]:
    programme = plan.programme
    for name, figure in figures.items():
        source = programme.sources.get(name)
        nature = programme.natures.get(name)
        words = standard(source.name.vi) if source else name
        key = (*at, fold(nature.name.vi) if nature else words)
        below = getattr(figure, "root", None)
        if below is not None:
            yield from _flat(plan, key, below)
        else:
            own = at if name == "total" and len(at) > 1 else key
            yield own, getattr(figure, "amount", None)


def _whole(plan: Plan) -> Values:
    """The figures of the statements of the whole programme, and the total in words."""
    values: Values = {}
    for statement in plan.programme.stated:
        ref = statement.ref.partition(",")[0]
        values |= dict(_flat(plan, (ref,), statement.figures.root))
        if statement.words:
            values[(ref, "in words")] = statement.words.amount
    return values


def _read_totals(read: DecisionText) -> Values:
    blocks = [one for one in read.funding if one.project and one.total]
    return {
        (one.project.full_label,): one.total.dong for one in blocks if one.project and one.total
    }


def _read_lines(read: DecisionText) -> Values:
    values: Values = {}
    for block in read.funding:
        if block.project:
            values |= dict(_of_block(block, block.project.full_label))
    return values


def _read_whole(read: DecisionText) -> Values:
    values: Values = {}
    for block in read.funding:
        if not block.project and block.total:
            ref = block.at.ref
            values |= {(ref, "total"): block.total.dong, **dict(_of_block(block, ref))}
            if block.total.words:
                values[(ref, "in words")] = block.total.words_dong
    return values


def _of_block(block: FundingBlock, at: str) -> Iterator[tuple[Key, object]]:
    for line in block.lines:
        yield from _of_line(line, (at, line.standard))


def _of_line(line: FundingLine, at: Key) -> Iterator[tuple[Key, object]]:
    whole = [part for part in line.natures if part.amount is None]
    if len(whole) == 1:
        yield (*at, fold(whole[0].name)), line.amount.dong
        return
    yield at, line.amount.dong
    for part in line.natures:
        yield (*at, fold(part.name)), part.amount.dong if part.amount else None


def _projects(plan: Plan) -> Values:
    return {
        (one.national_code.text.vi,): fold(one.name.vi)
        for one in plan.by_code.values()
        if one.national_code
    }


def _read_projects(read: DecisionText) -> Values:
    return {(one.full_label,): fold(one.name) for one in read.projects}


def _leads(plan: Plan) -> Values:
    names = {key: fold(one.name.vi) for key, one in plan.programme.agencies.items()}
    return {
        (one.national_code.text.vi,): (names[one.lead], *(names[key] for key in one.coordinators))
        for one in plan.by_code.values()
        if one.national_code and one.lead
    }


def _read_leads(read: DecisionText) -> Values:
    return {
        (one.project.full_label,): (fold(one.agency), *map(fold, one.coordinators))
        for one in read.leads
        if one.project
    }


def _agencies(plan: Plan) -> Values:
    return {(str(one.ref),): fold(one.name.vi) for one in plan.programme.agencies.values()}


def _read_agencies(read: DecisionText) -> Values:
    return {(one.at.ref,): fold(one.name) for one in read.agencies}


def _years(plan: Plan) -> Values:
    """The years that the document states; those that are inferred stand in no sentence."""
    sources = plan.programme.sources.values()
    return {
        (standard(one.name.vi),): (one.years[0], one.years[-1])
        for one in sources
        if one.ref and one.years
    }


def _read_years(read: DecisionText) -> Values:
    return {(one.standard,): (one.first, one.last) for one in read.source_years}


def _values(matched: Matched) -> Count:
    """Figures of indicators that are read as sure: the value with its unit."""
    plan: Values = {}
    read: Values = {}
    for reference, one in matched.pairs:
        if reference.figure:
            plan[(reference.code,)] = (reference.figure.value, reference.figure.unit)
            if one and one.sure:
                read[(reference.code,)] = (one.value, one.unit)
        elif one and one.sure and one.value is not None:
            read[(reference.code, one.at.quote)] = one.value
    for one in matched.beyond:
        if one.sure and one.value is not None:
            read[(one.at.ref, one.at.quote)] = one.value
    return _count("indicators: values that are sure", plan, read)


def _field(name: str, figured: list[tuple[Reference, Indicator | None]]) -> Count:
    """A field of the indicators with a figure; a year counts where the document gives one."""
    own = {"striven": "strives"}.get(name, name)
    pairs = [(one, found, _field_of(one, name)) for one, found in figured]
    pairs = [one for one in pairs if one[2] is not None]
    plan: Values = {(one.code,): value for one, _, value in pairs}
    read: Values = {(one.code,): getattr(found, own) for one, found, _ in pairs if found}
    return _count(f"indicators: {name}", plan, read)


def _field_of(reference: Reference, name: str) -> object:
    if name != "year":
        return getattr(reference, name)
    return None if "no-year" in reference.open else getattr(reference.target, "year", None)


def _cadences(matched: Matched) -> Count:
    """Cadences of duties, sure or not; those that a reading adds are in no sentence."""
    plan: Values = {}
    read: Values = {}
    for reference, one in matched.pairs:
        cadence = getattr(reference.target, "cadence", None)
        if reference.target.kind == "duty" and cadence != "once":
            plan[(reference.code,)] = cadence
            if one and one.cadence:
                read[(reference.code,)] = one.cadence
    return _count("duties: cadence, sure or a comment", plan, read)


def _others(matched: Matched) -> Count:
    """Indicators without a figure: each is to be proposed, as a comment or a duty."""
    without = [(one, found) for one, found in matched.pairs if not one.figure]
    plan: Values = {(one.code,): True for one, _ in without}
    read: Values = {(one.code,): True for one, found in without if found}
    beyond = {(one.at.ref, one.at.quote): True for one in matched.beyond}
    return _count("indicators without a figure, as comments", plan, read | beyond)


if __name__ == "__main__":
    main()
