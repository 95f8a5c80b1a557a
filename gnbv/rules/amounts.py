"""Rules on amounts: the known ways in which a figure can be misread, each refused by name."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "M100",
        "not-an-amount",
        Text("'{text}' không phải số tiền", "'{text}' is not an amount"),
        Text(
            "viết số rồi đến đơn vị, ví dụ '59 tỷ', '600 triệu' hoặc '1.500.000 đồng'",
            "write a number and its unit, such as '59 tỷ', '600 triệu' or '1.500.000 đồng'",
        ),
    ),
    Rule(
        "M101",
        "dot-or-comma",
        Text(
            "'{text}' không rõ: dấu chấm ở đây không tách hàng nghìn",
            "'{text}' is ambiguous: the dot here does not part thousands",
        ),
        Text("viết '{comma}' hoặc '{grouped}'", "write '{comma}' or '{grouped}'"),
    ),
    Rule(
        "M102",
        "no-unit",
        Text("'{text}' không có đơn vị", "'{text}' has no unit"),
        Text(
            "viết '{dong}' hoặc '{million}', chẳng hạn",
            "write '{dong}' or '{million}', for example",
        ),
    ),
    Rule(
        "M103",
        "exponent",
        Text("'{text}' viết theo dạng lũy thừa", "'{text}' is written with an exponent"),
        Text("viết đủ các chữ số và đơn vị", "write all the digits, and the unit"),
    ),
    Rule(
        "M104",
        "part-of-a-dong",
        Text("'{text}' không tròn đồng", "'{text}' is not a whole number of đồng"),
        Text("bỏ bớt chữ số thập phân", "take out decimals"),
    ),
    Rule(
        "M105",
        "foreign-digits",
        Text("'{text}' có chữ số không phải 0-9", "'{text}' has digits other than 0 to 9"),
        Text("viết '{plain}'", "write '{plain}'"),
    ),
    Rule(
        "M106",
        "space-in-number",
        Text("'{text}' có dấu cách giữa các chữ số", "'{text}' has a space between its digits"),
        Text("viết '{plain}' nếu là một số", "write '{plain}' if that is one number"),
    ),
    Rule(
        "M107",
        "letter-for-digit",
        Text("'{text}' có chữ cái thay cho chữ số", "'{text}' has a letter in place of a digit"),
        Text("viết '{plain}'", "write '{plain}'"),
    ),
    Rule(
        "M108",
        "comma-thousands",
        Text("'{text}' tách hàng nghìn bằng dấu phẩy", "'{text}' parts thousands with commas"),
        Text("viết '{plain}'", "write '{plain}'"),
    ),
    Rule(
        "M109",
        "too-large-amount",
        Text("'{text}' lớn hơn mọi ngân sách", "'{text}' is larger than any budget"),
        Text("kiểm tra đơn vị", "check the unit"),
    ),
    Rule(
        "M110",
        "unit-in-table",
        Text(
            "'{text}' có đơn vị riêng trong bảng tính bằng {unit}",
            "'{text}' has a unit of its own in a table of {unit}",
        ),
        Text("viết số theo đơn vị của bảng", "write the number in the table's unit"),
    ),
    Rule(
        "M111",
        "several-units",
        Text("'{text}' gồm nhiều đơn vị", "'{text}' has several units"),
        Text("viết bằng một đơn vị, ví dụ '1,5 tỷ'", "write it in one unit, such as '1,5 tỷ'"),
    ),
    Rule(
        "M112",
        "negative-line",
        Text("dòng kinh phí '{text}' là số âm", "the funding line '{text}' is negative"),
        Text(
            "một dòng kinh phí không thể nhỏ hơn không", "a funding line cannot be less than zero"
        ),
    ),
    Rule(
        "M120",
        "not-words",
        Text("'{text}' không phải số tiền bằng chữ", "'{text}' is not an amount in words"),
        Text(
            "viết bằng chữ tiếng Việt, ví dụ 'hai trăm lẻ chín tỷ đồng'",
            "write Vietnamese number words, such as 'hai trăm lẻ chín tỷ đồng'",
        ),
    ),
    Rule(
        "M121",
        "words-out-of-order",
        Text("'{text}' không phải cách đọc một số", "'{text}' is not how a number is said"),
        Text("có phải là '{spelt}'?", "did you mean '{spelt}'?"),
    ),
)
