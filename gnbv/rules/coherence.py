"""Rules on coherence: the figures of an indicator must fit each other."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

_FILE = "indicators.yaml"

RULES = (
    Rule(
        "T201",
        "percentage-out-of-range",
        title=Text("Chỉ tiêu: tỷ lệ từ 0 đến 100 %", "Indicators: percentages within 0-100"),
        message=Text("{text} nằm ngoài khoảng 0-100 %", "{text} lies outside 0-100 %"),
        hint=Text("so với văn bản và sửa số", "compare it with the document, and mend it"),
        why=Text(
            "Một phần của một nhóm không thể lớn hơn cả nhóm. Số trên 100 % thường do thừa chữ số "
            "hoặc lẫn dấu chấm với dấu phẩy; 'trên 100 %' hay 'dưới 0 %' thì không gì đạt được. So "
            "với văn bản và sửa.",
            "A share of a group is not larger than the group. More than 100 % is mostly a digit "
            "too many, or a dot for a comma; nothing meets more than 100 % or less than 0 %. "
            "Compare it with the document, and mend it.",
        ),
        example=Example(_FILE, "value: 85 %", "value: 850 %"),
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
        why=Text(
            "Văn bản có thể nêu chỉ tiêu mà không cho số. Khi đó phải ghi rõ là để ngỏ, để không "
            "lẫn với một số bị bỏ sót khi nhập. Thêm số, hoặc ghi là để ngỏ.",
            "A document may set an indicator and give no figure. That must be said, so that it is "
            "not taken for a figure that was left out in typing. Add the figure, or say that it "
            "is open.",
        ),
        example=Example(_FILE, "    open: [no-figure]\n", ""),
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
        why=Text(
            "Mốc của chỉ tiêu tăng không được thấp hơn mốc trước, của chỉ tiêu giảm không được "
            "cao hơn, và các năm phải nối tiếp nhau. Mốc đầu được so với số gốc. Sửa mốc hoặc "
            "hướng của chỉ tiêu.",
            "Milestones of what should rise are not below those before them, of what should fall "
            "not above, and years follow each other. The first is compared with the baseline. "
            "Mend the milestone, or the direction.",
        ),
        example=Example(_FILE, "value: 70 %", "value: 87 %"),
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
        why=Text(
            "Các mốc nhập tay dẫn đến đúng số đích vào đúng năm đích. Nếu mốc cuối khác đi thì đạt "
            "mọi mốc mà vẫn không đạt đích. 'Trên 5' của một số đếm là từ 6, nên mốc cuối là 6. "
            "Sửa mốc cuối, hoặc số đích.",
            "Milestones entered by hand lead to the target itself, in its year. If the last one "
            "differs, all milestones can be met and the target missed. More than 5 of a count is "
            "met by 6, so its last milestone is 6. Mend the last milestone, or the target.",
        ),
        example=Example(_FILE, "        - year: 2032\n          value: 90 %\n", ""),
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
        why=Text(
            "Chỉ tiêu là 'trong đó' của một chỉ tiêu khác thì tính trên cùng nhóm và không thể "
            "lớn hơn. Lớn hơn nghĩa là một trong hai số sai, hoặc phần được tính trên nhóm khác. "
            "Sửa số, hoặc bỏ 'part_of'.",
            "What is 'of which' of another indicator is measured of the same population, and "
            "cannot be larger. If it is, one figure is wrong, or the part is of another "
            "population. Mend the figure, or take 'part_of' out.",
        ),
        example=Example(_FILE, "value: 45 %", "value: 95 %"),
    ),
    Rule(
        "T206",
        "baseline-past-target",
        title=Text("Chỉ tiêu: số gốc chưa vượt đích", "Indicators: baselines short of the target"),
        message=Text(
            "số gốc mâu thuẫn với hướng và đích {target}",
            "the baseline contradicts the direction and the target, {target}",
        ),
        hint=Text("sửa số gốc, số đích hoặc 'direction'", "mend baseline, target or 'direction'"),
        why=Text(
            "Số gốc của chỉ tiêu tăng phải thấp hơn đích, của chỉ tiêu giảm phải cao hơn; mức giảm "
            "mỗi năm cũng không thể đưa tỷ lệ xuống dưới 0. Ngược lại thì các trường mâu thuẫn "
            "nhau. Sửa số gốc, số đích hoặc hướng.",
            "The baseline of what should rise is below its target, of what should fall above; nor "
            "can a yearly fall end below nothing. Otherwise the fields contradict each other. "
            "Mend the baseline, the target or the direction.",
        ),
        example=Example(_FILE, "value: 20 %", "value: 50 %"),
    ),
    Rule(
        "T207",
        "baseline-too-late",
        title=Text("Chỉ tiêu: số gốc có trước đích", "Indicators: baselines before the target"),
        message=Text(
            "số gốc không có trước năm đích {year}", "the baseline is not before the year {year}"
        ),
        hint=Text("sửa năm của số gốc", "mend the baseline's year"),
        why=Text(
            "Từ số gốc đến đích phải còn ít nhất một năm để thực hiện. Số gốc đo vào năm đích trở "
            "đi là kết quả, không phải số gốc. Sửa năm, hoặc ghi số đó vào results/.",
            "Between baseline and target there must be a year to act in. What is measured in the "
            "target's year or later is a result. Mend the year, or record the figure in results/.",
        ),
        example=Example(
            _FILE,
            "value: 20 %\n      year: 2029",
            "value: 20 %\n      year: 2032",
        ),
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
        why=Text(
            "'Ít nhất' là mức sàn của điều nên tăng, 'nhiều nhất' là mức trần của điều nên giảm. "
            "Lẫn hai điều này thì kết quả tốt bị coi là xấu. Sửa 'operator' hoặc 'direction'.",
            "At least is a floor under what should rise, at most a ceiling over what should fall. "
            "With the two confused, good results are judged bad. Mend 'operator' or 'direction'.",
        ),
        example=Example(_FILE, "operator: at-most", "operator: at-least"),
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
        why=Text(
            "Nhiệm vụ chỉ có làm hay không, nên đo định tính; chỉ số đếm mới cộng dồn được qua các "
            "năm, tỷ lệ thì không. Sửa 'measure', hoặc 'kind' của đích.",
            "A duty is done or not, so its measure is qualitative; only counts add up over the "
            "years, percentages do not. Mend 'measure', or the target's 'kind'.",
        ),
        example=Example(_FILE, "measure: qualitative", "measure: percentage"),
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
        why=Text(
            "Tốc độ đều nhân mức năm trước với cùng một số, nên không rời khỏi 0 và không bao giờ "
            "về 0. Chọn đường đi khác cho chỉ tiêu này.",
            "A constant rate multiplies the level of the year before, so it never leaves zero and "
            "never gets there. Choose another trajectory for this indicator.",
        ),
        example=Example(_FILE, "value: 20 %", "value: 0 %"),
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
        why=Text(
            "Việc làm một lần, hoặc vào đầu kỳ, giữa kỳ và cuối kỳ, rơi vào những năm nhất định; "
            "công cụ không đoán năm nào. Văn bản không ghi năm thì ghi năm đã chọn và lý do ở "
            "'readings'.",
            "What is done once, or at the start, in the middle and at the end, falls in certain "
            "years; the tool guesses none. Where the document gives no years, put down those "
            "chosen, and why, under 'readings'.",
        ),
        example=Example(_FILE, "cadence: every-year", "cadence: start-middle-end"),
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
        why=Text(
            "'part_of' dẫn từ một phần lên toàn thể. Nếu các bước quay lại chỗ bắt đầu thì không "
            "chỉ tiêu nào là toàn thể, và so phần với toàn thể không chứng minh được gì. Bỏ bước "
            "thừa.",
            "'part_of' leads from a part to its whole. Where the steps come back to where they "
            "began, none of these is the whole, and comparing parts with wholes proves nothing. "
            "Take out the step that is wrong.",
        ),
        example=Example(_FILE, 'part_of: "2"', 'part_of: "2.1"'),
    ),
)
