"""Rules on closings: every đồng of a year is accounted for, and carried on a ground."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "E113",
        "closed-too-early",
        Text(
            "khóa sổ ngày {date}, khi năm {year} chưa kết thúc",
            "closed on {date}, before the year {year} is over",
        ),
        Text(
            "ghi ngày cuối cùng được chi của năm ngân sách, không trước 31/12",
            "give the last day on which the year's money was spent, not before 31 December",
        ),
        title=Text("Khóa sổ khi hết năm", "Closed when the year is over"),
    ),
    Rule(
        "E114",
        "not-closed",
        Text(
            "{what}, vốn năm {origin}: có {available} mà khóa sổ không nhắc tới",
            "{what}, money of {origin}: {available} was available, and the close does not "
            "mention it",
        ),
        Text(
            "ghi dòng này vào 'money': đã giải ngân, chuyển sang năm sau hay hủy bỏ bao nhiêu",
            "enter the line under 'money': how much was disbursed, carried out or cancelled",
        ),
        title=Text("Mọi khoản đều được khóa sổ", "All money is closed"),
    ),
    Rule(
        "E115",
        "more-than-available",
        Text(
            "{what}, vốn năm {origin}: chuyển sang năm sau {carried} và hủy {cancelled}, vượt "
            "{over} so với số được sử dụng {available}",
            "{what}, money of {origin}: {carried} is carried out and {cancelled} cancelled, "
            "{over} more than the {available} available",
        ),
        Text(
            "sửa số chuyển sang năm sau hoặc số hủy bỏ",
            "correct what is carried out or cancelled",
        ),
        title=Text("Không chuyển quá số được sử dụng", "No more leaves than there is"),
    ),
    Rule(
        "E116",
        "closing-identity",
        Text(
            "{what}, vốn năm {origin}: giải ngân {disbursed} + chuyển sang năm sau {carried} + hủy "
            "{cancelled} không bằng số được sử dụng {available}",
            "{what}, money of {origin}: {disbursed} disbursed + {carried} carried out + "
            "{cancelled} cancelled is not the {available} available",
        ),
        Text(
            "so với bảng quyết toán: số được sử dụng (năm trước chuyển sang và giao trong năm) "
            "phải được giải ngân, chuyển sang năm sau hoặc hủy hết; số hoàn trả trừ vào giải ngân",
            "compare with the accounts: all that was available (carried in and assigned) is "
            "disbursed, carried out or cancelled; what was returned is taken from disbursed",
        ),
        title=Text("Cân đối khi khóa sổ", "The closing identity"),
    ),
    Rule(
        "E117",
        "settled-beyond-disbursed",
        Text(
            "{what}, vốn năm {origin}: quyết toán {settled}, nhiều hơn số giải ngân {used}",
            "{what}, money of {origin}: {settled} is settled, more than the {used} disbursed",
        ),
        Text(
            "sửa số quyết toán; tạm ứng chưa thu hồi không được quyết toán",
            "correct what is settled; advances outstanding are not settled",
        ),
        title=Text("Quyết toán trong số giải ngân", "Settled within disbursed"),
    ),
    Rule(
        "E118",
        "carried-in",
        Text(
            "{what}, vốn năm {origin}: văn bản ghi năm trước chuyển sang {stated}, khóa sổ năm "
            "trước chuyển {computed}",
            "{what}, money of {origin}: {stated} is stated as carried in, the close of the year "
            "before carries out {computed}",
        ),
        Text(
            "so với khóa sổ năm trước; số chuyển sang được tính ra, không nhập tay",
            "compare with the close of the year before; what is carried in is computed, never "
            "typed",
        ),
        title=Text("Năm trước chuyển sang", "Carried in"),
    ),
    Rule(
        "E119",
        "carried-without-ground",
        Text(
            "{what}, vốn năm {origin}: chuyển sang năm sau {carried} mà không ghi {known}",
            "{what}, money of {origin}: {carried} is carried out without {known}",
        ),
        Text(
            "ghi 'ground' (căn cứ) và 'last_day' (ngày cuối được chi) theo văn bản cho phép chuyển",
            "give 'ground' (the legal ground) and 'last_day' as the document that allows it",
        ),
        title=Text("Chuyển nguồn có căn cứ", "Carried on a ground"),
    ),
    Rule(
        "E120",
        "last-day-is-past",
        Text(
            "{what}, vốn năm {origin}: hạn chi {day} không sau ngày khóa sổ {date}",
            "{what}, money of {origin}: its last day, {day}, is not after the close of {date}",
        ),
        Text(
            "sửa thời hạn; vốn đã hết hạn thì hủy bỏ",
            "correct the last day; money that is past it is cancelled",
        ),
        title=Text("Chuyển nguồn còn thời hạn", "Carried within its last day"),
    ),
    Rule(
        "E121",
        "stated-carry-over",
        Text(
            "{what}: văn bản ghi chuyển sang năm sau {stated}, các dòng cộng lại {computed}",
            "{what}: {stated} is stated as carried out, its lines make {computed}",
        ),
        Text(
            "so từng dòng với bảng chuyển nguồn; sửa số nào chép sai",
            "compare each line with the table of carry-over, and fix what was copied wrongly",
        ),
        title=Text("Chuyển nguồn: tổng số", "Carry-over: sums"),
    ),
    Rule(
        "E122",
        "line-twice",
        Text(
            "dòng và niên độ {text} đã có ở {first}",
            "the line and origin year {text} already stands at {first}",
        ),
        Text(
            "mỗi dòng, mỗi niên độ ghi một lần: gộp hai mục làm một",
            "a line has one entry for each origin year: put both into one",
        ),
        title=Text("Mỗi dòng, mỗi niên độ một lần", "A line stands once"),
    ),
    Rule(
        "E123",
        "returned-beyond-disbursed",
        Text(
            "{what}, vốn năm {origin}: hoàn trả {returned}, nhiều hơn số đã giải ngân "
            "({disbursed})",
            "{what}, money of {origin}: {returned} came back, more than the {disbursed} disbursed",
        ),
        Text(
            "sửa số hoàn trả hoặc số giải ngân chép sai",
            "correct what came back, or what was disbursed",
        ),
        title=Text("Hoàn trả không quá số đã giải ngân", "No more comes back than was disbursed"),
    ),
    Rule(
        "E126",
        "year-without-close",
        Text(
            "năm {year} chưa khóa sổ, trong khi năm {last} chuyển sang {carried}",
            "{year} is not closed, though {last} carried {carried} into it",
        ),
        Text(
            "thêm việc khóa sổ năm {year}: nếu không, khoản này mất dấu",
            "add the close of {year}: without it this money is lost from sight",
        ),
        title=Text("Các năm được khóa sổ liên tục", "Years are closed one after the other"),
    ),
    Rule(
        "E127",
        "close-below-reports",
        Text(
            "{what}, vốn năm {origin}: khóa sổ có {disbursed} giải ngân, ít hơn "
            "{reported} trong báo cáo của {source} đến {date}",
            "{what}, money of {origin}: the close has {disbursed} disbursed, less than "
            "the {reported} that {source} reported by {date}",
        ),
        Text(
            "đối chiếu khóa sổ với báo cáo; phần đã hoàn trả ghi ở 'returned'",
            "compare the close with the report; what came back stands under 'returned'",
        ),
        title=Text("Khóa sổ không thấp hơn báo cáo", "A close has no less than its reports"),
    ),
)
