"""Rules on adjustments: each decision fits the version before it, and leaves what it states."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "V101",
        "two-amounts",
        Text(
            "ở đây có {text} cùng lúc, mà chỉ một được ghi",
            "{text} stand here together, and only one of them may",
        ),
        Text(
            "giữ một, bỏ các khóa còn lại",
            "keep one, and take the others out",
        ),
        title=Text("Mỗi thay đổi một số tiền", "One amount a change"),
    ),
    Rule(
        "V102",
        "amount-of-another-kind",
        Text(
            "dòng {text}: quyết định loại '{kind}' không ghi '{key}'",
            "line {text}: a decision of the kind '{kind}' gives no '{key}'",
        ),
        Text("ghi {known}, hoặc sửa 'kind'", "write {known}, or correct 'kind'"),
        title=Text("Số tiền đúng loại quyết định", "Amounts as their decision's kind"),
    ),
    Rule(
        "V103",
        "repeated-decision",
        Text(
            "đã có một quyết định gọi là '{text}' ở {first}",
            "a decision called '{text}' already stands at {first}",
        ),
        Text(
            "mỗi quyết định một tệp; nếu hai quyết định trùng số thì mỗi cái cần 'label' riêng",
            "one file a decision; where two share a number, give each a 'label' of its own",
        ),
        title=Text("Mỗi quyết định một tên", "One name a decision"),
    ),
    Rule(
        "V104",
        "no-such-line",
        Text(
            "trước quyết định này, kế hoạch không có dòng {text}",
            "before this decision the plan has no line {text}",
        ),
        Text(
            "sửa khóa cho đúng dòng, hoặc ghi 'new: true' nếu quyết định lập dòng mới",
            "correct the keys, or write 'new: true' where the decision begins this line",
        ),
        title=Text("Dòng được điều chỉnh có thật", "Adjusted lines are there"),
    ),
    Rule(
        "V105",
        "line-is-not-new",
        Text(
            "dòng {text} đã có trước quyết định này",
            "the line {text} is there already before this decision",
        ),
        Text(
            "bỏ 'new' nếu quyết định thay đổi dòng đã có, hoặc sửa khóa của dòng",
            "take 'new' out where the decision changes this line, or correct the line's keys",
        ),
        title=Text("Dòng mới chưa có trước đó", "New lines are new"),
    ),
    Rule(
        "V106",
        "years-of-the-change",
        Text(
            "dòng {text} ghi theo từng năm: thay đổi cũng phải ghi theo năm",
            "the line {text} is given year by year, and so must be what changes of it",
        ),
        Text(
            "thay 'increase' hoặc 'decrease' bằng 'years', mỗi năm một số",
            "write 'years' with the amount of each year in place of 'increase' or 'decrease'",
        ),
        title=Text("Năm của thay đổi", "Years of changes"),
    ),
    Rule(
        "V107",
        "project-is-not-new",
        Text(
            "dự án {text} đã có trước quyết định này",
            "the project {text} is there already before this decision",
        ),
        Text(
            "đặt mã khác, hoặc ghi thay đổi của dự án này ở 'changes'",
            "give it another code, or write what changes of it under 'changes'",
        ),
        title=Text("Dự án mới chưa có trước đó", "New projects are new"),
    ),
    Rule(
        "V108",
        "applies-to-another",
        Text(
            "ghi là điều chỉnh '{text}', nhưng ngay trước nó là '{known}'",
            "it says that it changes '{text}', but what comes before it is '{known}'",
        ),
        Text(
            "sửa 'applies_to', hoặc ngày của các quyết định",
            "correct 'applies_to', or the days of the decisions",
        ),
        title=Text("Quyết định nối tiếp nhau", "Decisions follow each other"),
    ),
    Rule(
        "V109",
        "no-order",
        Text(
            "'{text}' và '{other}' ban hành cùng ngày mà không ghi thứ tự",
            "'{text}' and '{other}' are of the same day, and no order is given",
        ),
        Text(
            "ghi 'applies_to: {other}' ở quyết định ban hành sau",
            "write 'applies_to: {other}' in the one that came second",
        ),
        title=Text("Thứ tự trong một ngày", "Order within a day"),
    ),
    Rule(
        "V110",
        "stated-before",
        Text(
            "{what}, {side} ({decision}): văn bản ghi {stated}, tính ra {computed}",
            "{what}, {side} ({decision}): it states {stated}, the lines make {computed}",
        ),
        Text(
            "so với quyết định và với bản trước nó; sửa số nào chép sai",
            "compare with the decision and with the version before it, and fix what is wrong",
        ),
        title=Text("Điều chỉnh: số trước điều chỉnh", "Adjustments: figures before"),
    ),
    Rule(
        "V111",
        "stated-after",
        Text(
            "{what}, {side} ({decision}): văn bản ghi {stated}, tính ra {computed}",
            "{what}, {side} ({decision}): it states {stated}, the lines make {computed}",
        ),
        Text(
            "số sau phải bằng số trước cộng tăng trừ giảm; sửa số nào chép sai",
            "after is before plus increase less decrease; fix what was copied wrongly",
        ),
        title=Text("Điều chỉnh: số sau điều chỉnh", "Adjustments: figures after"),
    ),
    Rule(
        "V112",
        "stated-change",
        Text(
            "{what}, {side} ({decision}): văn bản ghi {stated}, các thay đổi cộng lại {computed}",
            "{what}, {side} ({decision}): it states {stated}, its changes make {computed}",
        ),
        Text(
            "so từng thay đổi với quyết định; sửa số nào chép sai",
            "compare each change with the decision, and fix what was copied wrongly",
        ),
        title=Text("Điều chỉnh: tổng tăng, tổng giảm", "Adjustments: sums of changes"),
    ),
    Rule(
        "V113",
        "below-zero",
        Text(
            "{what}: giảm {taken}, nhưng trước đó chỉ có {left}",
            "{what}: {taken} is taken, but there was only {left}",
        ),
        Text(
            "sửa số giảm; nếu kế hoạch cho phép số âm thì khai báo 'reductions'",
            "correct the decrease; where amounts below zero are meant, declare 'reductions'",
        ),
        title=Text("Không giảm quá số còn lại", "No decrease below zero"),
    ),
    Rule(
        "V114",
        "not-balanced",
        Text(
            "{what}: tăng {up}, giảm {down}: điều chuyển chưa cân bằng, lệch {net}",
            "{what}: {up} is added and {down} is taken: the reallocation is off by {net}",
        ),
        Text(
            "sửa thay đổi chép sai; nếu tổng có thay đổi thì 'kind' là supplement hoặc reduction",
            "fix the wrong change; where the sum changes, it is a supplement or a reduction",
        ),
        title=Text("Điều chuyển cân bằng", "Reallocations balance"),
    ),
    Rule(
        "V115",
        "natures-mixed",
        Text(
            "{what}: tăng {up}, giảm {down}: chuyển {net} giữa các loại vốn",
            "{what}: {up} is added and {down} is taken: {net} moves between natures",
        ),
        Text(
            "nếu quyết định cho phép, ghi mục cho phép ở 'mixes_natures'",
            "where the decision allows it, name the place that says so under 'mixes_natures'",
        ),
        title=Text("Không lẫn các loại vốn", "Natures do not mix"),
    ),
    Rule(
        "V116",
        "supplement-adds-nothing",
        Text(
            "quyết định bổ sung, nhưng kinh phí cả kế hoạch không tăng (thay đổi {net})",
            "a supplement, but the plan's money does not grow (it changes by {net})",
        ),
        Text(
            "sửa thay đổi chép sai; nếu chỉ chuyển tiền giữa các dòng thì 'kind' là reallocation",
            "fix the wrong change; where money only moves between lines, it is a reallocation",
        ),
        title=Text("Bổ sung thì tăng", "Supplements add"),
    ),
    Rule(
        "V117",
        "before-the-plan",
        Text(
            "quyết định ngày {date} có trước ngày ban hành kế hoạch ({passed})",
            "the decision is of {date}, before the plan was passed ({passed})",
        ),
        Text("sửa ngày của một trong hai", "correct the day of one of them"),
        title=Text("Điều chỉnh sau khi ban hành", "Adjustments follow the plan"),
    ),
    Rule(
        "V118",
        "outside-the-regime",
        Text(
            "quyết định ngày {date} nằm ngoài thời hạn mà kế hoạch cho phép ({ref})",
            "the decision is of {date}, outside the days that the plan allows ({ref})",
        ),
        Text(
            "sửa ngày của quyết định, hoặc 'regime' trong plan.yaml",
            "correct the decision's day, or 'regime' in plan.yaml",
        ),
        title=Text("Trong thời hạn của kế hoạch", "Within the plan's days"),
    ),
    Rule(
        "V119",
        "reduction-takes-nothing",
        Text(
            "quyết định cắt giảm, nhưng kinh phí cả kế hoạch không giảm (thay đổi {net})",
            "a reduction, but the plan's money does not fall (it changes by {net})",
        ),
        Text(
            "sửa thay đổi chép sai; nếu chỉ chuyển tiền giữa các dòng thì 'kind' là reallocation",
            "fix the wrong change; where money only moves between lines, it is a reallocation",
        ),
        title=Text("Cắt giảm thì giảm", "Reductions take"),
    ),
    Rule(
        "V120",
        "money-fell-target-did-not",
        Text(
            "{what} bị giảm {taken}, nhưng quyết định không nhắc tới chỉ tiêu {indicator} mà dự án "
            "này phục vụ",
            "{what} loses {taken}, but the decision does not speak of indicator {indicator}, which "
            "it serves",
        ),
        Text(
            "xem lại chỉ tiêu: ghi mức mới ở 'targets', hoặc ghi lại mức cũ nếu vẫn giữ",
            "review the target: give the new one under 'targets', or the old one where it is kept",
        ),
        title=Text("Giảm tiền thì xem lại chỉ tiêu", "Targets of projects that lose money"),
        severity="warning",
    ),
    Rule(
        "V121",
        "name-with-a-meaning",
        Text(
            "không thể gọi một quyết định là '{text}': tên này đã có nghĩa khác",
            "a decision cannot be called '{text}', which means something else",
        ),
        Text(
            "đặt 'label' khác; 'original' là bản gốc, 'latest' là bản mới nhất, và một ngày là bản "
            "của ngày đó",
            "give it another 'label'; 'original' is the plan as passed, 'latest' its last version, "
            "and a day is the version of that day",
        ),
        title=Text("Tên riêng của quyết định", "Names of decisions are their own"),
    ),
)
