"""Rules on targets: figures and names of indicators must be readable, and lead somewhere."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

_FILE = "indicators.yaml"
_DECLARED = Text("sửa tên, hoặc khai báo nó; {known}", "fix the name, or declare it; {known}")

RULES = (
    Rule(
        "T101",
        "not-a-figure",
        title=Text("Chỉ tiêu: số đọc được", "Indicators: readable figures"),
        message=Text("'{text}' không phải là một số", "'{text}' is not a figure"),
        hint=Text(
            "viết như văn bản: 0,41 %; 80 %; 2.000 hộ", "write it as documents do: 0,41 %; 2.000 hộ"
        ),
        why=Text(
            "Số của chỉ tiêu và kết quả gồm một con số theo cách viết Việt Nam và đơn vị của nó. "
            "Chữ khác hoặc hai con số thì không biết phải đạt bao nhiêu. Viết lại thành một số.",
            "A figure of an indicator or a result is one number in the Vietnamese convention, and "
            "its unit. Of other words, or of two numbers, nobody knows what is to be reached. "
            "Write one figure.",
        ),
        example=Example(_FILE, "value: 0,5 %", "value: nửa phần trăm"),
    ),
    Rule(
        "T102",
        "two-readings",
        title=Text("Chỉ tiêu: số chỉ có một cách đọc", "Indicators: figures with one reading"),
        message=Text("'{text}' có hai cách đọc", "'{text}' can be read in two ways"),
        hint=Text("viết '{comma}' hoặc '{grouped}'", "write '{comma}' or '{grouped}'"),
        why=Text(
            "Trong văn bản Việt Nam, dấu phẩy ngăn phần thập phân và dấu chấm ngăn từng nhóm ba "
            "chữ số. Dấu chấm ở chỗ khác có thể là thói quen nước ngoài, nên công cụ không đoán. "
            "Chọn một trong hai cách viết được gợi ý.",
            "Vietnamese documents write a decimal comma, and dots between groups of three digits. "
            "A dot elsewhere may be another country's habit, so nothing is guessed. Choose one of "
            "the two ways that the hint shows.",
        ),
        example=Example(_FILE, "value: 0,5 %", "value: 0.5 %"),
    ),
    Rule(
        "T103",
        "count-not-whole",
        title=Text("Chỉ tiêu: số đếm là số nguyên", "Indicators: counts are whole"),
        message=Text("'{text}' không phải là số đếm", "'{text}' counts no whole things"),
        hint=Text(
            "số đếm không âm và không có phần thập phân; hàng nghìn viết bằng dấu chấm: 2.000",
            "a count is not below zero and has no decimals; thousands are written 2.000",
        ),
        why=Text(
            "Hộ, mô hình, lần là những thứ đếm được: không có nửa hộ. '2,000 hộ' thường là hai "
            "nghìn hộ viết theo kiểu nước ngoài, nhưng đọc theo kiểu Việt Nam chỉ là hai hộ. "
            "Viết lại không có dấu phẩy.",
            "Households, models and times are counted: there is no half of one. '2,000 hộ' is "
            "often two thousand in another country's writing, and reads as two in Vietnamese. "
            "Write it without the comma.",
        ),
        example=Example(_FILE, "value: 1.000 bể", "value: 1,000 bể"),
    ),
    Rule(
        "T104",
        "other-unit",
        title=Text("Chỉ tiêu: đúng đơn vị", "Indicators: figures in their unit"),
        message=Text(
            "đơn vị ở đây là '{unit}', không phải '{text}'",
            "the unit here is '{unit}', not '{text}'",
        ),
        hint=Text("viết số kèm đơn vị của chỉ tiêu: '{unit}'", "write the figure in '{unit}'"),
        why=Text(
            "Số đích, mốc, số gốc và kết quả của một chỉ tiêu phải cùng đơn vị thì mới so được "
            "với nhau. Một số không có đơn vị cũng bị từ chối. Sửa đơn vị của số hoặc của chỉ "
            "tiêu.",
            "Target, milestones, baseline and results of an indicator can be compared only in one "
            "unit. A figure without a unit is refused, too. Mend the unit of the figure, or of "
            "the indicator.",
        ),
        example=Example(_FILE, "value: 1.000 bể", "value: 1.000 hộ"),
    ),
    Rule(
        "T111",
        "unknown-dimension",
        title=Text("Chỉ tiêu: chiều thiếu hụt có khai báo", "Indicators: declared dimensions"),
        message=Text("chưa khai báo chiều '{text}'", "the dimension '{text}' is not declared"),
        hint=_DECLARED,
        why=Text(
            "Chiều thiếu hụt của một chỉ tiêu phải có trong mục 'dimensions'. Mã gõ sai làm chỉ "
            "tiêu rơi khỏi nhóm của nó. Sửa mã, hoặc khai báo chiều.",
            "An indicator's dimension of deprivation must stand under 'dimensions'. A slip in its "
            "key would take the indicator out of its group. Mend the key, or declare it.",
        ),
        example=Example(_FILE, "dimension: water\n    direction", "dimension: air\n    direction"),
    ),
    Rule(
        "T112",
        "unknown-indicator",
        title=Text("Chỉ tiêu được nhắc đến có khai báo", "Indicators that are named are declared"),
        message=Text("không có chỉ tiêu mang mã '{text}'", "no indicator has the code '{text}'"),
        hint=_DECLARED,
        why=Text(
            "Kết quả, và phần của một chỉ tiêu khác, dẫn đến chỉ tiêu bằng mã của nó. Mã lạ thì "
            "kết quả không được so với gì cả. Sửa mã, hoặc thêm chỉ tiêu.",
            "A result, and a part of another indicator, lead to an indicator by its code. Under an "
            "unknown code a result would be compared with nothing. Mend the code, or add the "
            "indicator.",
        ),
        example=Example("results/2031.yaml", 'indicator: "3"', 'indicator: "33"'),
    ),
    Rule(
        "T113",
        "repeated-indicator",
        title=Text("Chỉ tiêu: mỗi mã một lần", "Indicators: every code once"),
        message=Text(
            "mã '{text}' đã dùng ở {first}", "the code '{text}' is already used at {first}"
        ),
        hint=Text("đặt cho mỗi chỉ tiêu một mã riêng", "give every indicator a code of its own"),
        why=Text(
            "Kết quả tìm chỉ tiêu bằng mã. Hai chỉ tiêu cùng mã thì không biết kết quả của chỉ "
            "tiêu nào. Đổi một trong hai mã.",
            "Results find their indicator by its code. Of two with one code nobody knows whose "
            "result it is. Change one of the codes.",
        ),
        example=Example(_FILE, 'code: "5"', 'code: "4"'),
    ),
    Rule(
        "T114",
        "unknown-reading",
        title=Text("Chỉ tiêu: điểm còn mở có giải thích", "Indicators: what is open is explained"),
        message=Text("chưa giải thích điểm còn mở '{text}'", "nothing explains '{text}' as open"),
        hint=_DECLARED,
        why=Text(
            "Điều văn bản để ngỏ được ghi trong mục 'readings' cùng cách hiểu và lý do, rồi chỉ "
            "tiêu nhắc lại bằng khóa. Khóa lạ thì không ai biết đã hiểu thế nào. Sửa khóa, hoặc "
            "thêm giải thích.",
            "What a document leaves open stands under 'readings', with the reading taken and why; "
            "indicators name it by its key. Behind an unknown key nobody sees what was read. Mend "
            "the key, or add the reading.",
        ),
        example=Example(_FILE, "open: [points]", "open: [pionts]"),
    ),
)
