"""Rules on where a workbook's money belongs: to which lines, to which plan, in which unit."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "W112",
        "label-contradicts-key",
        Text(
            "cột '{column}' ghi '{text}', nhưng khóa '{key}' là '{wanted}'",
            "the column '{column}' has '{text}', but the key '{key}' is '{wanted}'",
        ),
        Text(
            "hoàn tác việc sắp xếp, đổi khóa hay sửa tên; cần sắp xếp thì chọn đủ các cột",
            "undo the sorting, the swapped key or the new name; to sort, select all columns",
        ),
        title=Text("Khóa và tên của hàng khớp nhau", "A row's key and names agree"),
    ),
    Rule(
        "W113",
        "amount-without-key",
        Text(
            "có số tiền '{text}' ở hàng không có khóa",
            "an amount '{text}' stands in a row without a key",
        ),
        Text("{way}; rồi xuất lại", "{way}; then export anew"),
        title=Text("Số tiền nào cũng có khóa", "Every amount has a key"),
    ),
    Rule(
        "W114",
        "unbound-workbook",
        Text(
            "bảng tính không còn cho biết được xuất từ kế hoạch nào, với số liệu nào",
            "nothing in the workbook tells which plan and which amounts it was made of",
        ),
        Text(
            "xuất lại rồi sửa trên tệp đó; hoặc xem những gì sẽ thay đổi rồi thêm --force",
            "export anew and edit that; or look at what would change, and add --force",
        ),
        title=Text("Bảng tính nhớ nguồn gốc", "A workbook remembers its plan"),
    ),
    Rule(
        "W115",
        "workbook-of-another-plan",
        Text(
            "bảng tính được xuất từ kế hoạch khác ({other}), không phải {plan}",
            "the workbook was made of another plan ({other}), not of {plan}",
        ),
        Text(
            "chọn đúng thư mục với --into; nếu đúng là kế hoạch này thì thêm --force",
            "name the right folder with --into; if this is the plan that is meant, add --force",
        ),
        title=Text("Bảng tính của đúng kế hoạch", "A workbook is of this plan"),
    ),
    Rule(
        "W116",
        "amount-a-thousandfold",
        Text(
            "dòng '{text}' từ {plan} thành {sheet}, gấp hoặc giảm từ nghìn lần trở lên",
            "'{text}' goes from {plan} to {sheet}, a thousand times or more",
        ),
        Text(
            "cột này tính bằng đồng; nếu số đó đúng thì thêm --force",
            "this column is in đồng; if the amount is right, add --force",
        ),
        title=Text("Số tiền đúng đơn vị", "An amount is in its unit"),
    ),
    Rule(
        "W117",
        "amounts-changed-places",
        Text(
            "số tiền của các dòng {text} chỉ đổi chỗ cho nhau",
            "the amounts of {text} have only changed places",
        ),
        Text(
            "hoàn tác nếu đã sắp xếp riêng cột số tiền; nếu cố ý đổi thì thêm --force",
            "undo it if only the column of amounts was sorted; if it is meant, add --force",
        ),
        title=Text("Số tiền ở đúng dòng", "Amounts stay on their lines"),
    ),
    Rule(
        "W118",
        "oversized-workbook",
        Text(
            "bảng tính quá lớn so với kế hoạch này: {problem}",
            "the workbook is too large for this plan: {problem}",
        ),
        Text(
            "xuất lại rồi chép số đã sửa sang; để dữ liệu khác ở tệp khác",
            "export anew and copy the edited amounts there; keep other data in other files",
        ),
        title=Text("Bảng tính không quá lớn", "A workbook is not oversized"),
    ),
    Rule(
        "W119",
        "total-of-years-edited",
        Text(
            "{text} được ghi theo từng năm trong kế hoạch: tổng của dòng không sửa ở đây được",
            "{text} is given year by year in the plan: its total cannot be edited here",
        ),
        Text(
            "sửa từng năm ở 'years' trong tệp dự án, rồi xuất lại",
            "edit the years under 'years' in the project's file, and export anew",
        ),
        title=Text("Dòng ghi theo từng năm không sửa tổng", "Lines given by year keep their total"),
    ),
    Rule(
        "W120",
        "remainder-edited",
        Text(
            "{text} là phần còn lại của một tổng trong kế hoạch: không sửa ở đây được",
            "{text} is the remainder of a total in the plan: it cannot be edited here",
        ),
        Text(
            "sửa tổng hoặc dòng khác của tổng trong kế hoạch; hoặc ghi số tiền thay cho 'remainder'"
            " trong tệp dự án, rồi xuất lại",
            "edit the total, or another line of it, in the plan; or put an amount in place of"
            " 'remainder' in the project's file, and export anew",
        ),
        title=Text("Phần còn lại của tổng không sửa", "Remainders are not edited"),
    ),
)
