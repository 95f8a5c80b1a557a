"""Rules on spending: within what is available, never falling, in time, and as reports state."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "E201",
        "disbursed-beyond-available",
        Text(
            "{what}, vốn năm {origin}, đến {date}: giải ngân {disbursed}, vượt {over} so với kinh "
            "phí được sử dụng ({available})",
            "{what}, money of {origin}, by {date}: {disbursed} is disbursed, {over} more than "
            "the {available} available",
        ),
        Text(
            "đối chiếu với báo cáo; nếu báo cáo đúng thì thiếu một quyết định giao hoặc một khoản "
            "chuyển nguồn",
            "compare with the report; if it is right, a decision that assigns money or a "
            "carry-over is missing",
        ),
        title=Text("Giải ngân trong số được sử dụng", "Disbursed within available"),
    ),
    Rule(
        "E202",
        "spent-and-never-assigned",
        Text(
            "{what}, vốn năm {origin}, đến {date}: giải ngân {disbursed}, nhưng vốn này chưa "
            "được giao và không được chuyển nguồn sang",
            "{what}, money of {origin}, by {date}: {disbursed} is disbursed, and nothing was "
            "assigned or carried in",
        ),
        Text(
            "sửa dòng hoặc niên độ ('origin') trong báo cáo, hoặc thêm quyết định giao",
            "correct the report's line or its 'origin', or add the decision that assigns the money",
        ),
        title=Text("Chỉ chi tiền đã giao", "Spent only what was assigned"),
    ),
    Rule(
        "E203",
        "cumulative-falls",
        Text(
            "{what}, vốn năm {origin}: lũy kế giải ngân đến {date} là {disbursed}, thấp hơn báo "
            "cáo trước ({before})",
            "{what}, money of {origin}: {disbursed} disbursed by {date}, less than in the report "
            "before it ({before})",
        ),
        Text(
            "ghi số hoàn trả ở 'returned', hoặc lý do đính chính ở 'corrects'; nếu không, sửa "
            "số chép sai",
            "give what came back under 'returned', or why it is corrected under 'corrects'; "
            "else fix what was copied wrongly",
        ),
        title=Text("Lũy kế không giảm", "Cumulative figures never fall"),
    ),
    Rule(
        "E204",
        "paid-and-advances",
        Text(
            "{what}, vốn năm {origin}, đến {date}: giải ngân {disbursed}, nhưng thanh toán cộng "
            "tạm ứng là {parts}",
            "{what}, money of {origin}, by {date}: {disbursed} disbursed, but paid and advances "
            "add up to {parts}",
        ),
        Text(
            "đối chiếu ba số với báo cáo, sửa số chép sai",
            "compare the three with the report, and fix what was copied wrongly",
        ),
        title=Text("Giải ngân = thanh toán + tạm ứng", "Disbursed is paid and advances"),
    ),
    Rule(
        "E205",
        "spending-of-units",
        Text(
            "{what}, vốn năm {origin}, đến {date}: các đơn vị cộng lại giải ngân {units}, cả "
            "dòng ghi {disbursed}",
            "{what}, money of {origin}, by {date}: its units have disbursed {units}, the whole "
            "line {disbursed}",
        ),
        Text(
            "đối chiếu từng đơn vị với báo cáo, sửa số chép sai",
            "compare each unit with the report, and fix what was copied wrongly",
        ),
        title=Text("Đơn vị cộng lại bằng dòng", "Units make the line"),
    ),
    Rule(
        "E206",
        "stated-spending",
        Text(
            "{what}: báo cáo ghi giải ngân {stated}, các dòng cộng lại {computed}",
            "{what}: the report states {stated} disbursed, its lines add up to {computed}",
        ),
        Text(
            "đối chiếu từng dòng với báo cáo, sửa số chép sai",
            "compare each line with the report, and fix what was copied wrongly",
        ),
        title=Text("Báo cáo: tổng giải ngân", "Reports: sums of spending"),
    ),
    Rule(
        "E207",
        "spent-after-the-last-day",
        Text(
            "{what}, vốn năm {origin}: số giải ngân còn tăng đến {date}, sau ngày cuối cùng được "
            "thanh toán ({day})",
            "{what}, money of {origin}: more was disbursed up to {date}, after the last day on "
            "which it may be paid out ({day})",
        ),
        Text(
            "sửa ngày hoặc niên độ ('origin'); vốn hết thời hạn thanh toán thì hủy bỏ hoặc chuyển "
            "nguồn",
            "correct the day or the 'origin'; money past its last day is cancelled or carried over",
        ),
        title=Text("Chi trong thời hạn", "Spent in time"),
    ),
    Rule(
        "E208",
        "report-missing",
        Text(
            "thiếu báo cáo {kind} tính đến {end}, hạn nhận {due}",
            "the report on the {kind} that ends on {end} is missing; it was due by {due}",
        ),
        Text(
            "thêm tệp báo cáo vào execution/, hoặc sửa 'calendar'",
            "add the report to execution/, or correct 'calendar'",
        ),
        title=Text("Đủ báo cáo theo lịch", "Reports that are expected are there"),
        severity="warning",
    ),
    Rule(
        "E209",
        "report-late",
        Text(
            "báo cáo {kind} tính đến {end} nhận ngày {received}, chậm so với hạn {due}",
            "the report on the {kind} that ends on {end} came in on {received}; it was due by "
            "{due}",
        ),
        Text(
            "kiểm tra 'received' và hạn ở 'calendar'; báo cáo chậm thật thì giữ nguyên",
            "check 'received' and the days in 'calendar'; if the report was late, leave it so",
        ),
        title=Text("Báo cáo đúng hạn", "Reports come in time"),
        severity="warning",
    ),
    Rule(
        "E210",
        "two-reports-of-a-day",
        Text(
            "'{source}' đã có một báo cáo tính đến {date}",
            "there already is a report of '{source}' as of {date}",
        ),
        Text(
            "giữ một báo cáo; nếu là hai nguồn số liệu thì ghi hai tên khác nhau ở 'source'",
            "keep one of them; two sources of figures have two names in 'source'",
        ),
        title=Text("Mỗi nguồn số liệu một báo cáo một ngày", "One report of a source a day"),
    ),
    Rule(
        "E211",
        "received-too-early",
        Text(
            "báo cáo tính đến {date} lại nhận ngày {received}",
            "the report as of {date} came in on {received}, before that day",
        ),
        Text(
            "sửa 'received' hoặc 'as_of'",
            "correct 'received' or 'as_of'",
        ),
        title=Text("Báo cáo nhận sau ngày tính", "Reports come in after their day"),
    ),
    Rule(
        "E212",
        "report-outside-its-year",
        Text(
            "báo cáo năm {year} tính đến {date}, ngoài năm đó và năm sau",
            "a report on {year} is as of {date}, outside that year and the next",
        ),
        Text(
            "sửa 'as_of' hoặc 'year'",
            "correct 'as_of' or 'year'",
        ),
        title=Text("Báo cáo thuộc năm của nó", "Reports are of their year"),
    ),
    Rule(
        "E213",
        "estimate-out-of-bounds",
        Text(
            "{what}, vốn năm {origin}: ước cả năm {estimate}, trong khi đã giải ngân "
            "{disbursed} và có {most}",
            "{what}, money of {origin}: {estimate} is expected of the year, with "
            "{disbursed} disbursed and {most} there",
        ),
        Text(
            "sửa số ước; nếu chờ thêm vốn thì giữ nguyên",
            "correct the estimate; where more money is awaited, leave it so",
        ),
        title=Text("Số ước trong giới hạn", "Estimates are within bounds"),
        severity="warning",
    ),
    Rule(
        "E214",
        "returned-beyond-available",
        Text(
            "{what}, vốn năm {origin}, đến {date}: hoàn trả {returned}, nhiều hơn kinh "
            "phí được sử dụng ({available})",
            "{what}, money of {origin}, by {date}: {returned} came back, more than the "
            "{available} available",
        ),
        Text(
            "sửa số hoàn trả chép sai",
            "correct what came back",
        ),
        title=Text("Hoàn trả trong số được sử dụng", "No more comes back than there was"),
    ),
    Rule(
        "E215",
        "assigned-below-disbursed",
        Text(
            "{what}, vốn năm {origin}: đến {date} đã giải ngân {disbursed}, nhưng quyết "
            "định sau đó chỉ để lại {left}",
            "{what}, money of {origin}: {disbursed} was disbursed by {date}, and a later "
            "decision leaves {left}",
        ),
        Text(
            "không thu hồi tiền đã chi: sửa quyết định hoặc báo cáo chép sai",
            "spent money cannot be recalled: correct the decision or the report",
        ),
        title=Text("Không thu hồi tiền đã chi", "Spent money is not recalled"),
    ),
    Rule(
        "E216",
        "unit-beyond-assigned",
        Text(
            "{what}, vốn năm {origin}, đến {date}: đơn vị '{unit}' giải ngân {spent}, "
            "được giao {given}",
            "{what}, money of {origin}, by {date}: unit '{unit}' has disbursed {spent} of "
            "the {given} passed on to it",
        ),
        Text(
            "đối chiếu số của đơn vị trong báo cáo và trong quyết định giao",
            "compare the unit's figures in the report and in the decision",
        ),
        title=Text("Đơn vị chi trong số được giao", "Units spend what they got"),
    ),
    Rule(
        "E217",
        "tagged-beyond-disbursed",
        Text(
            "{what}, vốn năm {origin}, đến {date}: {tagged} cho nhãn '{tag}', nhiều hơn số giải "
            "ngân ({disbursed})",
            "{what}, money of {origin}, by {date}: {tagged} is for the tag '{tag}', more than the "
            "{disbursed} disbursed",
        ),
        Text(
            "đối chiếu hai số với báo cáo, sửa số chép sai",
            "compare both with the report, and fix what was copied wrongly",
        ),
        title=Text("Phần của nhãn trong số giải ngân", "Tagged money within disbursed"),
    ),
    Rule(
        "E218",
        "report-kind-and-day",
        Text(
            "báo cáo {kind} tính đến {date}: không thuộc tháng cuối của kỳ nào",
            "a report on a {kind} is as of {date}, in the last month of no such period",
        ),
        Text(
            "sửa 'kind' hoặc 'as_of'; báo cáo chốt số ngoài kỳ thật thì giữ nguyên",
            "correct 'kind' or 'as_of'; if the report was closed on another day, leave it so",
        ),
        title=Text("Loại và ngày của báo cáo", "A report's kind and its day"),
        severity="warning",
    ),
)
