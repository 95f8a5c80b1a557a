"""Selections own which money a figure is about: of a project, of sources and natures, in a span."""

from collections.abc import Iterable
from typing import NamedTuple

WITHOUT_NATURE = ""

Keys = str | tuple[str, ...]
"""One key; or several together, sorted, so that the order in which they are written is none."""


def together(keys: Iterable[str]) -> Keys:
    """Return keys as a selection holds them: one of them alone is that key itself."""
    found = tuple(sorted({*keys}))
    return found[0] if len(found) == 1 else found


def each(keys: Keys | None) -> tuple[str | None, ...]:
    """Return the keys one by one; None, which is 'any', is one of them."""
    return keys if isinstance(keys, tuple) else (keys,)


def joined(keys: Keys | None) -> str | None:
    """Return keys as machines get them, several as one text ('local+mobilised'); None is 'any'."""
    return "+".join(keys) if isinstance(keys, tuple) else keys


def common(keys: Keys | None, others: Keys | None) -> Keys | None:
    """Return the keys that both have; where they have none, no keys at all, which take nothing."""
    if keys is None or others is None:
        return others if keys is None else keys
    return together(key for key in each(keys) if key is not None and takes(others, key))


def takes(keys: Keys | None, key: str | None) -> bool:
    """Tell whether a key is among others; None, which is 'any', has all of them."""
    return keys is None or key == keys or (isinstance(keys, tuple) and key in keys)


class Selection(NamedTuple):
    """Which money a figure is about; None in a field means 'any'.

    `source` and `nature` may be several together. `nature` may be `WITHOUT_NATURE`, for the money
    of sources that have no natures. `span` is a year, or "period" for the whole plan, or
    "full-year" for any year in which every source pays.
    """

    project: str | None = None
    source: Keys | None = None
    nature: Keys | None = None
    span: int | str = "period"

    def narrowed(self, source: Keys | None, nature: Keys | None) -> "Selection":
        """Return what it has in common with some sources and natures."""
        if source is None and nature is None:
            return self
        return self._replace(source=common(self.source, source), nature=common(self.nature, nature))

    @property
    def single(self) -> bool:
        """Whether it names one source and one nature at most."""
        return not isinstance(self.source, tuple) and not isinstance(self.nature, tuple)

    def singles(self) -> tuple["Selection", ...]:
        """Return the selections of one source and one nature that it is made of: itself, if so."""
        return tuple(
            Selection(self.project, source, nature, self.span)
            for source in each(self.source)
            for nature in each(self.nature)
        )


class Groups:
    """The keys that some selections take together, by each key: what else a line is part of."""

    def __init__(self, about: Iterable[tuple[Keys | None, Keys | None]]) -> None:
        self._sources: dict[str, list[Keys]] = {}
        self._natures: dict[str, list[Keys]] = {}
        for source, nature in {*about}:
            _register(source, self._sources)
            _register(nature, self._natures)

    def sources(self, key: str) -> tuple[Keys | None, ...]:
        """Return every `source` that a selection with a source's money may have."""
        return (None, key, *self._sources.get(key, ()))

    def natures(self, key: str) -> tuple[Keys | None, ...]:
        """Return every `nature` that a selection with a nature's money may have."""
        return (None, key, *self._natures.get(key, ()))


def _register(keys: Keys | None, found: dict[str, list[Keys]]) -> None:
    if not isinstance(keys, tuple):
        return
    for key in keys:
        if keys not in found.setdefault(key, []):
            found[key].append(keys)
