"""Sources own what a draft takes for the years in which each source of money pays, and why."""

from collections.abc import Sequence
from typing import NamedTuple

from gnbv.decision_text.records import DecisionText, SourceYears
from gnbv.drafts.headings import Named
from gnbv.drafts.mapping import Confidence, MappedSource
from gnbv.drafts.vocabulary import money_called
from gnbv.language import Text
from gnbv.plan.fields import Name


class Seen(NamedTuple):
    """A source as the table shows it: its name, the years of its columns, and how many it pays.

    `times` is how often a year's column counts in the period; None where no sum tells. `whole` is
    whether a column has its money over all years, of which others may be single ones.
    """

    named: Named
    years: tuple[int, ...]
    times: int | None
    whole: bool = False


def mapped_sources(
    seen: Sequence[Seen], period: range, text: DecisionText
) -> dict[str, MappedSource]:
    """Say of each source in which years it pays: as stated, as printed, as counted, or all."""
    return {one.named.key: _mapped(one, period, text) for one in seen}


def _mapped(seen: Seen, period: range, text: DecisionText) -> MappedSource:
    stated = stated_years(seen.named.name, text)
    years, confidence, why = _years(seen, period, stated)
    return MappedSource(
        name=Name(vi=seen.named.name),
        years=tuple(years),
        stated=stated is not None,
        confidence=confidence,
        why=Name(vi=why.vi, en=why.en),
    )


def stated_years(name: str, text: DecisionText) -> SourceYears | None:
    """What a document states of the years of a source; None where it states nothing."""
    called = money_called(name)
    return next((one for one in text.source_years if money_called(one.standard) == called), None)


def _years(
    seen: Seen, period: range, stated: SourceYears | None
) -> tuple[Sequence[int], Confidence, Text]:
    if stated:
        quote = stated.at.quote[:100]
        return range(stated.first, stated.last + 1), "certain", Text(f"'{quote}'", f"'{quote}'")
    if seen.years and not seen.whole:
        return sorted({*seen.years}), "certain", Text("các cột theo năm", "its columns by year")
    if seen.times == len(period):
        return (
            period,
            "likely",
            Text(
                f"số của giai đoạn bằng {seen.times} lần số của một năm",
                f"the period's figures are {seen.times} times those of one year",
            ),
        )
    if seen.times and seen.times < len(period):
        return (
            period[-seen.times :],
            "unsure",
            Text(
                f"số của giai đoạn bằng {seen.times} lần số của một năm; văn bản không nêu những"
                " năm nào, ở đây lấy các năm cuối",
                f"the period's figures are {seen.times} times those of one year; the paper does not"
                " say which years, the last ones are taken",
            ),
        )
    return (
        period,
        "unsure",
        Text(
            "văn bản không nêu các năm chi; ở đây lấy mọi năm của giai đoạn",
            "the paper names no years; all years of the period are taken",
        ),
    )
