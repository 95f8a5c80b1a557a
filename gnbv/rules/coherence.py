"""Rules on coherence: the figures of an indicator must fit each other."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

_FILE = "indicators.yaml"

RULES = (
    Rule(
        "T201",
        "percentage-out-of-range",
        title=Text("Chỉ tiêu: tỷ lệ từ 0 đến 100 %", "Indicators: percentages within 0-100"),
        message=Text("{text} nằm ngoài khoảng 0-100 %", "{text} lies outside 0-100 %"),
        hint=Text("so với văn bản và sửa số", "compare it with the document, and fix it"),
    ),
    Rule(
        "T202",
        "figure-missing",
        title=Text(
            "Chỉ tiêu: có số hoặc ghi là để ngỏ", "Indicators: a figure, or said to be open"
        ),
        message=Text(
            "chỉ tiêu '{text}' không có số đích và không ghi là để ngỏ",
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
            "Chỉ tiêu: các mốc đi đúng hướng", "Indicators: milestones keep their direction"
        ),
        message=Text(
            "mốc năm {year} đi ngược hướng so với năm {before}",
            "the milestone of {year} turns back from that of {before}",
        ),
        hint=Text("sắp xếp lại các năm và các mốc", "put years and milestones in order"),
    ),
    Rule(
        "T204",
        "last-milestone-not-target",
        title=Text("Chỉ tiêu: mốc cuối là số đích", "Indicators: the last milestone is the target"),
        message=Text(
            "mốc cuối khác số đích {target} năm {year}",
            "the last milestone is not the target, {target} in {year}",
        ),
        hint=Text("đặt mốc cuối là {target} năm {year}", "end with {target} in {year}"),
    ),
    Rule(
        "T205",
        "part-above-whole",
        title=Text("Chỉ tiêu: phần không lớn hơn toàn thể", "Indicators: no part above its whole"),
        message=Text(
            "lớn hơn toàn thể: chỉ tiêu '{whole}' là {text}",
            "this is above its whole: indicator '{whole}' is {text}",
        ),
        hint=Text("so hai số với văn bản", "compare both figures with the document"),
    ),
    Rule(
        "T206",
        "baseline-past-target",
        title=Text("Chỉ tiêu: số gốc chưa vượt đích", "Indicators: baselines short of the target"),
        message=Text(
            "số gốc mâu thuẫn với hướng và đích {target}",
            "the baseline contradicts the direction and the target, {target}",
        ),
        hint=Text("sửa số gốc, số đích hoặc 'direction'", "fix baseline, target or 'direction'"),
    ),
    Rule(
        "T207",
        "baseline-too-late",
        title=Text("Chỉ tiêu: số gốc có trước đích", "Indicators: baselines before the target"),
        message=Text(
            "số gốc không có trước năm đích {year}", "the baseline is not before the year {year}"
        ),
        hint=Text("sửa năm của số gốc", "fix the baseline's year"),
    ),
    Rule(
        "T208",
        "operator-against-direction",
        title=Text("Chỉ tiêu: dấu so sánh hợp hướng", "Indicators: operators fit the direction"),
        message=Text(
            "'{operator}' trái với hướng '{direction}'",
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
            "Chỉ tiêu: cách đo hợp loại đích", "Indicators: measures fit the kind of target"
        ),
        message=Text(
            "cách đo '{measure}' không dùng cho đích loại '{kind}'",
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
        message=Text(
            "không có tốc độ đều nào từ 0 hoặc đến 0", "no constant rate leads from zero or to zero"
        ),
        hint=Text("chọn 'linear' hoặc 'step'", "choose 'linear' or 'step'"),
    ),
    Rule(
        "T211",
        "years-against-cadence",
        title=Text("Chỉ tiêu: nhiệm vụ có đủ năm", "Indicators: duties have their years"),
        message=Text(
            "kỳ hạn '{cadence}' cần {count} năm trong 'years'",
            "the cadence '{cadence}' needs {count} years in 'years'",
        ),
        hint=Text("ghi các năm phải làm ở 'years'", "list the years in which it is due in 'years'"),
    ),
    Rule(
        "T212",
        "part-of-itself",
        title=Text(
            "Chỉ tiêu: không là phần của chính mình", "Indicators: none is a part of itself"
        ),
        message=Text(
            "theo 'part_of', chỉ tiêu '{text}' là phần của chính nó: {circle}",
            "by 'part_of', indicator '{text}' is a part of itself: {circle}",
        ),
        hint=Text(
            "bỏ 'part_of' ở một trong các chỉ tiêu này", "take 'part_of' out of one of these"
        ),
    ),
)
