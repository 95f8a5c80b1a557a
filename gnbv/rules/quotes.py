"""Rules on quotes: an indicator's fields must be what the document's own words have."""

from gnbv.language import Text
from gnbv.rules.rule import Rule, of_indicator

_FILE = "indicators.yaml"
_HINT = Text(
    "đối chiếu với văn bản, sửa trường này hoặc câu trích; nếu hiểu khác câu chữ thì ghi cách hiểu"
    " vào 'readings' kèm '{key}: ...'",
    "compare with the document, and correct the field or the quote; where another reading is"
    " taken, record it in 'readings' with '{key}: ...'",
)


def _hint(key: str) -> Text:
    return Text(_HINT.vi.replace("{key}", key), _HINT.en.replace("{key}", key))


def _message(vi: str, en: str) -> Text:
    return of_indicator(
        f"{vi} là {{text}}, còn {{witness}} ({{where}}) là {{expected}}",
        f"{en} is {{text}}, but {{witness}} ({{where}}) has {{expected}}",
    )


RULES = (
    Rule(
        "T401",
        "quote-figure",
        title=Text("Câu trích: giá trị mục tiêu", "Quotes: figures"),
        message=_message("giá trị mục tiêu", "the target's figure"),
        hint=_hint("value"),
    ),
    Rule(
        "T402",
        "quote-unit",
        title=Text("Câu trích: đơn vị", "Quotes: units"),
        message=_message("đơn vị", "the unit"),
        hint=_hint("unit"),
    ),
    Rule(
        "T403",
        "quote-operator",
        title=Text("Câu trích: phép so sánh", "Quotes: operators"),
        message=_message("phép so sánh", "the operator"),
        hint=_hint("operator"),
    ),
    Rule(
        "T404",
        "quote-aspiration",
        title=Text("Câu trích: 'phấn đấu'", "Quotes: 'phấn đấu'"),
        message=_message("'striven'", "'striven'"),
        hint=_hint("aspiration"),
    ),
    Rule(
        "T405",
        "quote-cadence",
        title=Text("Câu trích: chu kỳ", "Quotes: cadences"),
        message=_message("chu kỳ", "the cadence"),
        hint=_hint("cadence"),
    ),
    Rule(
        "T406",
        "quote-year",
        title=Text("Câu trích, tiêu đề: năm", "Quotes and headings: years"),
        message=_message("năm", "the year"),
        hint=_hint("year"),
    ),
    Rule(
        "T407",
        "quote-direction",
        title=Text("Câu trích: tăng, giảm", "Quotes: directions"),
        message=_message("chiều tăng/giảm", "the direction"),
        hint=_hint("direction"),
    ),
    Rule(
        "T408",
        "quote-sense",
        title=Text("Câu trích: cách tính mức thay đổi", "Quotes: senses of a change"),
        message=_message("cách tính", "the sense of the change"),
        hint=_hint("sense"),
    ),
    Rule(
        "T409",
        "quote-other-figure",
        title=Text("Câu trích: không sót số nào", "Quotes: no figure left over"),
        message=of_indicator(
            "câu trích có '{text}', mà không trường nào của chỉ tiêu mang số này",
            "the quote has '{text}', and no field of the indicator accounts for it",
        ),
        hint=Text(
            "rút ngắn câu trích, đưa số này vào tên hay đối tượng của chỉ tiêu, hoặc ghi một cách"
            " hiểu kèm 'other_figures: [...]'",
            "shorten the quote, name the figure in the indicator's name or population, or record a"
            " reading with 'other_figures: [...]'",
        ),
    ),
    Rule(
        "T410",
        "baseline-beside-none",
        title=Text("Số liệu gốc và cách hiểu", "Baselines and readings"),
        message=of_indicator(
            "số liệu gốc là {text}, còn cách hiểu '{key}' ({where}) là {expected}",
            "the baseline is {text}, but the reading '{key}' ({where}) has {expected}",
        ),
        hint=Text(
            "nay đã có số liệu gốc thì bỏ '{key}' khỏi 'open' của chỉ tiêu, hoặc ghi 'value: ...'"
            " vào cách hiểu",
            "now that there is a baseline, take '{key}' out of the indicator's 'open', or give the"
            " reading a 'value: ...'",
        ),
    ),
)
