"""Selection owns which choice of a source and a nature is what some drawn columns add up."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from gnbv.drafts.headings import Named


def widest(
    named: Mapping[int, tuple[Named | None, Named | None]],
    covered: frozenset[int],
    zeros: frozenset[int],
) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """The widest choice of a source and a nature that is what columns cover, but for zeros."""
    sources = {source.key: None for source, _ in named.values() if source}
    natures = {nature.key: None for _, nature in named.values() if nature}
    for source, nature in _choices(tuple(sources), tuple(natures)):
        chosen = frozenset(
            at
            for at, (own_source, own_nature) in named.items()
            if source in {None, own_source and own_source.key}
            and nature in {None, own_nature and own_nature.key}
        )
        if covered and chosen - zeros == covered - zeros and covered <= chosen:
            return (source,) if source else None, (nature,) if nature else None
    keys = {named[at][0] for at in covered}
    return tuple(sorted(one.key for one in keys if one)) or None, None


def _choices(
    sources: Sequence[str], natures: Sequence[str]
) -> Iterator[tuple[str | None, str | None]]:
    """Each choice of a source and a nature, the widest first."""
    every = product((None, *sources), (None, *natures))
    return iter(sorted(every, key=lambda one: (one.count(None) * -1, one[0] is None)))
