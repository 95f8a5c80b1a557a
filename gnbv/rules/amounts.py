"""Rules on amounts: the known ways in which a figure can be misread, each refused by name."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "M100",
        "not-an-amount",
        title=Text("Không phải số tiền", "Not an amount"),
        message=Text("'{text}' không phải số tiền", "'{text}' is not an amount"),
        hint=Text(
            "viết số rồi đến đơn vị, ví dụ '59 tỷ', '600 triệu' hoặc '1.500.000 đồng'",
            "write a number and its unit, such as '59 tỷ', '600 triệu' or '1.500.000 đồng'",
        ),
    ),
    Rule(
        "M101",
        "dot-or-comma",
        title=Text("Dấu chấm hay dấu phẩy", "Dot or comma"),
        message=Text(
            "'{text}' không rõ: dấu chấm ở đây không tách hàng nghìn",
            "'{text}' is ambiguous: the dot here does not part thousands",
        ),
        hint=Text("viết '{comma}' hoặc '{grouped}'", "write '{comma}' or '{grouped}'"),
    ),
    Rule(
        "M102",
        "no-unit",
        title=Text("Thiếu đơn vị", "No unit"),
        message=Text("'{text}' không có đơn vị", "'{text}' has no unit"),
        hint=Text(
            "viết '{dong}' hoặc '{million}', chẳng hạn",
            "write '{dong}' or '{million}', for example",
        ),
    ),
    Rule(
        "M103",
        "exponent",
        title=Text("Số viết dạng lũy thừa", "Exponent"),
        message=Text("'{text}' viết theo dạng lũy thừa", "'{text}' is written with an exponent"),
        hint=Text("viết đủ các chữ số và đơn vị", "write all the digits, and the unit"),
    ),
    Rule(
        "M104",
        "part-of-a-dong",
        title=Text("Số tiền lẻ dưới một đồng", "Part of a đồng"),
        message=Text("'{text}' không tròn đồng", "'{text}' is not a whole number of đồng"),
        hint=Text("bỏ bớt chữ số thập phân", "take out decimals"),
    ),
    Rule(
        "M105",
        "foreign-digits",
        title=Text("Chữ số không phải 0-9", "Foreign digits"),
        message=Text("'{text}' có chữ số không phải 0-9", "'{text}' has digits other than 0 to 9"),
        hint=Text("viết '{plain}'", "write '{plain}'"),
    ),
    Rule(
        "M106",
        "space-in-number",
        title=Text("Dấu cách trong số", "Space in a number"),
        message=Text(
            "'{text}' có dấu cách giữa các chữ số", "'{text}' has a space between its digits"
        ),
        hint=Text("viết '{plain}' nếu là một số", "write '{plain}' if that is one number"),
    ),
    Rule(
        "M107",
        "letter-for-digit",
        title=Text("Chữ cái thay chữ số", "Letter for a digit"),
        message=Text(
            "'{text}' có chữ cái thay cho chữ số", "'{text}' has a letter in place of a digit"
        ),
        hint=Text("viết '{plain}'", "write '{plain}'"),
    ),
    Rule(
        "M108",
        "comma-thousands",
        title=Text("Hàng nghìn tách bằng dấu phẩy", "Thousands parted with commas"),
        message=Text(
            "'{text}' tách hàng nghìn bằng dấu phẩy", "'{text}' parts thousands with commas"
        ),
        hint=Text("viết '{plain}'", "write '{plain}'"),
    ),
    Rule(
        "M109",
        "too-large-amount",
        title=Text("Số tiền quá lớn", "Too large an amount"),
        message=Text("'{text}' lớn hơn mọi ngân sách", "'{text}' is larger than any budget"),
        hint=Text("kiểm tra đơn vị", "check the unit"),
    ),
    Rule(
        "M110",
        "unit-in-table",
        title=Text("Đơn vị riêng trong bảng", "Unit of its own in a table"),
        message=Text(
            "'{text}' có đơn vị riêng trong bảng tính bằng {unit}",
            "'{text}' has a unit of its own in a table of {unit}",
        ),
        hint=Text("viết số theo đơn vị của bảng", "write the number in the table's unit"),
    ),
    Rule(
        "M111",
        "several-units",
        title=Text("Nhiều đơn vị trong một số tiền", "Several units in one amount"),
        message=Text(
            "'{text}' gồm nhiều đơn vị và không đọc được theo một cách duy nhất",
            "'{text}' has several units and cannot be read in one way only",
        ),
        hint=Text(
            "viết đơn vị lớn trước, mỗi phần nguyên và nhỏ hơn một đơn vị đứng trước "
            "('1 tỷ 250 triệu'), hoặc viết bằng một đơn vị ('1,25 tỷ')",
            "write the larger unit first, each part whole and less than one of the unit before "
            "('1 tỷ 250 triệu'), or use one unit ('1,25 tỷ')",
        ),
    ),
    Rule(
        "M112",
        "negative-amount",
        title=Text("Số tiền âm", "Negative amount"),
        message=Text("số tiền '{text}' là số âm", "the amount '{text}' is negative"),
        hint=Text(
            "một dòng kinh phí không thể là số âm; nếu kế hoạch điều chỉnh giảm thật thì ghi"
            " lý do ở plan.yaml: reductions: {{reason: ...}}",
            "a funding line cannot be less than zero; where the plan does take money away, give"
            " the reason in plan.yaml: reductions: {{reason: ...}}",
        ),
    ),
    Rule(
        "M113",
        "odd-character-in-amount",
        title=Text("Ký tự lạ trong số tiền", "Odd character in an amount"),
        message=Text(
            "'{text}' có ký tự không nhìn thấy hoặc giả dạng chữ khác: {character}",
            "'{text}' has a character that is not seen or passes for another: {character}",
        ),
        hint=Text("gõ lại: '{plain}'", "type it anew: '{plain}'"),
    ),
    Rule(
        "M114",
        "words-for-figures",
        title=Text("Số tiền bằng chữ ở chỗ của số", "Words in place of figures"),
        message=Text("'{text}' là số tiền bằng chữ", "'{text}' is an amount in words"),
        hint=Text(
            "ở đây viết bằng số: '{figures}'; số tiền bằng chữ của văn bản ghi ở 'words'",
            "write figures here: '{figures}'; words of the document stand under 'words'",
        ),
    ),
    Rule(
        "M115",
        "not-a-money-unit",
        title=Text("Đơn vị tiền không đọc được", "Unit of money that is not known"),
        message=Text(
            "'{unit}' trong '{text}' không phải đơn vị tiền", "'{unit}' in '{text}' is no unit"
        ),
        hint=Text(
            "đơn vị là đồng, nghìn, triệu, tỷ: viết như {instead}",
            "units are đồng, nghìn, triệu, tỷ: write it as {instead}",
        ),
    ),
    Rule(
        "M116",
        "amount-without-figures",
        title=Text("Số tiền không có chữ số", "Amount without figures"),
        message=Text("'{text}' không có chữ số nào", "'{text}' has no figures"),
        hint=Text(
            "viết số kèm đơn vị, ví dụ '59 tỷ'; văn bản không ghi số thì bỏ dòng này, hoặc viết"
            " 'remainder' nếu dòng kinh phí là phần còn lại của một tổng",
            "write a number and its unit, such as '59 tỷ'; where the document has none, leave it"
            " out, or write 'remainder' for a funding line that is what a total leaves",
        ),
    ),
    Rule(
        "M117",
        "remainder-elsewhere",
        title=Text("Chỗ của phần còn lại", "Where a remainder can stand"),
        message=Text("ở đây không ghi 'remainder' được", "'remainder' cannot stand here"),
        hint=Text(
            "chỉ cả số tiền của một dòng kinh phí là phần còn lại của một tổng được; năm còn lại"
            " của một dòng thì ghi các năm đã rõ ở profile: {{pinned: ...}}",
            "only the whole amount of a funding line can be what a total leaves; for the years that"
            " a line leaves, give those that are known as profile: {{pinned: ...}}",
        ),
    ),
    Rule(
        "M118",
        "words-in-a-cell",
        title=Text("Chữ thay cho số trong phụ lục", "Words in place of an annex's figure"),
        message=Text("ô phụ lục có chữ '{text}', không có số", "the cell has words, '{text}'"),
        hint=Text(
            "ghi số như phụ lục in; nếu phụ lục in chữ thay cho số, viết {{text: ...}}",
            "write the figure as printed; words printed in place of one are {{text: ...}}",
        ),
    ),
    Rule(
        "M120",
        "not-words",
        title=Text("Không phải số tiền bằng chữ", "Not an amount in words"),
        message=Text("'{text}' không phải số tiền bằng chữ", "'{text}' is not an amount in words"),
        hint=Text(
            "viết bằng chữ tiếng Việt, ví dụ 'một trăm lẻ năm tỷ đồng'",
            "write Vietnamese number words, such as 'một trăm lẻ năm tỷ đồng'",
        ),
    ),
    Rule(
        "M121",
        "words-out-of-order",
        title=Text("Số bằng chữ sai cách đọc", "Words out of order"),
        message=Text("'{text}' không phải cách đọc một số", "'{text}' is not how a number is said"),
        hint=Text("có phải là '{spelt}'?", "did you mean '{spelt}'?"),
    ),
    Rule(
        "M122",
        "words-cut-short",
        title=Text("Số bằng chữ nói tắt", "Words cut short"),
        message=Text(
            "'{text}' không phải cách đọc đủ một số", "'{text}' is not how a number is said in full"
        ),
        hint=Text(
            "viết đủ các từ 'trăm', 'mươi', 'lẻ': 'một trăm lẻ hai' hoặc 'một trăm hai mươi'",
            "write every 'trăm', 'mươi', 'lẻ': 'một trăm lẻ hai' or 'một trăm hai mươi'",
        ),
    ),
    Rule(
        "M130",
        "range-ends",
        title=Text("Khoảng số ngược đầu", "Ends of a range"),
        message=Text("'{text}': số đầu lớn hơn số cuối", "'{text}' begins above its end"),
        hint=Text("viết số nhỏ trước, số lớn sau", "write the smaller amount first"),
    ),
    Rule(
        "M131",
        "range-as-line",
        title=Text("Dòng kinh phí là khoảng số", "A range as a funding line"),
        message=Text(
            "dòng kinh phí '{text}' là khoảng số, không biết tính bằng số nào",
            "the funding line '{text}' is a range: there is no one amount to compute with",
        ),
        hint=Text(
            "ghi số dùng để tính, ví dụ 'ít nhất 2 tỷ', và ghi khoảng số vào 'stated'",
            "write the amount to compute with, such as 'ít nhất 2 tỷ', and the range in 'stated'",
        ),
    ),
    Rule(
        "M132",
        "not-so-rounded",
        title=Text("Số không tròn theo đơn vị đã ghi", "Not rounded as declared"),
        message=Text(
            "{stated} không phải bội số của đơn vị làm tròn {unit}",
            "{stated} is no multiple of the unit {unit} that it is rounded to",
        ),
        hint=Text(
            "sửa số, hoặc sửa 'rounded'; số ghi chính xác thì ghi 'rounded: đồng'",
            "fix the figure or its 'rounded'; an exact figure has 'rounded: đồng'",
        ),
    ),
    Rule(
        "M133",
        "remainder-below-zero",
        title=Text("Phần còn lại nhỏ hơn không", "Remainder below zero"),
        message=Text(
            "không còn gì cho dòng này: tổng là {stated}, riêng các dòng khác đã là {computed}",
            "nothing is left for this line: the total is {stated}, its other lines make {computed}",
        ),
        hint=Text(
            "so tổng và các dòng khác với văn bản; nếu kế hoạch điều chỉnh giảm thật thì ghi lý do"
            " ở plan.yaml: reductions: {{reason: ...}}",
            "compare the total and its other lines with the document; where the plan does take"
            " money away, give the reason in plan.yaml: reductions: {{reason: ...}}",
        ),
    ),
)
