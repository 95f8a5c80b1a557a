"""Naming owns how sources and natures that no heading names get their names: from the body's text.

A decision prints its money twice: in sentences with names, and in the annex in figures. Where the
annex has lost its headings, the source that has a column's amounts in every project is its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from gnbv.decision_text.records import DecisionText, FundingBlock
from gnbv.drafts.columns import Columns
from gnbv.drafts.headings import Named, nature_in
from gnbv.drafts.items import Item
from gnbv.drafts.rows import Rows
from gnbv.drafts.sums import Vector
from gnbv.drafts.vocabulary import key_of, money_called, plain

Matched = Sequence[tuple[Item, FundingBlock]]
"""Projects of the annex, each with what the body says of its money."""


def names_from_text(
    rows: Rows, columns: Columns, amounts: Mapping[int, Vector], text: DecisionText
) -> dict[str, Named]:
    """Return names for the numbered sources and natures, by the keys that stand in for them."""
    matched = match(rows, text)
    sources = dict(_sources(matched, columns, amounts))
    sources |= _by_years(columns, text, sources)
    return sources | dict(_natures(matched, columns, amounts, sources))


def match(rows: Rows, text: DecisionText) -> Matched:
    """Match the annex's innermost projects with the body's: by name, else by their order.

    The order tells where there are as many of both, and no name contradicts it. What the body does
    not surely call a project has to have a project's name; a name that stands twice matches none.
    """
    items = [one for one in rows.items if one.holds == "project" and not rows.children(one)]
    blocks = [one for one in text.funding if one.project is not None and one.lines]
    by_name = _by_name(items, blocks)
    in_order = list(zip(items, blocks, strict=False))
    are_sure = all(one.project and not one.project.doubt for one in blocks)
    is_ordered = len(items) == len(blocks) and all(pair in in_order for pair in by_name)
    return in_order if is_ordered and are_sure else by_name


def _by_name(items: Sequence[Item], blocks: Sequence[FundingBlock]) -> Matched:
    """The projects and blocks of one name, where only one of each has it."""
    names = Counter(plain(item.name) for item in items)
    named: dict[str, list[FundingBlock]] = {}
    for block in blocks:
        if block.project:
            named.setdefault(plain(block.project.name), []).append(block)
    alone = {name: found[0] for name, found in named.items() if len(found) == 1}
    called = ((item, plain(item.name)) for item in items)
    return [(item, alone[name]) for item, name in called if name in alone and names[name] == 1]


def _sources(
    matched: Matched, columns: Columns, amounts: Mapping[int, Vector]
) -> Iterator[tuple[str, Named]]:
    """Yield a name for each numbered source that has the amounts of one in the body, and of one."""
    printed = {line.standard: line.source for _, block in matched for line in block.lines}
    for key in _keys(source for source, _ in columns.named.values()):
        own = [_counted(columns, amounts, key, item) for item, _ in matched]
        fitting = [name for name in printed if _agrees(own, [_of(one, name) for _, one in matched])]
        if len(fitting) == 1:
            name = printed[fitting[0]]
            yield key, Named(key_of(money_called(name) or name), name)


def _counted(columns: Columns, amounts: Mapping[int, Vector], source: str, item: Item) -> int:
    """What the annex gives a project of a source, over the period, in đồng."""
    return sum(
        columns.times.get(at, 1) * (amounts[at][item.at] or 0)
        for at, (named, _) in columns.named.items()
        if named and named.key == source
    )


def _agrees(own: Sequence[int], stated: Sequence[int | None]) -> bool:
    """Whether amounts are those that a text states, wherever it does; not of zeros alone."""
    known = [(mine, told) for mine, told in zip(own, stated, strict=True) if told is not None]
    return any(mine for mine, _ in known) and all(mine == told for mine, told in known)


def _of(block: FundingBlock, source: str) -> int | None:
    """What a block states of a source, in đồng; 0 where it names others alone."""
    lines = [line.amount.dong for line in block.lines if line.standard == source]
    if any(dong is None for dong in lines):
        return None
    return sum(dong for dong in lines if dong is not None)


def _by_years(columns: Columns, text: DecisionText, known: Mapping[str, Named]) -> dict[str, Named]:
    """Names by the number of years that a note states of one source alone."""
    found: dict[str, Named] = {}
    for key in _keys(source for source, _ in columns.named.values()):
        times = {
            columns.times.get(at)
            for at, (source, _) in columns.named.items()
            if source and source.key == key
        }
        alike = [one for one in text.source_years if one.last - one.first + 1 in times]
        if key not in known and len(alike) == 1:
            name = alike[0].source
            found[key] = Named(key_of(money_called(name) or name), name)
    return found


def _natures(
    matched: Matched,
    columns: Columns,
    amounts: Mapping[int, Vector],
    sources: Mapping[str, Named],
) -> Iterator[tuple[str, Named]]:
    """Yield a name for each numbered nature whose amounts the body states of one nature alone."""
    for key in _keys(nature for _, nature in columns.named.values()):
        votes: dict[str, Named] = {}
        for at, (source, nature) in columns.named.items():
            if nature is None or nature.key != key or source is None or source.key not in sources:
                continue
            called = money_called(sources[source.key].name)
            for item, block in matched:
                own = columns.times.get(at, 1) * (amounts[at][item.at] or 0)
                for name, dong in _nature_amounts(block, called):
                    named = nature_in(name)
                    if own and dong == own and named:
                        votes[named.key] = named
        if len(votes) == 1:
            yield key, next(iter(votes.values()))


def _nature_amounts(block: FundingBlock, called: str) -> Iterator[tuple[str, int | None]]:
    for line in block.lines:
        if money_called(line.standard) != called:
            continue
        for part in line.natures:
            amount = part.amount or line.amount
            yield part.name, amount.dong


def _keys(named: Iterable[Named | None]) -> list[str]:
    return list(dict.fromkeys(one.key for one in named if one))
