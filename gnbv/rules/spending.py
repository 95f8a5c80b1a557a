"""Rules on spending: within what is available, never falling, in time, and as reports state."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "E201",
        "disbursed-beyond-available",
        Text(
            "{what}, vốn năm {origin}, đến {date}: giải ngân {disbursed}, vượt số được sử dụng "
            "{available} là {over}",
            "{what}, money of {origin}, by {date}: {disbursed} is disbursed, {over} more than "
            "the {available} available",
        ),
        Text(
            "so với báo cáo; hoặc thiếu một quyết định giao, một khoản chuyển nguồn",
            "compare with the report; or an assignment or a carry-over is missing",
        ),
        title=Text("Giải ngân trong số được sử dụng", "Disbursed within available"),
    ),
    Rule(
        "E202",
        "spent-and-never-assigned",
        Text(
            "{what}, vốn năm {origin}, đến {date}: giải ngân {disbursed}, mà chưa giao và không "
            "được chuyển sang",
            "{what}, money of {origin}, by {date}: {disbursed} is disbursed, and nothing was "
            "assigned or carried in",
        ),
        Text(
            "thêm quyết định giao, hoặc sửa dòng và niên độ của báo cáo",
            "add the decision that assigns it, or correct the report's line or origin year",
        ),
        title=Text("Chỉ chi tiền đã giao", "Spent only what was assigned"),
    ),
    Rule(
        "E203",
        "cumulative-falls",
        Text(
            "{what}, vốn năm {origin}: lũy kế đến {date} là {disbursed}, thấp hơn báo cáo trước "
            "({before})",
            "{what}, money of {origin}: {disbursed} to date on {date}, less than in the report "
            "before ({before})",
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
            "{what}, vốn năm {origin}, đến {date}: giải ngân {disbursed}, nhưng thanh toán và "
            "tạm ứng cộng lại {parts}",
            "{what}, money of {origin}, by {date}: {disbursed} disbursed, but paid and advances "
            "make {parts}",
        ),
        Text(
            "so ba số với báo cáo; sửa số nào chép sai",
            "compare the three with the report, and fix what was copied wrongly",
        ),
        title=Text("Giải ngân = thanh toán + tạm ứng", "Disbursed is paid and advances"),
    ),
    Rule(
        "E205",
        "spending-of-units",
        Text(
            "{what}, vốn năm {origin}, đến {date}: các đơn vị giải ngân {units}, cả dòng là "
            "{disbursed}",
            "{what}, money of {origin}, by {date}: units have disbursed {units}, the line "
            "{disbursed}",
        ),
        Text(
            "so số của từng đơn vị với báo cáo",
            "compare each unit with the report",
        ),
        title=Text("Đơn vị cộng lại bằng dòng", "Units make the line"),
    ),
    Rule(
        "E206",
        "stated-spending",
        Text(
            "{what}: báo cáo ghi {stated}, các dòng cộng lại {computed}",
            "{what}: the report states {stated}, its lines make {computed}",
        ),
        Text(
            "so từng dòng với báo cáo; sửa số nào chép sai",
            "compare each line with the report, and fix what was copied wrongly",
        ),
        title=Text("Báo cáo: tổng giải ngân", "Reports: sums of spending"),
    ),
    Rule(
        "E207",
        "spent-after-the-last-day",
        Text(
            "{what}, vốn năm {origin}: giải ngân thêm đến {date}, sau ngày cuối được chi ({day})",
            "{what}, money of {origin}: more is disbursed by {date}, after the last day of "
            "payment ({day})",
        ),
        Text(
            "sửa ngày hoặc niên độ; vốn đã hết hạn thì hủy bỏ hoặc chuyển nguồn",
            "correct the day or the origin year; money past its last day is cancelled or "
            "carried over",
        ),
        title=Text("Chi trong thời hạn", "Spent in time"),
    ),
    Rule(
        "E208",
        "report-missing",
        Text(
            "thiếu báo cáo ({kind}) đến {end}, hạn {due}",
            "the report ({kind}) as of {end} is missing; it was due by {due}",
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
            "báo cáo ({kind}) đến {end} nhận ngày {received}, sau hạn {due}",
            "the report ({kind}) as of {end} came in on {received}, after {due}",
        ),
        Text(
            "kiểm tra ngày nhận; báo cáo chậm vẫn được ghi là chậm",
            "check the day it came in; a late report stays late",
        ),
        title=Text("Báo cáo đúng hạn", "Reports come in time"),
        severity="warning",
    ),
    Rule(
        "E210",
        "two-reports-of-a-day",
        Text(
            "'{source}' đã có báo cáo đến {date}",
            "there is a report of '{source}' as of {date} already",
        ),
        Text(
            "giữ một báo cáo; hai nguồn số liệu thì ghi hai tên 'source'",
            "keep one; two sources of figures have two names",
        ),
        title=Text("Mỗi nguồn số liệu một báo cáo một ngày", "One report of a source a day"),
    ),
)
