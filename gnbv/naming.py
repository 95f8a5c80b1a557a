"""Naming owns the help on a name that is not declared: what is, how to declare it, what it is not.

No help ends in an empty list: where nothing is declared, it says so, and where to declare.
"""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from gnbv.language import Text
from gnbv.lookalikes import odd, plain, visible

_MOST = 30
"""Names that are listed."""
AGENCIES = Text("dưới 'agencies' trong plan.yaml", "under 'agencies' in plan.yaml")
SOURCES = Text("dưới 'sources' trong plan.yaml", "under 'sources' in plan.yaml")
NATURES = Text("dưới 'natures' trong plan.yaml", "under 'natures' in plan.yaml")
OWN_NATURES = Text(
    "trong 'natures' của nguồn, hoặc ghi thẳng số tiền, không chia loại vốn",
    "in the source's 'natures', or write its amount without a nature",
)
PROJECTS = Text("trong một tệp ở projects/", "in a file in projects/")
COLUMNS = Text("bằng 'id' của cột trong annex.yaml", "by the column's 'id' in annex.yaml")
TAGS = Text("dưới 'tags' trong plan.yaml", "under 'tags' in plan.yaml")
CRITERIA = Text("dưới 'criteria' trong units.yaml", "under 'criteria' in units.yaml")
UNITS = Text("dưới 'units' trong units.yaml", "under 'units' in units.yaml")
INDICATORS = Text(
    "dưới 'indicators' trong indicators.yaml", "under 'indicators' in indicators.yaml"
)
DIMENSIONS = Text(
    "dưới 'dimensions' trong indicators.yaml", "under 'dimensions' in indicators.yaml"
)
READINGS = Text("dưới 'readings' trong indicators.yaml", "under 'readings' in indicators.yaml")


def declared(known: Iterable[str], where: Text, text: str = "") -> Text:
    """Say what is declared, or that nothing is and `where` to declare it.

    Where `text` only looks like a declared name, the character that differs is named instead.
    """
    names = list(known)
    alike = next((name for name in names if name != text and plain(name) == plain(text)), None)
    if alike is not None:
        return looks_like(text, alike)
    if not names:
        return Text(
            f"chưa khai báo mục nào: khai báo {where.vi}",
            f"none is declared: declare one {where.en}",
        )
    listed = first_of(names)
    return Text(f"đã khai báo: {listed}", f"declared are: {listed}")


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """Return the known name that is most like a word, in whatever case; None where none is.

    `likeness` is how much of both must agree, from 0 to 1. One letter is like nothing.
    """
    if len(word) < 2:
        return None
    names = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), names, 1, likeness)
    return names[near[0]] if near else None


def did_you_mean(word: str, known: Iterable[str], likeness: float = 0.6) -> Text:
    """Ask, after a message about a word, whether the nearest name was meant; '' for none."""
    name = nearest(word, known, likeness)
    if name is None:
        return Text("", "")
    return Text(f"; có phải ý bạn là {name}?", f"; did you mean {name}?")


def first_of(names: Sequence[str]) -> str:
    """List names, the first 30 of them where there are more."""
    return ", ".join(names[:_MOST]) + (", ..." if len(names) > _MOST else "")


def looks_like(text: str, other: str) -> Text:
    """Say that a text looks like another, and which character of either is not what it seems."""
    strange = odd(text) or odd(other)
    shown = visible(text)
    if strange is None:
        return Text(f"'{shown}' trông như '{other}'", f"'{shown}' looks like '{other}'")
    return Text(
        f"'{shown}' trông như '{visible(other)}', nhưng khác nhau ở {strange.point}",
        f"'{shown}' looks like '{visible(other)}', but they differ in {strange.point}",
    )
