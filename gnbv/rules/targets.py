"""Rules on targets: figures and names of indicators must be readable, and lead somewhere."""

from gnbv.language import Text
from gnbv.rules.rule import Rule, of_indicator

_FILE = "indicators.yaml"
_DECLARED = Text("sửa tên, hoặc khai báo nó; {known}", "fix the name, or declare it; {known}")

RULES = (
    Rule(
        "T101",
        "not-a-figure",
        title=Text("Chỉ tiêu: số đọc được", "Indicators: readable figures"),
        message=Text("'{text}' không phải là một số", "'{text}' is not a figure"),
        hint=Text(
            "viết như văn bản: 0,41%; 80%; 2.000 hộ", "write it as documents do: 0,41%; 2.000 hộ"
        ),
    ),
    Rule(
        "T102",
        "two-readings",
        title=Text("Chỉ tiêu: số chỉ có một cách đọc", "Indicators: figures with one reading"),
        message=Text("'{text}' có hai cách đọc", "'{text}' can be read in two ways"),
        hint=Text("viết '{comma}' hoặc '{grouped}'", "write '{comma}' or '{grouped}'"),
    ),
    Rule(
        "T103",
        "count-not-whole",
        title=Text("Chỉ tiêu: số đếm là số nguyên", "Indicators: counts are whole"),
        message=of_indicator("'{text}' không phải là số đếm", "'{text}' counts no whole things"),
        hint=Text(
            "số đếm không âm và không có phần thập phân; hàng nghìn viết bằng dấu chấm: 2.000",
            "a count is not below zero and has no decimals; thousands are written 2.000",
        ),
    ),
    Rule(
        "T104",
        "other-unit",
        title=Text("Chỉ tiêu: đúng đơn vị", "Indicators: figures in their unit"),
        message=of_indicator(
            "đơn vị ở đây là '{unit}', không phải '{text}'",
            "the unit here is '{unit}', not '{text}'",
        ),
        hint=Text("viết số kèm đơn vị của chỉ tiêu: '{unit}'", "write the figure in '{unit}'"),
    ),
    Rule(
        "T105",
        "word-before-figure",
        title=Text("Chỉ tiêu: số không kèm chữ", "Indicators: figures without words"),
        message=Text(
            "'{text}' có chữ '{word}' trước số", "'{text}' has '{word}' before its figure"
        ),
        hint=Text(
            "viết '{plain}'; chữ của chỉ tiêu ghi ở 'operator': at-least (ít nhất), more-than"
            " (trên, hơn), at-most (không quá), less-than (dưới)",
            "write '{plain}'; what an indicator's word means stands in 'operator': at-least (ít"
            " nhất), more-than (trên, hơn), at-most (không quá), less-than (dưới)",
        ),
    ),
    Rule(
        "T106",
        "range-in-place-of-figure",
        title=Text("Chỉ tiêu: khoảng số", "Indicators: ranges"),
        message=Text(
            "'{text}' là khoảng số không dùng được ở đây",
            "'{text}' is a range that cannot stand here",
        ),
        hint=Text(
            "viết một số; chỉ 'value' của chỉ tiêu nhận khoảng số, số nhỏ trước: 2.500 - 2.800 hộ",
            "write one figure; only a target's 'value' takes a range, as in 2.500 - 2.800 hộ",
        ),
    ),
    Rule(
        "T111",
        "unknown-dimension",
        title=Text("Chỉ tiêu: chiều thiếu hụt đã khai báo", "Indicators: declared dimensions"),
        message=Text("chưa khai báo chiều '{text}'", "the dimension '{text}' is not declared"),
        hint=_DECLARED,
    ),
    Rule(
        "T112",
        "unknown-indicator",
        title=Text("Chỉ tiêu được dẫn đã khai báo", "Indicators that are named are declared"),
        message=Text("không có chỉ tiêu mang mã '{text}'", "no indicator has the code '{text}'"),
        hint=_DECLARED,
    ),
    Rule(
        "T113",
        "repeated-indicator",
        title=Text("Chỉ tiêu: mỗi mã một lần", "Indicators: every code once"),
        message=Text(
            "mã '{text}' đã dùng ở {first}", "the code '{text}' is already used at {first}"
        ),
        hint=Text("đặt cho mỗi chỉ tiêu một mã riêng", "give every indicator a code of its own"),
    ),
    Rule(
        "T114",
        "unknown-reading",
        title=Text("Chỉ tiêu: điểm để ngỏ đã giải thích", "Indicators: what is open is explained"),
        message=Text("chưa giải thích điểm để ngỏ '{text}'", "nothing explains '{text}' as open"),
        hint=_DECLARED,
    ),
)
