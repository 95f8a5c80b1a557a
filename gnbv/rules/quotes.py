"""Rules on quotes: an indicator's fields must be what the document's own words have."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

_FILE = "indicators.yaml"
_HINT = Text(
    "so với văn bản, sửa trường này hoặc câu trích; nếu hiểu khác câu chữ thì ghi cách hiểu vào"
    " 'readings' kèm '{key}: ...'",
    "compare with the document, and correct the field or the quote; where another reading is"
    " taken, record it in 'readings' with '{key}: ...'",
)


def _hint(key: str) -> Text:
    return Text(_HINT.vi.replace("{key}", key), _HINT.en.replace("{key}", key))


def _message(vi: str, en: str) -> Text:
    return Text(
        f"{vi} là {{text}}, còn {{witness}} ({{where}}) là {{expected}}",
        f"{en} is {{text}}, but {{witness}} ({{where}}) has {{expected}}",
    )


RULES = (
    Rule(
        "T401",
        "quote-figure",
        title=Text("Câu trích: số đích", "Quotes: figures"),
        message=_message("số đích", "the target's figure"),
        hint=_hint("value"),
        why=Text(
            "Câu trích là lời của chính văn bản, nên số đích phải là số trong câu ấy. Câu không có"
            " số thì chỉ tiêu cũng không có, trừ khi một cách hiểu cho số. 'Tất cả' là 100 %.",
            "The quote is the document in its own words, so the target's figure is the one that"
            " stands in it. Where it has none, the target has none, unless a reading gives one."
            " 'Tất cả' (all) is 100 %.",
        ),
        example=Example(_FILE, "value: 1.000 bể", "value: 1.100 bể"),
    ),
    Rule(
        "T402",
        "quote-unit",
        title=Text("Câu trích: đơn vị", "Quotes: units"),
        message=_message("đơn vị", "the unit"),
        hint=_hint("unit"),
        why=Text(
            "Số trong câu trích đếm một thứ nhất định: phần trăm, hộ, mô hình. Đơn vị của chỉ tiêu"
            " phải là thứ ấy, viết như trong câu.",
            "The figure of a quote counts something: percent, households, models. The indicator's"
            " unit must be that, written as it is in the quote.",
        ),
        example=Example(_FILE, "unit: {vi: bể, en: tanks}", "unit: {vi: giếng, en: wells}"),
    ),
    Rule(
        "T403",
        "quote-operator",
        title=Text("Câu trích: dấu so sánh", "Quotes: operators"),
        message=_message("dấu so sánh", "the operator"),
        hint=_hint("operator"),
        why=Text(
            "'Ít nhất', 'tối thiểu', 'trở lên' là at-least; 'trên' là more-than; 'không quá', 'tối"
            " đa' là at-most; 'dưới' là less-than; số không kèm chữ nào là exactly. Chữ ấy đứng"
            " ngay cạnh số nào thì thuộc về số đó.",
            "'Ít nhất', 'tối thiểu', 'trở lên' are at-least; 'trên' is more-than; 'không quá', 'tối"
            " đa' are at-most; 'dưới' is less-than; a bare figure is exactly. The words belong to"
            " the figure that they stand next to.",
        ),
        example=Example(_FILE, "xây tối thiểu 1.000", "xây 1.000"),
    ),
    Rule(
        "T404",
        "quote-aspiration",
        title=Text("Câu trích: 'phấn đấu'", "Quotes: 'phấn đấu'"),
        message=_message("'striven'", "'striven'"),
        hint=_hint("aspiration"),
        why=Text(
            "'Phấn đấu' là điều mong đạt, khác với điều phải đạt. Có chữ ấy trong câu trích thì"
            " ghi 'striven: true', không có thì không ghi.",
            "'Phấn đấu' (strive) is a wish, and not the same as a duty to reach it. Where a quote"
            " has the word, write 'striven: true'; where it has not, leave it out.",
        ),
        example=Example(_FILE, "    striven: true\n", ""),
    ),
    Rule(
        "T405",
        "quote-cadence",
        title=Text("Câu trích: kỳ hạn", "Quotes: cadences"),
        message=_message("kỳ hạn", "the cadence"),
        hint=_hint("cadence"),
        why=Text(
            "'Mỗi năm' buộc từng năm phải đạt, 'bình quân' chỉ buộc cả kỳ; 'hàng năm' và '6 tháng'"
            " khác nhau về số lần. Kỳ hạn của chỉ tiêu phải là kỳ hạn trong câu trích.",
            "'Mỗi năm' binds every year, 'bình quân' (on average) the whole period only; 'hàng"
            " năm' and '6 tháng' ask for it once and twice a year. The cadence of an indicator"
            " must be that of its quote.",
        ),
        example=Example(_FILE, "cadence: on-average", "cadence: each-year"),
    ),
    Rule(
        "T406",
        "quote-year",
        title=Text("Câu trích, tiêu đề: năm", "Quotes and headings: years"),
        message=_message("năm", "the year"),
        hint=_hint("year"),
        why=Text(
            "Năm đích là năm ghi trong câu trích; nếu câu không ghi thì là năm trong tiêu đề của"
            " mục (khai báo ở 'headings'), hoặc năm mà một cách hiểu cho. Của 'giai đoạn', năm"
            " cuối là năm đích.",
            "The target's year is that of the quote; where the quote names none, that of the"
            " heading above it (listed under 'headings'), or the one that a reading gives. Of a"
            " period, the last year is meant.",
        ),
        example=Example(_FILE, "đến năm 2032", "đến năm 2031"),
    ),
    Rule(
        "T407",
        "quote-direction",
        title=Text("Câu trích: tăng, giảm", "Quotes: directions"),
        message=_message("hướng", "the direction"),
        hint=_hint("direction"),
        why=Text(
            "Câu trích viết 'giảm' thì ít đi mới là tốt, viết 'tăng' thì nhiều lên mới là tốt."
            " Hướng ngược lại làm mọi đánh giá tiến độ đảo chiều.",
            "Where a quote begins with 'giảm' (lower), less is better; with 'tăng' (raise), more"
            " is. The other direction would turn every judgement of progress around.",
        ),
        example=Example(
            _FILE,
            "direction: descending\n    target:\n      kind: annual",
            "direction: ascending\n    target:\n      kind: annual",
        ),
    ),
    Rule(
        "T408",
        "quote-sense",
        title=Text("Câu trích: cách tính mức thay đổi", "Quotes: senses of a change"),
        message=_message("cách tính", "the sense of the change"),
        hint=_hint("sense"),
        why=Text(
            "Một mức thay đổi là điểm phần trăm, hoặc là phần trăm của năm trước. Câu trích ghi"
            " 'điểm %', hoặc một cách hiểu chọn, thì trường 'sense' phải theo.",
            "A change is in percentage points, or in percent of the year before. Where the quote"
            " has 'điểm %', or a reading chooses, the field 'sense' must follow.",
        ),
        example=Example(
            _FILE, "      sense: points\n      cadence", "      sense: relative\n      cadence"
        ),
    ),
    Rule(
        "T409",
        "quote-other-figure",
        title=Text("Câu trích: không sót số nào", "Quotes: no figure left over"),
        message=Text(
            "câu trích có '{text}', mà không trường nào của chỉ tiêu mang số này",
            "the quote has '{text}', and no field of the indicator accounts for it",
        ),
        hint=Text(
            "rút ngắn câu trích, đưa số này vào tên hay đối tượng của chỉ tiêu, hoặc ghi một cách"
            " hiểu kèm 'other_figures: [...]'",
            "shorten the quote, name the figure in the indicator's name or population, or record a"
            " reading with 'other_figures: [...]'",
        ),
        why=Text(
            "Mỗi số và mỗi năm trong câu trích phải được giải thích: là số đích, là năm của chỉ"
            " tiêu, có trong tên hay đối tượng, hoặc được một cách hiểu gạt ra. Nếu không, số ấy"
            " có thể bị chép sai mà không ai biết.",
            "Every figure and every year of a quote must be accounted for: it is the target's, it"
            " stands in the indicator's name or population, or a reading sets it aside. Of any"
            " other, nobody would see that it was copied wrongly.",
        ),
        example=Example(_FILE, "Ít nhất 90% hộ dân", "Ít nhất 90% hộ dân, 45% số ấp"),
    ),
    Rule(
        "T410",
        "baseline-beside-none",
        title=Text("Số gốc và cách hiểu", "Baselines and readings"),
        message=Text(
            "số gốc là {text}, còn cách hiểu '{key}' ({where}) là {expected}",
            "the baseline is {text}, but the reading '{key}' ({where}) has {expected}",
        ),
        hint=Text(
            "nay đã có số gốc thì bỏ '{key}' khỏi 'open' của chỉ tiêu, hoặc ghi 'value: ...' vào"
            " cách hiểu",
            "now that there is a baseline, take '{key}' out of the indicator's 'open', or give the"
            " reading a 'value: ...'",
        ),
        why=Text(
            "Một chỉ tiêu vừa có số gốc, vừa ghi rằng không có số gốc, thì một trong hai điều sai."
            " Người đọc không biết tiến độ được tính từ đâu.",
            "Where an indicator has a baseline, and also a reading that there is none, one of the"
            " two is wrong. Nobody can tell from where progress is measured.",
        ),
        example=Example(
            _FILE,
            "    open: [from-zero]\n",
            "    open: [from-zero]\n    baseline:\n      value: 200 bể\n      year: 2029\n"
            "      source: Báo cáo số 9\n",
        ),
    ),
)
