"""Rules on allocation: what must hold before money can fall on years, exactly and both ways."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "A101",
        "profile-year",
        Text(
            "nguồn vốn '{source}' không được bố trí trong năm {year}",
            "'{source}' does not pay in {year}",
        ),
        Text("nguồn vốn này được bố trí trong các năm {known}", "it pays in {known}"),
        title=Text("Năm trong cách phân bổ", "Years of a profile"),
    ),
    Rule(
        "A102",
        "nowhere-to-go",
        Text(
            "còn {rest} của dòng này chưa được phân bổ vào năm nào",
            "{rest} of this line falls on no year",
        ),
        Text(
            "mở thêm năm (trọng số, 'first', 'last'), hoặc ấn định đủ số",
            "open a year to it (weights, 'first', 'last'), or pin the whole amount",
        ),
        title=Text("Mọi khoản tiền được phân bổ vào năm", "Every đồng has a year"),
    ),
    Rule(
        "A103",
        "not-100-percent",
        Text("các tỷ lệ cộng lại là {total}%", "the percentages add up to {total}%"),
        Text("sửa cho tổng đúng bằng 100%", "make them add up to 100% exactly"),
        title=Text("Tỷ lệ cộng lại bằng 100%", "Percentages make 100"),
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
            "fix the amount, or 'rounding' of the source or the plan",
        ),
        title=Text("Số tròn theo đơn vị làm tròn", "Whole rounding units"),
    ),
    Rule(
        "A106",
        "pins-exceed-line",
        Text(
            "các năm đã ấn định cộng lại {pinned}, vượt số tiền của dòng ({amount})",
            "{pinned} is pinned, more than the line holds ({amount})",
        ),
        Text("bớt {over} ở các năm đã ấn định", "take {over} off the pinned years"),
        title=Text("Số ấn định không vượt dòng kinh phí", "Pins fit their line"),
    ),
    Rule(
        "A107",
        "years-and-more",
        Text(
            "dòng ghi theo từng năm ('years') không được có thêm '{field}'",
            "a line that is given by its 'years' takes no '{field}'",
        ),
        Text(
            "bỏ '{field}' đi: tổng được tính từ các năm; tổng mà văn bản in thì ghi ở 'stated'",
            "take '{field}' out: the total is worked out from the years; a total that the document "
            "prints belongs under 'stated'",
        ),
        title=Text("Dòng ghi theo từng năm", "Lines given year by year"),
    ),
    Rule(
        "A110",
        "ceilings-too-low",
        Text(
            "nguồn vốn '{source}', các năm {years}: mức trần là {given}, nhưng {needed} chỉ có thể "
            "phân bổ vào các năm này; vượt {short}",
            "'{source}' in {years}: the ceilings allow {given}, but {needed} can fall nowhere "
            "else; {short} too much",
        ),
        Text(
            "nới một trong {count} số liệu này: thiếu bất kỳ số nào thì không còn mâu thuẫn",
            "give way in one of these {count} figures: without any one of them, none is "
            "contradicted",
        ),
        title=Text("Mức trần đủ cho các dòng kinh phí", "Ceilings have room"),
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
        title=Text("Kinh phí đủ đạt mức trần", "Ceilings can be filled"),
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
    ),
    Rule(
        "A113",
        "not-a-percentage",
        Text("'{text}' không phải là tỷ lệ", "'{text}' is not a percentage"),
        Text(
            "viết từ 0 đến 100 với dấu phẩy thập phân, ví dụ '12,5%'",
            "write 0 to 100 with a decimal comma, such as '12,5%'",
        ),
        title=Text("Tỷ lệ từ 0 đến 100", "Percentages from 0 to 100"),
    ),
)
