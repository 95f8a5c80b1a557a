"""Rules on where a workbook's money belongs: to which lines, to which plan, in which unit."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule
from gnbv.rules.workbook import cell

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
        why=Text(
            "Khóa, mã, dự án, nguồn vốn và loại vốn của một hàng phải cùng chỉ một dòng kinh phí. "
            "Sắp xếp một vài cột, đổi chỗ khóa hay dán lệch hàng sẽ đưa tiền sang dòng khác mà "
            "tổng vẫn đúng. Hoàn tác, hoặc xuất lại rồi sửa.",
            "A row's key, code, project, source and nature must all name the same funding line. "
            "Sorting only some columns, swapping keys or pasting one row off moves money to other "
            "lines while every total stays right. Undo it, or export anew and edit that.",
        ),
        example=cell("D6", "Central budget", "Mobilised funds"),
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
        why=Text(
            "Số tiền ở hàng không có khóa thì không thuộc dòng kinh phí nào. Muốn thêm dòng, khai "
            "báo trong tệp YAML của dự án: dòng mới cần dự án, nguồn vốn, loại vốn và chỗ trong "
            "văn bản. Muốn ghi chú thì đặt sang trang khác.",
            "An amount in a row without a key belongs to no funding line. To add a line, declare "
            "it in the project's YAML: it needs a project, a source, a nature and a place in the "
            "document. Keep notes of your own on another sheet.",
        ),
        example=cell("F13", "None", "5000000000"),
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
        why=Text(
            "Bảng tính nhớ kế hoạch và số tiền lúc xuất ra trong trang ẩn 'gnbv'. Mất trang đó "
            "hoặc trang bị sửa thì không phân biệt được chỗ sửa của bạn với chỗ người khác đã sửa "
            "trong kế hoạch, nên nhập vào có thể xóa mất lần sửa đó. Xuất lại, hoặc kiểm tra từng "
            "thay đổi rồi dùng --force.",
            "A workbook remembers its plan and the exported amounts in the hidden sheet 'gnbv'. "
            "Where that sheet is gone or altered, your edits cannot be told from what others have "
            "changed in the plan since, and an import might undo their work. Export anew, or look "
            "at each change and use --force.",
        ),
        example=cell("gnbv!B3", "plan", "other"),
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
        why=Text(
            "Hai kế hoạch có thể có cùng các khóa, nhất là khi một kế hoạch được chép từ kế hoạch "
            "kia. Nhập nhầm bảng tính sẽ ghi số tiền của kế hoạch này vào kế hoạch khác. Bảng tính "
            "nhớ tên thư mục và quyết định; đổi tên thư mục thì dùng --force một lần.",
            "Two plans may have the same keys, above all where one was copied from the other. The "
            "wrong workbook would write one plan's money into another. A workbook remembers the "
            "folder's name and the decision; where the folder was renamed, use --force once.",
        ),
        example=Example("plan.yaml", "number: 01/QĐ-UBND", "number: 02/QĐ-UBND"),
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
        why=Text(
            "Một dòng kinh phí hiếm khi tăng hay giảm cả nghìn lần. Thường là nhập số triệu hoặc "
            "tỷ đồng vào cột tính bằng đồng, ví dụ 6500 thay cho 6500000000. Sửa lại cho đúng đơn "
            "vị, hoặc dùng --force nếu thật sự như vậy.",
            "A funding line hardly ever grows or shrinks a thousand times. Mostly millions or "
            "billions were typed into a column of đồng, such as 6500 for 6500000000. Put the "
            "amount in đồng, or use --force where it is meant.",
        ),
        example=cell("F6", "6000000000", "6500"),
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
        why=Text(
            "Các số tiền vẫn là những số cũ, chỉ nằm ở dòng khác. Thường do sắp xếp riêng cột số "
            "tiền hoặc dán lệch hàng: tiền chuyển sang dòng khác mà tổng không đổi. Hoàn tác, hoặc "
            "dùng --force nếu cố ý chuyển.",
            "The amounts are the old ones on other lines. Mostly the column of amounts was sorted "
            "alone or pasted one row off: money moves to other lines and the total stays the same. "
            "Undo it, or use --force where it is meant.",
        ),
        example=cell("F6:F7", "6000000000 600000000", "600000000 6000000000"),
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
        why=Text(
            "Bảng tính do gnbv xuất ra lớn theo số dòng kinh phí, và được đọc trong một giới hạn "
            "rộng rãi theo số đó. Tệp vượt xa giới hạn thì đã hỏng, có định dạng kéo đến cuối "
            "trang, hoặc được làm ra để làm treo máy. Xuất lại rồi chép các số đã sửa sang.",
            "A workbook of gnbv grows with the number of funding lines, and is read within a "
            "generous limit that follows from it. What goes far beyond is damaged, formatted down "
            "to the last row, or made to bring a machine to its knees. Export anew, and copy the "
            "edited amounts there.",
        ),
        example=cell("A1048576", "None", "x"),
        title=Text("Bảng tính không quá lớn", "A workbook is not oversized"),
    ),
)
