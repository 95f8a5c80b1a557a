"""Rules on allocation: what must hold before money can fall on years, exactly and both ways."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

_PLAN, _WATER = "plan.yaml", "projects/1-water.yaml"
_EXAMPLE_LINE = "    capital: 6 tỷ\n"


def _ceilings(*amounts: str) -> Example:
    """The template's central source with ceilings for its three years."""
    years = zip((2030, 2031, 2032), amounts, strict=True)
    rows = [
        f"      {year}:\n        amount: {amount}\n        ref: II.1\n" for year, amount in years
    ]
    right = "    ref: II.1\n"
    return Example(_PLAN, right, "".join([right, "    ceilings:\n", *rows]))


def _line(profile: str) -> Example:
    """The template's one line of capital, with a profile of its own."""
    wrong = f"    capital:\n      amount: 6 tỷ\n      profile:\n{profile}"
    return Example(_WATER, _EXAMPLE_LINE, wrong)


RULES = (
    Rule(
        "A101",
        "profile-year",
        Text("nguồn '{source}' không chi năm {year}", "'{source}' does not pay in {year}"),
        Text("nguồn này chi các năm {known}", "it pays in {known}"),
        title=Text("Năm trong cách phân bổ", "Years of a profile"),
        why=Text(
            "Trọng số, tỷ lệ, số đã ấn định và trần chỉ có nghĩa ở năm mà nguồn vốn chi. Một năm "
            "ngoài số đó sẽ bị bỏ qua mà không ai biết. Sửa năm, hoặc 'years' của nguồn.",
            "Weights, percentages, pinned amounts and ceilings mean something only in years in "
            "which the source pays. Any other year would be passed over in silence. Mend the year, "
            "or the source's 'years'.",
        ),
        example=_line("        weights:\n          2030: 1\n          2035: 2\n"),
    ),
    Rule(
        "A102",
        "nowhere-to-go",
        Text(
            "còn {rest} của dòng này không rơi vào năm nào",
            "{rest} of this line falls on no year",
        ),
        Text(
            "mở thêm năm (trọng số, 'first', 'last'), hoặc ấn định đủ số",
            "open a year to it (weights, 'first', 'last'), or pin the whole amount",
        ),
        title=Text("Mọi đồng đều có năm", "Every đồng has a year"),
        why=Text(
            "Phần còn lại sau khi trừ các năm đã ấn định phải rơi vào ít nhất một năm. Nếu mọi năm "
            "còn lại đều có trọng số bằng không thì tiền sẽ mất. Cho một năm trọng số lớn hơn "
            "không, hoặc sửa các số đã ấn định cho đủ.",
            "What is left once pinned years are kept must fall on some year. If every other year "
            "weighs nothing, money would be lost. Give a year a weight above zero, or pin all of "
            "the amount.",
        ),
        example=_line("        first: 2032\n        pinned:\n          2032: 2 tỷ\n"),
    ),
    Rule(
        "A103",
        "not-100-percent",
        Text("các tỷ lệ cộng lại là {total} %", "the percentages add up to {total} %"),
        Text("sửa cho tổng đúng bằng 100 %", "make them add up to 100 % exactly"),
        title=Text("Tỷ lệ cộng lại bằng 100 %", "Percentages make 100"),
        why=Text(
            "Tỷ lệ theo năm hoặc theo nguồn phải chia hết số tiền, không thừa không thiếu. 33,33 % "
            "ba lần chỉ là 99,99 %: khi muốn chia đều hãy dùng 'equal' hoặc trọng số.",
            "Percentages by year or by source must share out all of the money. Three times 33,33 % "
            "is 99,99 %: use 'equal' or weights for equal parts.",
        ),
        example=_line("        percentages:\n          2030: 50 %\n          2031: 40 %\n"),
    ),
    Rule(
        "A104",
        "two-spreads",
        Text(
            "chỉ chọn một: 'spread', 'weights' hoặc 'percentages'",
            "choose one of 'spread', 'weights' and 'percentages'",
        ),
        Text("giữ một, bỏ các cách kia", "keep one, take the others out"),
        title=Text("Một cách phân bổ", "One way to spread"),
        why=Text(
            "Trọng số và tỷ lệ là hai cách nói cùng một điều; ghi cả hai thì không rõ theo cách "
            "nào. Giữ lại cách mà văn bản ghi.",
            "Weights and percentages say the same thing in two ways; given both, it is open which "
            "one counts. Keep the one that the document uses.",
        ),
        example=_line(
            "        weights:\n          2030: 1\n        percentages:\n          2031: 100 %\n"
        ),
    ),
    Rule(
        "A105",
        "not-in-whole-units",
        Text(
            "{amount} không tròn đơn vị làm tròn {unit}: lẻ {odd}",
            "{amount} is no whole number of {unit}, the rounding unit: {odd} is left over",
        ),
        Text(
            "sửa số, hoặc 'rounding' của nguồn hay của kế hoạch",
            "mend the amount, or 'rounding' of the source or the plan",
        ),
        title=Text("Tròn đơn vị làm tròn", "Whole rounding units"),
        why=Text(
            "Nếu mọi ô đều tròn đơn vị thì tổng của chúng cũng tròn: một dòng, một số ấn định hay "
            "một trần bị lẻ thì không tổng nào khớp được. Chọn đơn vị làm tròn nhỏ hơn, hoặc sửa "
            "số bị lẻ.",
            "If every cell is whole, sums of cells are whole too: a line, a pin or a ceiling with "
            "an odd part can never be met. Choose a smaller rounding unit, or mend the amount.",
        ),
        example=Example(_PLAN, "unit: triệu đồng\n", "unit: triệu đồng\nrounding: tỷ đồng\n"),
    ),
    Rule(
        "A106",
        "pins-exceed-line",
        Text(
            "các năm đã ấn định {pinned}, hơn cả dòng ({amount})",
            "{pinned} is pinned, more than the line holds ({amount})",
        ),
        Text("bớt {over} ở các năm đã ấn định", "take {over} off the pinned years"),
        title=Text("Số ấn định nằm trong dòng", "Pins fit their line"),
        why=Text(
            "Tổng các năm của một dòng phải bằng dòng đó. Khi riêng các năm đã ấn định đã vượt thì "
            "không cách phân bổ nào đúng được. Kiểm tra số nào chép sai.",
            "The years of a line must add up to it. Where the pinned years alone are more, nothing "
            "can be right. See which figure was copied wrongly.",
        ),
        example=_line("        pinned:\n          2030: 7 tỷ\n"),
    ),
    Rule(
        "A110",
        "ceilings-too-low",
        Text(
            "nguồn '{source}', các năm {years}: trần là {given}, nhưng {needed} chỉ có thể rơi vào "
            "đó; vượt {short}",
            "'{source}' in {years}: the ceilings allow {given}, but {needed} can fall nowhere "
            "else; {short} too much",
        ),
        Text(
            "nới một trong {count} số liệu này: thiếu bất kỳ số nào thì không còn mâu thuẫn",
            "give way in one of these {count} figures: without any one of them, none is "
            "contradicted",
        ),
        title=Text("Trần đủ chỗ cho các dòng", "Ceilings have room"),
        why=Text(
            "Trần của một năm là tổng cột: đúng bằng số nguồn đó chi trong năm. Ở đây các dòng và "
            "các số ấn định bắt buộc rơi vào những năm này đã vượt trần, nên không bảng nào đúng "
            "cả hai chiều. Những số được nêu là tập nhỏ nhất mâu thuẫn với nhau.",
            "A year's ceiling is a column total: exactly what the source pays in that year. Here "
            "lines and pins that can fall nowhere else come to more, so no table is right both "
            "ways. The figures shown are the smallest set that cannot hold together.",
        ),
        example=_ceilings("2 tỷ", "3 tỷ", "4 tỷ"),
    ),
    Rule(
        "A111",
        "ceilings-too-high",
        Text(
            "nguồn '{source}', các năm {years}: trần là {given}, nhưng nhiều nhất chỉ có {needed}; "
            "thiếu {short}",
            "'{source}' in {years}: the ceilings want {given}, but no more than {needed} can fall "
            "there; {short} are missing",
        ),
        Text(
            "nới một trong {count} số liệu này: thiếu bất kỳ số nào thì không còn mâu thuẫn",
            "give way in one of these {count} figures: without any one of them, none is "
            "contradicted",
        ),
        title=Text("Có đủ tiền cho trần", "Ceilings can be filled"),
        why=Text(
            "Trần của một năm là tổng cột: đúng bằng số nguồn đó chi trong năm. Ở đây mọi dòng có "
            "thể rơi vào những năm này cộng lại vẫn ít hơn trần. Giảm trần, mở năm cho các dòng "
            "khác, hoặc bớt số đã ấn định ở năm khác.",
            "A year's ceiling is a column total: exactly what the source pays in that year. Here "
            "all that may fall in these years is less. Lower the ceiling, open the years to other "
            "lines, or pin less elsewhere.",
        ),
        example=_ceilings("4 tỷ", "4 tỷ", "4 tỷ"),
    ),
    Rule(
        "A112",
        "not-a-number",
        Text("'{text}' không phải là số", "'{text}' is not a number"),
        Text(
            "viết số không âm, dấu phẩy thập phân, ví dụ '2' hoặc '1,5'",
            "write a number not below zero with a decimal comma, such as '2' or '1,5'",
        ),
        title=Text("Trọng số và hệ số là số", "Weights and coefficients are numbers"),
        why=Text(
            "Trọng số, hệ số và định mức được đọc thành số chính xác, với dấu phẩy thập phân như "
            "trong văn bản. Dấu chấm không được nhận vì '1.500' có thể là một nghìn rưỡi.",
            "Weights, coefficients and norms are read as exact numbers with a decimal comma, as "
            "documents have them. A dot is not read, since '1.500' may be fifteen hundred.",
        ),
        example=_line('        weights:\n          2030: "1.5"\n          2031: 2\n'),
    ),
    Rule(
        "A113",
        "not-a-percentage",
        Text("'{text}' không phải là tỷ lệ", "'{text}' is not a percentage"),
        Text(
            "viết từ 0 đến 100 với dấu phẩy thập phân, ví dụ '12,5 %'",
            "write 0 to 100 with a decimal comma, such as '12,5 %'",
        ),
        title=Text("Tỷ lệ từ 0 đến 100", "Percentages from 0 to 100"),
        why=Text(
            "Tỷ lệ được đọc thành số chính xác từ 0 đến 100, với dấu phẩy thập phân. Dấu chấm hay "
            "một số lớn hơn 100 thường là chép nhầm.",
            "Percentages are read as exact numbers from 0 to 100 with a decimal comma. A dot, or a "
            "number above 100, is mostly a slip.",
        ),
        example=_line("        percentages:\n          2030: 150 %\n"),
    ),
)
