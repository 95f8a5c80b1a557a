"""Headings own what the words above a column say of it: whose money, what nature, which time.

Where a heading says nothing of it, it says nothing: what is left open is settled by sums, or not.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from gnbv.drafts.layout import Layout
from gnbv.drafts.vocabulary import (
    CHECK,
    COST,
    FULL_YEAR,
    LOWER_LEVEL,
    MONEY,
    NAMED_MONEY,
    NATURE,
    OTHER_MONEY,
    PERCENT,
    PERIOD,
    QUANTITY,
    SPENT,
    TOTAL,
    WORDS,
    YEARS,
    key_of,
    money_called,
    plain,
    years_in,
)
from gnbv.plan.annex_columns import Span

_BRACKETS = re.compile(r"\s*\([^()]*\)")


class Named(NamedTuple):
    """What a heading names, a source or a nature: its key, and its name as printed."""

    key: str
    name: str


class Meaning(NamedTuple):
    """What headings say of a column; None where they say nothing."""

    total: bool
    source: Named | None
    nature: Named | None
    span: Span | None

    @property
    def keys(self) -> tuple[str | None, str | None]:
        """The keys of the source and of the nature."""
        return (
            self.source.key if self.source else None,
            self.nature.key if self.nature else None,
        )

    def may_hold(self, part: "Meaning") -> bool:
        """Whether a column may be a part of this one: no source's money is that of another.

        But a state's budget is made up of all budgets, and a local one of those of lower levels. A
        total is one whatever else it is called. No year is made up of others.
        """
        if isinstance(self.span, int) and part.span not in {None, self.span}:
            return False
        own, other = self.source, part.source
        if own is None or other is None or self.total or own.key == other.key:
            return True
        return _holds(money_called(own.name), money_called(other.name))


class About(NamedTuple):
    """Whose money a column is about: keys of sources and natures, None for all; over what time."""

    sources: tuple[str, ...] | None
    natures: tuple[str, ...] | None
    span: Span | None


def meaning_of(headings: Sequence[str], common: frozenset[str] = frozenset()) -> Meaning:
    """Read a column's headings, from the top; `common` ones stand above all columns.

    The lowest that says something of a kind counts: under 'Kinh phí 2022-2025' stands '2023'.
    """
    own = [text for text in headings if text not in common]
    sources = [found for text in own for found in [source_in(text)] if found]
    sure = [one for one in sources if MONEY.search(plain(one.name))]
    natures = [found for text in own for found in [nature_in(text)] if found]
    spans = [found for text in headings for found in [_span_in(text)] if found]
    return Meaning(
        total=bool(headings) and bool(TOTAL.search(plain(headings[-1]))),
        source=_last(sure or sources),
        nature=_last(natures),
        span=spans[-1] if spans else None,
    )


def _last(found: Sequence[Named]) -> Named | None:
    return found[-1] if found else None


def common_headings(layout: Layout, columns: Sequence[int]) -> frozenset[str]:
    """The headings that stand above all columns: they tell none of them from another."""
    above = [set(layout.headings(at)) for at in columns]
    return frozenset(set.intersection(*above)) if len(above) > 1 else frozenset()


def source_in(text: str) -> Named | None:
    """The source that words name; None where they name none."""
    called = money_called(text)
    if not called:
        return None
    return Named(key_of(called), _name_in(text))


def nature_in(text: str) -> Named | None:
    """The nature that words name; None where they name none."""
    found = NATURE.search(plain(text))
    if not found:
        return None
    words = re.sub(r"^(vốn|chi)\s+", "", found[0])
    return Named(key_of(words), words[:1].upper() + words[1:])


def names_money(meaning: Meaning) -> bool:
    """Whether the source that headings name is called by a word for money, and not an activity."""
    words = plain(meaning.source.name) if meaning.source else ""
    patterns = (MONEY, NAMED_MONEY, OTHER_MONEY, LOWER_LEVEL)
    return not COST.match(words) and any(pattern.search(words) for pattern in patterns)


def is_money(headings: Sequence[str]) -> bool:
    """Whether headings announce money, of whichever source."""
    return any(
        pattern.search(plain(text)) for text in headings for pattern in (MONEY, NAMED_MONEY, TOTAL)
    )


def is_percentage(headings: Sequence[str]) -> bool:
    """Whether headings announce percentages."""
    return any(PERCENT.search(plain(text)) for text in headings[-1:])


def is_words(headings: Sequence[str]) -> bool:
    """Whether headings announce words: notes, agencies."""
    return any(WORDS.search(plain(text)) for text in headings[-1:])


def is_check(headings: Sequence[str]) -> bool:
    """Whether headings announce a comparison, which is no figure of the paper."""
    return any(CHECK.search(plain(text)) for text in headings[-1:])


def is_no_plan(headings: Sequence[str]) -> bool:
    """Whether headings announce a count of things, or money that is not planned: spent, earlier."""
    words = [plain(text) for text in headings]
    return any(SPENT.search(text) or QUANTITY.search(text) for text in words)


def _holds(whole: str, part: str) -> bool:
    """Whether money that is called so may be made up of money that is called otherwise."""
    if "địa phương" in whole or "local" in whole:
        return bool(LOWER_LEVEL.search(part))
    if NAMED_MONEY.search(whole) or LOWER_LEVEL.search(whole):
        return False
    budget = NAMED_MONEY.search(part) or LOWER_LEVEL.search(part)
    return not (budget and OTHER_MONEY.search(whole))


def _name_in(text: str) -> str:
    """A source's name without years, natures and what stands in brackets."""
    bare = _BRACKETS.sub("", text)
    for pattern in (YEARS, FULL_YEAR, re.compile(r"\b(năm\s+)?(?:19|20)\d\d\b"), NATURE):
        bare = re.sub(pattern.pattern, " ", bare, flags=re.IGNORECASE)
    words = " ".join(bare.split()).strip(" :,;-–")
    return words[:1].upper() + words[1:] if words else text


def _span_in(text: str) -> Span | None:
    words = plain(text)
    if YEARS.search(words) or PERIOD.search(words):
        return "period"
    years = years_in(words)
    if len(years) == 1:
        return years[0]
    return "full-year" if FULL_YEAR.search(words) else None
