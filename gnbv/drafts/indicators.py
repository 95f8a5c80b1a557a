"""Indicators own how results that a decision's text states are written down: the sure ones as data.

A proposal with a doubt becomes a comment with its quote. What the text leaves open (a year, whether
a fall is in percentage points) is filled in by a reading that says so, never in silence.
"""

from collections.abc import Iterator, Mapping, Sequence

from gnbv.decision_text.records import DecisionText, Indicator
from gnbv.drafts.yaml_text import Commented, Flow, Quoted, Value, block, comment, joined
from gnbv.language import Lang, Text

_HEAD = Text(
    "Chỉ tiêu trích từ văn bản: đặt lại tên, đối tượng và phạm vi cho gọn, rồi so với bản giấy.",
    "Results quoted from the text: give each a short name, a population and a scope, and compare.",
)
_TO_NAME = Text("? đặt lại cho gọn", "? give it a short name")
_DOUBTFUL = Text("Chưa chắc, nên chưa là dữ liệu:", "Not sure, and so no data yet:")
_YEAR, _SENSE, _BASELINE = "nam-cuoi", "diem-phan-tram", "khong-co-so-goc"
_LONGEST_NAME = 80


def indicators_file(
    text: DecisionText, codes: Mapping[str, str], last: int, lang: Lang
) -> str | None:
    """Write `indicators.yaml`; None where the text states no result surely.

    `codes` are those of projects, by their full labels in the text; `last` is the plan's last year.
    """
    sure = [one for one in text.indicators if one.sure and _is_whole(one)]
    doubtful = [one for one in text.indicators if one not in sure]
    if not sure:
        return None
    place = text.act.place.text if text.act.place else "Toàn địa bàn"
    written = [
        _indicator(str(number), one, codes, place, last, lang) for number, one in enumerate(sure, 1)
    ]
    data = block({"readings": dict(_readings(sure, last)), "indicators": written})
    return joined([comment(_HEAD.in_language(lang)), *data, *_comments(doubtful, lang)])


def _indicator(  # noqa: PLR0913, PLR0917
    code: str, one: Indicator, codes: Mapping[str, str], place: str, last: int, lang: Lang
) -> dict[str, Value]:
    name = Commented(_short(one.at.quote), _TO_NAME.in_language(lang))
    project = codes.get(one.project.full_label) if one.project else None
    return {
        "code": Quoted(code),
        "name": {"vi": name},
        "ref": one.at.ref or one.at.place,
        "quote": one.at.quote,
        "measure": _measure(one),
        "unit": "%" if one.unit == "%" else {"vi": one.unit or "lần"},
        "population": {"vi": name},
        "scope": {"vi": Commented(place, _TO_NAME.in_language(lang))},
        "projects": Flow([Quoted(project)] if project else []),
        "direction": one.direction,
        "operator": "" if one.operator == "exactly" else one.operator,
        "striven": "true" if one.strives else "",
        "target": _target(one, last),
        "open": Flow(_open(one)),
    }


def _is_whole(one: Indicator) -> bool:
    """Whether a proposal has all that its kind needs; years of a duty's cycle no sentence names."""
    if one.kind == "duty":
        return one.cadence not in {None, "start-middle-end"}
    return bool(one.text)


def _measure(one: Indicator) -> str:
    if one.kind == "duty":
        return "qualitative"
    return "percentage" if one.unit == "%" else "unit"


def _target(one: Indicator, last: int) -> dict[str, Value]:
    if one.kind == "duty":
        return {"kind": "duty", "cadence": one.cadence or "once"}
    if one.kind == "annual-change":
        cadence = "on-average" if one.averaged else "each-year"
        return {"kind": one.kind, "value": one.text, "sense": "points", "cadence": cadence}
    return {"kind": one.kind, "value": one.text, "year": str(one.year or last)}


def _open(one: Indicator) -> Iterator[str]:
    """The readings that fill in what a sentence leaves open."""
    if one.kind == "annual-change":
        yield _SENSE
    if one.kind in {"level", "cumulative"} and one.year is None:
        yield _YEAR
    if one.kind in {"level", "annual-change"} and not one.baseline:
        yield _BASELINE


def _readings(sure: Sequence[Indicator], last: int) -> Iterator[tuple[str, Value]]:
    used = {key for one in sure for key in _open(one)}
    if _YEAR in used:
        yield (
            _YEAR,
            _reading("year", f"Đến hết năm {last}", f"By the end of {last}")
            | {
                "why": {
                    "vi": "Câu trích không nêu năm; đây là năm cuối của giai đoạn",
                    "en": "The quote names no year; this is the period's last",
                },
                "year": str(last),
            },
        )
    if _SENSE in used:
        yield (
            _SENSE,
            _reading("sense", "Điểm phần trăm", "Percentage points")
            | {
                "why": {"vi": "Văn bản chỉ ghi dấu %", "en": "The text prints a mere %"},
                "sense": "points",
            },
        )
    if _BASELINE in used:
        yield (
            _BASELINE,
            _reading("baseline", "Không có số liệu gốc", "There is no baseline")
            | {
                "why": {"vi": "Câu trích không nêu mức đầu kỳ", "en": "The quote gives no start"},
            },
        )


def _reading(about: str, vi: str, en: str) -> dict[str, Value]:
    return {"about": about, "reading": {"vi": vi, "en": en}}


def _comments(doubtful: Sequence[Indicator], lang: Lang) -> Iterator[str]:
    if not doubtful:
        return
    yield ""
    yield comment(_DOUBTFUL.in_language(lang))
    for one in doubtful:
        why = one.doubt.in_language(lang) if one.doubt else ""
        yield comment(f"{one.at.ref or one.at.place}: {one.at.quote}")
        if why:
            yield comment(f"  ({why})")


def _short(quote: str) -> str:
    """The beginning of a quote, whole words alone."""
    words = quote.strip(" .;:-–+")
    if len(words) <= _LONGEST_NAME:
        return words
    return words[:_LONGEST_NAME].rpartition(" ")[0]
