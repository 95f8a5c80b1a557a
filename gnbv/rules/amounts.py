"""Rules on amounts: the known ways in which a figure can be misread, each refused by name."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

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
        why=Text(
            "Số tiền gồm các chữ số rồi đến đơn vị. Chữ không đọc được thành số tiền thì "
            "không thể cộng vào đâu, và không được đoán. Viết như '59 tỷ', '600 triệu' hoặc "
            "'1.500.000 đồng'; số không viết là '0 đồng'.",
            "An amount is digits and then a unit. Text that cannot be read as one cannot be "
            "added to anything, and is never guessed. Write '59 tỷ', '600 triệu' or "
            "'1.500.000 đồng'; zero is '0 đồng'.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: sáu tỷ"),
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
        why=Text(
            "Theo cách viết Việt Nam, dấu phẩy là dấu thập phân và dấu chấm tách hàng "
            "nghìn. '6.5 tỷ' trái cách đó: có thể là 6,5 tỷ, cũng có thể là 65 tỷ gõ nhầm, "
            "hai số cách nhau mười lần. Viết lại theo một trong hai cách được gợi ý, sau "
            "khi xem văn bản.",
            "In Vietnamese writing a comma marks decimals and a dot parts thousands. '6.5 "
            "tỷ' breaks that: it may be 6,5 tỷ, or a slip for 65 tỷ, ten times as much. "
            "Look at the document, then write it in one of the two ways suggested.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: 6.5 tỷ"),
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
        why=Text(
            "Ngoài bảng biểu, mỗi số tiền phải tự nêu đơn vị của mình. '6.000' có thể là "
            "đồng, nghìn đồng hay triệu đồng; sai đơn vị là sai một nghìn lần. Thêm đơn vị "
            "mà văn bản dùng.",
            "Outside a table every amount names its own unit. '6.000' may be đồng, "
            "thousands or millions, and the wrong unit is wrong a thousandfold. Add the "
            "unit that the document uses.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: 6.000"),
    ),
    Rule(
        "M103",
        "exponent",
        title=Text("Số viết dạng lũy thừa", "Exponent"),
        message=Text("'{text}' viết theo dạng lũy thừa", "'{text}' is written with an exponent"),
        hint=Text("viết đủ các chữ số và đơn vị", "write all the digits, and the unit"),
        why=Text(
            "Dạng như '6e9' là của máy tính, không phải của văn bản tài chính. Bảng tính "
            "hay đổi số lớn thành dạng này và có thể làm tròn mất phần cuối. Lấy lại số từ "
            "văn bản, viết đủ chữ số và đơn vị.",
            "A form such as '6e9' belongs to computers, not to financial documents. "
            "Spreadsheets turn large numbers into it and may round their tail away. Take "
            "the figure from the document again, with all its digits and its unit.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: 6e9 đồng"),
    ),
    Rule(
        "M104",
        "part-of-a-dong",
        title=Text("Số tiền lẻ dưới một đồng", "Part of a đồng"),
        message=Text("'{text}' không tròn đồng", "'{text}' is not a whole number of đồng"),
        hint=Text("bỏ bớt chữ số thập phân", "take out decimals"),
        why=Text(
            "Số tiền trong kế hoạch là số nguyên đồng. Phần lẻ dưới một đồng không chi "
            "được, và thường là dấu hiệu của phép chia trong bảng tính hoặc sai đơn vị. Bỏ "
            "bớt chữ số thập phân, hoặc sửa đơn vị.",
            "Amounts are whole đồng. A part of a đồng cannot be paid, and mostly tells of a "
            "division in a spreadsheet or a wrong unit. Take out decimals, or mend the "
            "unit.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: 6,0000000001 tỷ"),
    ),
    Rule(
        "M105",
        "foreign-digits",
        title=Text("Chữ số không phải 0-9", "Foreign digits"),
        message=Text("'{text}' có chữ số không phải 0-9", "'{text}' has digits other than 0 to 9"),
        hint=Text("viết '{plain}'", "write '{plain}'"),
        why=Text(
            "Chỉ nhận các chữ số 0 đến 9. Chữ số toàn khổ (６) hay của hệ chữ khác trông "
            "giống nhưng là ký tự khác, tìm kiếm và so sánh sẽ bỏ sót chúng. Gõ lại số bằng "
            "chữ số thường.",
            "Only the digits 0 to 9 are read. Full-width digits (６) and those of other "
            "scripts look alike but are other characters, which searching and comparing "
            "miss. Type the number again in plain digits.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: ６ tỷ"),
    ),
    Rule(
        "M106",
        "space-in-number",
        title=Text("Dấu cách trong số", "Space in a number"),
        message=Text(
            "'{text}' có dấu cách giữa các chữ số", "'{text}' has a space between its digits"
        ),
        hint=Text("viết '{plain}' nếu là một số", "write '{plain}' if that is one number"),
        why=Text(
            "Giữa các chữ số của một số tiền không được có dấu cách. '6 000 triệu' có thể "
            "là một số, cũng có thể là hai số dính vào nhau khi chép. Nếu là một số, tách "
            "hàng nghìn bằng dấu chấm.",
            "No space may stand between the digits of an amount. '6 000 triệu' may be one "
            "number, or two that ran together in copying. If it is one, part its thousands "
            "with dots.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: 6 000 triệu"),
    ),
    Rule(
        "M107",
        "letter-for-digit",
        title=Text("Chữ cái thay chữ số", "Letter for a digit"),
        message=Text(
            "'{text}' có chữ cái thay cho chữ số", "'{text}' has a letter in place of a digit"
        ),
        hint=Text("viết '{plain}'", "write '{plain}'"),
        why=Text(
            "Chữ O, I hoặc l đứng giữa các chữ số trông như 0 hoặc 1. Nhận dạng chữ từ bản "
            "quét hay gây ra lỗi này. Thay chữ cái bằng chữ số đúng, sau khi xem văn bản.",
            "A letter O, I or l among digits looks like 0 or 1. Reading scanned paper often "
            "makes this slip. Put the digit in its place, after a look at the document.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: 6.OOO triệu"),
    ),
    Rule(
        "M108",
        "comma-thousands",
        title=Text("Hàng nghìn tách bằng dấu phẩy", "Thousands parted with commas"),
        message=Text(
            "'{text}' tách hàng nghìn bằng dấu phẩy", "'{text}' parts thousands with commas"
        ),
        hint=Text("viết '{plain}'", "write '{plain}'"),
        why=Text(
            "Dấu phẩy tách hàng nghìn là cách viết tiếng Anh; trong văn bản Việt Nam dấu "
            "phẩy là dấu thập phân. Trộn hai cách trong một kế hoạch thì '4,950' không còn "
            "nghĩa chắc chắn. Thay dấu phẩy bằng dấu chấm.",
            "Commas that part thousands are English writing; in Vietnamese documents a "
            "comma marks decimals. With both in one plan '4,950' would have no certain "
            "meaning. Put dots in place of the commas.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: 6,000,000,000 đồng"),
    ),
    Rule(
        "M109",
        "too-large-amount",
        title=Text("Số tiền quá lớn", "Too large an amount"),
        message=Text("'{text}' lớn hơn mọi ngân sách", "'{text}' is larger than any budget"),
        hint=Text("kiểm tra đơn vị", "check the unit"),
        why=Text(
            "Số tiền phải nhỏ hơn một nghìn tỷ tỷ đồng. Không ngân sách nào lớn như vậy, "
            "nên đây gần như chắc chắn là sai đơn vị hoặc thừa chữ số. Đối chiếu số và đơn "
            "vị với văn bản.",
            "An amount must be below 10^21 đồng. No budget is that large, so it is almost "
            "surely the wrong unit or a digit too many. Compare the number and its unit "
            "with the document.",
        ),
        example=Example(
            "projects/1-water.yaml", "capital: 6 tỷ", "capital: 6.000.000.000 nghìn tỷ"
        ),
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
        why=Text(
            "Các ô của phụ lục dùng chung đơn vị ghi ở đầu bảng. Một ô có đơn vị riêng thì "
            "không rõ số đó tính theo đơn vị nào. Đổi số về đơn vị của bảng và bỏ chữ đơn "
            "vị trong ô.",
            "The cells of an annex share the unit that its heading gives. A cell with a "
            "unit of its own leaves open in which of the two it counts. Write the number in "
            "the table's unit, and the unit nowhere.",
        ),
        example=Example("annex.yaml", "cells: [ 6.600,", "cells: [ 6.600 triệu,"),
    ),
    Rule(
        "M111",
        "several-units",
        title=Text("Nhiều đơn vị trong một số tiền", "Several units in one amount"),
        message=Text("'{text}' gồm nhiều đơn vị", "'{text}' has several units"),
        hint=Text("viết bằng một đơn vị, ví dụ '1,5 tỷ'", "write it in one unit, such as '1,5 tỷ'"),
        why=Text(
            "Một số tiền viết bằng một đơn vị. '6 tỷ 500 triệu' đọc lên thì rõ, nhưng khi "
            "chép dễ mất một vế và không so được với các ô của bảng. Viết '6,5 tỷ' hoặc "
            "'6.500 triệu'.",
            "An amount is written in one unit. '6 tỷ 500 triệu' is clear when said, but in "
            "copying one half is soon lost, and it does not compare with a table's cells. "
            "Write '6,5 tỷ' or '6.500 triệu'.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: 6 tỷ 500 triệu"),
    ),
    Rule(
        "M112",
        "negative-amount",
        title=Text("Số tiền âm", "Negative amount"),
        message=Text("số tiền '{text}' là số âm", "the amount '{text}' is negative"),
        hint=Text(
            "một dòng kinh phí không thể nhỏ hơn không", "a funding line cannot be less than zero"
        ),
        why=Text(
            "Dòng kinh phí là số tiền được cấp, nên không thể nhỏ hơn không. Một số âm làm "
            "giảm tổng số và có thể che một dòng khác ghi quá lớn. Kiểm tra dấu trừ; gạch "
            "ngang trước số thường là gạch đầu dòng bị chép theo.",
            "A funding line is money given, so it cannot be less than zero. A negative one "
            "lowers the total, and can hide another line that is too high. Look at the "
            "minus sign: it is often a list's dash that was copied along.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: -6 tỷ"),
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
        why=Text(
            "Ký tự rộng bằng không (U+200B), dấu gạch nối mềm (U+00AD) hoặc chữ Kirin, chữ Hy Lạp"
            " trông như chữ Latinh thường lẫn vào khi chép từ trang web hay tệp PDF. Mắt không thấy"
            " nhưng số tiền ấy không đọc được, hoặc là số khác. Gõ lại bằng bàn phím.",
            "A zero-width character (U+200B), a soft hyphen (U+00AD) or a Cyrillic or Greek letter"
            " that looks Latin slips in when text is copied from a web page or a PDF. The eye does"
            " not see it, yet the amount is no amount, or another. Type it anew on the keyboard.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "capital: 6\u200b tỷ"),
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
        why=Text(
            "Số tiền bằng chữ chỉ gồm các từ chỉ số trong tiếng Việt. Từ lạ trong đó thường "
            "là lỗi gõ, và số bằng chữ là số được dùng khi chữ và số khác nhau. Viết lại "
            "bằng chữ tiếng Việt, không dùng chữ số hay từ như 'rưỡi'.",
            "An amount in words is made of Vietnamese number words alone. A strange word is "
            "mostly a typing slip, and the words are what counts where words and figures "
            "differ. Write it in Vietnamese number words, without digits or words such as "
            "'rưỡi' (and a half).",
        ),
        example=Example("plan.yaml", "mười một tỷ một trăm triệu đồng", "mười một tỷ rưỡi đồng"),
    ),
    Rule(
        "M121",
        "words-out-of-order",
        title=Text("Số bằng chữ sai cách đọc", "Words out of order"),
        message=Text("'{text}' không phải cách đọc một số", "'{text}' is not how a number is said"),
        hint=Text("có phải là '{spelt}'?", "did you mean '{spelt}'?"),
        why=Text(
            "Các từ phải ghép lại đúng như cách đọc một số. Từ thiếu hoặc sai chỗ, như "
            "'mười mốt' hay 'tỷ trăm triệu', khiến số bằng chữ có thể hiểu thành hai số. So "
            "với cách đọc được gợi ý và với văn bản.",
            "The words must stand together as a number is said. A word that is missing or "
            "out of place, as in 'mười mốt' or 'tỷ trăm triệu', lets the words be heard as "
            "two numbers. Compare them with the reading suggested, and with the document.",
        ),
        example=Example(
            "plan.yaml", "mười một tỷ một trăm triệu đồng", "mười mốt tỷ một trăm triệu đồng"
        ),
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
        why=Text(
            "Nói tắt như 'một trăm hai tỷ' thì người nghe là 102, người nghe là 120, nên không đề"
            " xuất được số nào. Số bằng chữ trong văn bản phải đọc đủ. Xem lại văn bản rồi viết đủ"
            " các từ chỉ hàng.",
            "Cut short, as in 'một trăm hai tỷ', the words are 102 to one and 120 to another, so"
            " nothing can be proposed. An amount in words is said in full. Look at the document,"
            " and write every word of rank.",
        ),
        example=Example(
            "plan.yaml", "mười một tỷ một trăm triệu đồng", "mười một tỷ một trăm hai triệu đồng"
        ),
    ),
)
