"""Rules on assignments: within the plan as adjusted, in paying years, as decisions state."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "E101",
        "no-such-line-to-assign",
        Text(
            "không bản nào của kế hoạch có dòng {text}",
            "no version of the plan has a line {text}",
        ),
        Text(
            "sửa khóa cho đúng dòng của kế hoạch, hoặc thêm quyết định điều chỉnh lập dòng này",
            "correct the keys, or add the decision that begins this line",
        ),
        title=Text("Dòng được giao có thật", "Assigned lines are there"),
    ),
    Rule(
        "E102",
        "year-in-two-files",
        Text(
            "năm {text} đã có ở {first}",
            "the year {text} already stands at {first}",
        ),
        Text(
            "mỗi năm một tệp: gộp hai tệp làm một",
            "one file a year: put both into one",
        ),
        title=Text("Mỗi năm một tệp", "One file a year"),
    ),
    Rule(
        "E103",
        "decisions-out-of-order",
        Text(
            "quyết định ngày {date} được ghi sau quyết định ngày {before}",
            "the decision of {date} is written after that of {before}",
        ),
        Text(
            "xếp các quyết định theo ngày ban hành, hoặc sửa ngày",
            "put the decisions in the order of their days, or correct a day",
        ),
        title=Text("Quyết định giao theo thứ tự ngày", "Assignments by their days"),
    ),
    Rule(
        "E104",
        "recalled-too-much",
        Text(
            "{what}: thu hồi hoặc giảm {taken}, nhưng trước đó chỉ giao {left}",
            "{what}: {taken} is taken back, but only {left} was assigned before",
        ),
        Text(
            "sửa số thu hồi, hoặc thêm quyết định giao còn thiếu",
            "correct what is taken back, or add the decision that is missing",
        ),
        title=Text("Không thu hồi quá số đã giao", "No recall beyond what was assigned"),
    ),
    Rule(
        "E105",
        "assigned-beyond-plan",
        Text(
            "{what}: đã giao {assigned}, vượt {over} so với kế hoạch {planned}",
            "{what}: {assigned} is assigned, {over} more than the plan's {planned}",
        ),
        Text(
            "loại vốn này không được giao vượt kế hoạch (within_plan): sửa số giao, hoặc thêm "
            "quyết định điều chỉnh",
            "no more than the plan may be assigned of this nature (within_plan): correct the "
            "amount, or add the decision that adjusts the plan",
        ),
        title=Text("Giao trong kế hoạch", "Assigned within the plan"),
    ),
    Rule(
        "E106",
        "assigned-beyond-estimate",
        Text(
            "{what}: đã giao {assigned}, vượt {over} so với kế hoạch {planned}",
            "{what}: {assigned} is assigned, {over} more than the plan's {planned}",
        ),
        Text(
            "xem lại số giao, hoặc thêm quyết định điều chỉnh kế hoạch",
            "review what is assigned, or add the decision that adjusts the plan",
        ),
        title=Text("Giao không quá kế hoạch", "Assigned no more than planned"),
        severity="warning",
    ),
    Rule(
        "E107",
        "adjusted-below-assigned",
        Text(
            "{what}: đã giao {assigned}, nhưng sau điều chỉnh chỉ còn {left}",
            "{what}: {assigned} is assigned, but only {left} is left after this decision",
        ),
        Text(
            "thu hồi trước khi giảm kế hoạch, hoặc sửa số giảm",
            "recall money before the plan is cut, or correct the decrease",
        ),
        title=Text("Không giảm dưới số đã giao", "Adjusted no lower than assigned"),
    ),
    Rule(
        "E108",
        "year-without-the-source",
        Text(
            "{what}: nguồn này không được bố trí trong năm đó",
            "{what}: this source does not pay in that year",
        ),
        Text(
            "nguồn này được bố trí trong các năm {known}; nếu quyết định cho phép năm khác, ghi "
            "mục đó ở 'outside_years'",
            "it pays in {known}; where the decision allows another year, name the place under "
            "'outside_years'",
        ),
        title=Text("Giao vào năm có nguồn", "Assigned in years that pay"),
    ),
    Rule(
        "E109",
        "units-and-line",
        Text(
            "{what}: các đơn vị nhận {units}, chưa phân bổ {unallotted}, cộng lại không bằng số "
            "giao {assigned} (lệch {rest})",
            "{what}: units receive {units} and {unallotted} is not passed on yet, which is not "
            "the {assigned} assigned (off by {rest})",
        ),
        Text(
            "sửa số của đơn vị, hoặc ghi phần chưa phân bổ ở 'unallotted'",
            "correct a unit's amount, or write what is not passed on yet under 'unallotted'",
        ),
        title=Text("Phân bổ cho đơn vị bằng số giao", "Units make what is assigned"),
    ),
    Rule(
        "E110",
        "stated-assignment",
        Text(
            "{what}: quyết định ghi {stated}, các dòng cộng lại {computed}",
            "{what}: the decision states {stated}, its lines make {computed}",
        ),
        Text(
            "so từng dòng với quyết định; sửa số nào chép sai",
            "compare each line with the decision, and fix what was copied wrongly",
        ),
        title=Text("Giao: tổng của quyết định", "Assignments: sums of a decision"),
    ),
    Rule(
        "E111",
        "stated-year",
        Text(
            "{what}: số cả năm ghi {stated}, các quyết định cộng lại {computed}",
            "{what}: {stated} is stated of the whole year, its decisions make {computed}",
        ),
        Text(
            "so từng quyết định của năm; sửa số nào chép sai, hoặc thêm quyết định còn thiếu",
            "compare the year's decisions; fix what is wrong, or add the one that is missing",
        ),
        title=Text("Giao: tổng của năm", "Assignments: sums of a year"),
    ),
    Rule(
        "E112",
        "counterpart-of-assigned",
        Text(
            "{what}: giao {given}, cần ít nhất {needed} ({percent} %, {ref})",
            "{what}: {given} is assigned, at least {needed} is needed ({percent} %, {ref})",
        ),
        Text(
            "bổ sung vốn đối ứng, hoặc sửa số giao",
            "assign more of the counterpart, or correct what is assigned",
        ),
        title=Text("Đối ứng trên số giao", "Counterparts of what is assigned"),
    ),
    Rule(
        "E124",
        "assigned-out-of-its-year",
        Text(
            "vốn năm {year} được giao ngày {date}, ngoài năm đó và năm trước",
            "money of {year} is assigned on {date}, outside that year and the year before",
        ),
        Text(
            "kiểm tra ngày của quyết định; nếu đúng thì giữ nguyên",
            "check the day of the decision; if it is right, leave it so",
        ),
        title=Text(
            "Vốn được giao trong năm hoặc năm trước",
            "Money is assigned in its year or the year before",
        ),
        severity="warning",
    ),
    Rule(
        "E125",
        "assigned-twice",
        Text(
            "quyết định {text} đã có ở {first}",
            "the decision {text} already stands at {first}",
        ),
        Text(
            "mỗi quyết định ghi một lần trong tệp của năm; nếu không, tiền bị tính hai lần",
            "a decision stands once in the file of a year; else its money counts twice",
        ),
        title=Text("Mỗi quyết định giao một lần", "A decision assigns once"),
    ),
)
