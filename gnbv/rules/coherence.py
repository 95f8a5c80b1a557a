"""Rules on coherence: the figures of an indicator must fit each other."""

from gnbv.language import Text
from gnbv.rules.rule import Rule, of_indicator

_FILE = "indicators.yaml"

RULES = (
    Rule(
        "T201",
        "percentage-out-of-range",
        title=Text("Chỉ tiêu: tỷ lệ từ 0 đến 100%", "Indicators: percentages within 0-100"),
        message=of_indicator("{text} nằm ngoài khoảng 0-100%", "{text} lies outside 0-100%"),
        hint=Text("đối chiếu với văn bản và sửa số", "compare it with the document, and fix it"),
    ),
    Rule(
        "T202",
        "figure-missing",
        title=Text(
            "Chỉ tiêu: có giá trị mục tiêu, hoặc ghi là để ngỏ",
            "Indicators: a figure, or said to be open",
        ),
        message=Text(
            "chỉ tiêu '{text}' không có giá trị mục tiêu và cũng không ghi là để ngỏ",
            "indicator '{text}' has no figure, and nothing says that it is open",
        ),
        hint=Text(
            "thêm 'value: ...', hoặc 'open:' với một khóa của 'readings' về 'figure'",
            "add 'value: ...', or 'open:' with a key of 'readings' that is about 'figure'",
        ),
    ),
    Rule(
        "T203",
        "milestones-turn-back",
        title=Text(
            "Chỉ tiêu: các mốc đúng chiều tăng/giảm", "Indicators: milestones keep their direction"
        ),
        message=of_indicator(
            "mốc năm {year} ngược chiều so với năm {before}",
            "the milestone of {year} turns back from that of {before}",
        ),
        hint=Text("sắp xếp lại các năm và các mốc", "put years and milestones in order"),
    ),
    Rule(
        "T204",
        "last-milestone-not-target",
        title=Text(
            "Chỉ tiêu: mốc cuối là giá trị mục tiêu", "Indicators: the last milestone is the target"
        ),
        message=of_indicator(
            "mốc cuối khác giá trị mục tiêu {target} năm {year}",
            "the last milestone is not the target, {target} in {year}",
        ),
        hint=Text("đặt mốc cuối là {target} năm {year}", "end with {target} in {year}"),
    ),
    Rule(
        "T205",
        "part-above-whole",
        title=Text(
            "Chỉ tiêu: bộ phận không lớn hơn tổng thể", "Indicators: no part above its whole"
        ),
        message=of_indicator(
            "lớn hơn tổng thể: chỉ tiêu '{whole}' là {text}",
            "this is above its whole: indicator '{whole}' is {text}",
        ),
        hint=Text("đối chiếu hai số với văn bản", "compare both figures with the document"),
    ),
    Rule(
        "T206",
        "baseline-past-target",
        title=Text(
            "Chỉ tiêu: số liệu gốc chưa vượt mục tiêu", "Indicators: baselines short of the target"
        ),
        message=of_indicator(
            "số liệu gốc mâu thuẫn với chiều tăng/giảm và giá trị mục tiêu {target}",
            "the baseline contradicts the direction and the target, {target}",
        ),
        hint=Text(
            "sửa số liệu gốc, giá trị mục tiêu hoặc 'direction'",
            "fix baseline, target or 'direction'",
        ),
    ),
    Rule(
        "T207",
        "baseline-too-late",
        title=Text(
            "Chỉ tiêu: số liệu gốc có trước năm mục tiêu", "Indicators: baselines before the target"
        ),
        message=of_indicator(
            "năm của số liệu gốc không trước năm mục tiêu {year}",
            "the baseline is not before the year {year}",
        ),
        hint=Text("sửa năm của số liệu gốc", "fix the baseline's year"),
    ),
    Rule(
        "T208",
        "operator-against-direction",
        title=Text(
            "Chỉ tiêu: phép so sánh phù hợp chiều tăng/giảm",
            "Indicators: operators fit the direction",
        ),
        message=of_indicator(
            "'{operator}' trái với chiều '{direction}'",
            "'{operator}' contradicts the direction '{direction}'",
        ),
        hint=Text(
            "'at-least', 'more-than' cho chỉ tiêu tăng; 'at-most', 'less-than' cho chỉ tiêu giảm",
            "'at-least' and 'more-than' go with ascending, 'at-most' and 'less-than' with "
            "descending",
        ),
    ),
    Rule(
        "T209",
        "measure-against-kind",
        title=Text(
            "Chỉ tiêu: cách đo phù hợp loại mục tiêu", "Indicators: measures fit the kind of target"
        ),
        message=of_indicator(
            "cách đo '{measure}' không dùng cho mục tiêu loại '{kind}'",
            "the measure '{measure}' does not go with a target of kind '{kind}'",
        ),
        hint=Text(
            "'duty' đi với 'qualitative', 'cumulative' với 'unit'",
            "'duty' goes with 'qualitative', and 'cumulative' with 'unit'",
        ),
    ),
    Rule(
        "T210",
        "rate-from-zero",
        title=Text(
            "Chỉ tiêu: tốc độ đều từ số dương", "Indicators: constant rates from above zero"
        ),
        message=of_indicator(
            "không tính được tốc độ đều từ 0 hoặc về 0",
            "no constant rate leads from zero or to zero",
        ),
        hint=Text("chọn 'linear' hoặc 'step'", "choose 'linear' or 'step'"),
    ),
    Rule(
        "T211",
        "years-against-cadence",
        title=Text(
            "Chỉ tiêu: nhiệm vụ ghi đủ năm thực hiện", "Indicators: duties have their years"
        ),
        message=of_indicator(
            "chu kỳ '{cadence}' cần {count} năm trong 'years'",
            "the cadence '{cadence}' needs {count} years in 'years'",
        ),
        hint=Text("ghi các năm phải làm ở 'years'", "list the years in which it is due in 'years'"),
    ),
    Rule(
        "T212",
        "part-of-itself",
        title=Text(
            "Chỉ tiêu: không là bộ phận của chính mình", "Indicators: none is a part of itself"
        ),
        message=Text(
            "theo 'part_of', chỉ tiêu '{text}' là bộ phận của chính nó: {circle}",
            "by 'part_of', indicator '{text}' is a part of itself: {circle}",
        ),
        hint=Text(
            "bỏ 'part_of' ở một trong các chỉ tiêu này", "take 'part_of' out of one of these"
        ),
    ),
)
