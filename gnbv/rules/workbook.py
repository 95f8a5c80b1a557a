"""Rules on workbooks: what must hold before an edited workbook is taken back into a plan."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

_EXPORT = Text(
    "xuất lại bằng 'gnbv export' rồi sửa trên tệp đó",
    "export the plan anew with 'gnbv export', and edit that file",
)


def _cell(cell: str, right: str, wrong: str) -> Example:
    """A breach in a cell of the sheet of funding lines, in a workbook exported from the template.

    `right` and `wrong` are the cell with its content; the cell `sheet` is the sheet's name,
    `gnbv!B3` stands on the hidden sheet, and `F6:F7` are several cells at once.
    """
    return Example("export.xlsx", f"{cell}: {right}", f"{cell}: {wrong}")


RULES = (
    Rule(
        "W101",
        "damaged-workbook",
        Text("không mở được bảng tính: {problem}", "the workbook cannot be opened: {problem}"),
        Text(
            "mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx; nếu không được, xuất lại",
            "open it in Excel or LibreOffice and save it as .xlsx again; else export it anew",
        ),
        why=Text(
            "Tệp phải là bảng tính .xlsx đọc được trọn vẹn. Tệp tải dở, đổi đuôi từ dạng khác hoặc "
            "đặt mật khẩu thì không đọc được, và đọc một nửa thì số liệu sai. Lưu lại đúng dạng "
            ".xlsx, không mật khẩu.",
            "The file must be a whole .xlsx workbook. One that was cut off, renamed from another "
            "format or locked with a password cannot be read, and half a workbook would give wrong "
            "money. Save it as .xlsx, without a password.",
        ),
        example=Example("export.xlsx", "", "PK"),
        title=Text("Bảng tính đọc được", "A workbook can be opened"),
    ),
    Rule(
        "W102",
        "foreign-workbook",
        Text(
            "bảng tính không có trang {known}; chỉ có {found}",
            "the workbook has no sheet {known}; it has {found}",
        ),
        _EXPORT,
        why=Text(
            "Lệnh import chỉ đọc trang dòng kinh phí do gnbv ghi ra: các số khác đều là công thức "
            "tính từ trang đó. Bảng tính khác, hoặc trang đã đổi tên hay xóa, thì không biết số "
            "nào thuộc dòng nào. Dùng tệp do 'gnbv export' ghi ra và giữ nguyên tên trang.",
            "Import reads only the sheet of funding lines that gnbv wrote: every other figure is a "
            "formula on it. In another workbook, or where the sheet was renamed or deleted, "
            "nothing tells which figure belongs to which line. Use a file that 'gnbv export' "
            "wrote, and keep the sheet's name.",
        ),
        example=_cell("sheet", "Funding lines", "Sheet1"),
        title=Text("Bảng tính do gnbv xuất ra", "A workbook is one of gnbv's"),
    ),
    Rule(
        "W103",
        "moved-column",
        Text(
            "ở đây phải là cột '{wanted}', không phải '{text}'",
            "the column '{wanted}' must stand here, not '{text}'",
        ),
        Text(
            "đưa các cột về đúng chỗ, hoặc xuất lại rồi sửa",
            "put the columns back in their places, or export anew and edit that",
        ),
        why=Text(
            "Các cột của trang dòng kinh phí phải đứng đúng chỗ, đúng tiêu đề như khi xuất ra. "
            "Chèn, xóa hoặc dời cột sẽ làm số tiền của cột này bị đọc thành của cột khác. Hoàn tác "
            "việc dời cột; ghi chú riêng thì đặt sang trang khác.",
            "The columns of the sheet of funding lines must stand where they were exported, under "
            "the same headings. An inserted, deleted or moved column would let one column's money "
            "be read as another's. Undo the move, and keep notes of your own on another sheet.",
        ),
        example=_cell("F5", "Amount (đồng)", "Total"),
        title=Text("Các cột đứng đúng chỗ", "Columns stand in their places"),
    ),
    Rule(
        "W104",
        "formula-in-amount",
        Text("ô số tiền chứa công thức '{text}'", "the amount is a formula: '{text}'"),
        Text("chép ô đó và dán lại dạng giá trị", "copy the cell, and paste it back as a value"),
        why=Text(
            "Dòng kinh phí là số liệu đầu vào, phải là số nhập tay. Công thức có thể trỏ sang tệp "
            "khác, đổi theo thời điểm hoặc chưa được tính, nên không đưa vào kế hoạch được. Dán "
            "lại dạng giá trị rồi nhập lại.",
            "A funding line is an input, so its amount is a plain number. A formula may lead to "
            "another file, change with the day or be not yet calculated, and has no place in a "
            "plan. Paste it back as a value and import again.",
        ),
        example=_cell("F6", "6000000000", "=60*100000000"),
        title=Text("Số tiền không phải công thức", "An amount is no formula"),
    ),
    Rule(
        "W105",
        "unknown-line",
        Text("kế hoạch không có dòng kinh phí '{text}'", "the plan has no funding line '{text}'"),
        Text(
            "thêm dòng mới vào tệp dự án của kế hoạch, rồi xuất lại",
            "add a new line to the project's file in the plan, then export anew",
        ),
        why=Text(
            "Mỗi khóa trong trang dòng kinh phí phải là một dòng có sẵn của kế hoạch: dự án, nguồn "
            "vốn, loại vốn. Dòng mới cần có dự án, cơ quan chủ trì và chỗ trong văn bản, những "
            "điều bảng tính không có. Khai báo trong tệp YAML trước, hoặc sửa lại khóa bị gõ nhầm.",
            "Every key in the sheet must be a line that the plan has: project, source, nature. A "
            "new line needs a project, a lead agency and a place in the document, which a workbook "
            "does not hold. Declare it in the YAML first, or mend the key that was mistyped.",
        ),
        example=_cell("A6", "1/central/capital", "9/central/capital"),
        title=Text("Dòng kinh phí có trong kế hoạch", "A line is one of the plan's"),
    ),
    Rule(
        "W106",
        "repeated-line",
        Text(
            "dòng '{text}' lặp lại, đã có ở {first}", "the line '{text}' stands at {first} already"
        ),
        Text("chỉ giữ một dòng", "keep one of the two"),
        why=Text(
            "Mỗi dòng kinh phí chỉ được có mặt một lần trong bảng tính. Hai dòng cùng khóa thì "
            "không biết lấy số nào, còn cộng lại thì có thể tính trùng. Xóa dòng thừa.",
            "Each funding line may stand in the workbook once. With two of one key nothing tells "
            "which amount is meant, and adding them up might count money twice. Delete the extra "
            "row.",
        ),
        example=_cell("A7", "1/mobilised/", "1/central/capital"),
        title=Text("Mỗi dòng kinh phí một lần", "A line stands once"),
    ),
    Rule(
        "W107",
        "missing-line",
        Text("bảng tính thiếu dòng kinh phí '{text}'", "the funding line '{text}' is missing"),
        Text(
            "khôi phục dòng đã xóa; muốn bỏ hẳn thì ghi 0 hoặc xóa trong tệp YAML",
            "restore the row; to drop the line, put 0, or delete it in the YAML",
        ),
        why=Text(
            "Mọi dòng kinh phí của kế hoạch phải có trong bảng tính, vì thiếu một dòng có thể do "
            "xóa nhầm chứ không phải do cắt kinh phí. Lệnh import không đoán. Ghi số 0 nếu không "
            "còn kinh phí, hoặc xóa dòng đó trong tệp YAML.",
            "Every funding line of the plan must be in the workbook: a missing one may be a slip "
            "and no cut, and import does not guess. Put 0 where there is no money left, or delete "
            "the line in the YAML.",
        ),
        example=_cell("A6", "1/central/capital", ""),
        title=Text("Đủ các dòng kinh phí", "No line is missing"),
    ),
    Rule(
        "W108",
        "no-number",
        Text("ô số tiền không phải là số: '{text}'", "the amount is no number: '{text}'"),
        Text(
            "nhập số đồng bằng chữ số, không kèm đơn vị, ví dụ 25000000000",
            "put the đồng in digits, without a unit, such as 25000000000",
        ),
        why=Text(
            "Số tiền trong trang dòng kinh phí là số đồng, ở dạng số. Ô dạng chữ như '25 tỷ' hay "
            "'25.000' thì Excel không cộng vào tổng, nên tổng trên bảng đã sai. Nhập lại bằng chữ "
            "số.",
            "Amounts in the sheet are numbers of đồng. Excel leaves text such as '25 tỷ' or "
            "'25.000' out of its sums, so the totals on the sheet are already wrong. Type "
            "the digits.",
        ),
        example=_cell("F6", "6000000000", "6 tỷ"),
        title=Text("Số tiền ở dạng số", "An amount is a number"),
    ),
    Rule(
        "W109",
        "not-whole-dong",
        Text(
            "số tiền {text} không phải số đồng nguyên, không âm",
            "the amount {text} is not a whole number of đồng from 0 up",
        ),
        Text("nhập số đồng nguyên", "put a whole number of đồng"),
        why=Text(
            "Kinh phí là số đồng nguyên, không âm. Phần lẻ thường do nhập theo triệu hoặc tỷ đồng "
            "vào cột tính bằng đồng; số lớn hơn 15 chữ số thì Excel không giữ được chính xác. Nhập "
            "lại theo đơn vị đồng.",
            "Money is whole đồng and not negative. A fraction mostly means that millions or "
            "billions were put in a column of đồng, and beyond 15 digits Excel no longer keeps a "
            "number exactly. Put the amount in đồng.",
        ),
        example=_cell("F6", "6000000000", "6.5"),
        title=Text("Số đồng nguyên, không âm", "An amount is whole đồng"),
    ),
    Rule(
        "W110",
        "not-in-place",
        Text(
            "không thể thay số tại chỗ: '{text}'",
            "the amount cannot be replaced where it stands: '{text}'",
        ),
        Text(
            "viết số tiền trên một dòng, rồi nhập lại",
            "write the amount on a line of its own, and import again",
        ),
        why=Text(
            "Lệnh import chỉ thay đúng chữ số của số tiền, giữ nguyên chú thích và cách trình bày "
            "của tệp YAML. Số tiền viết trải trên nhiều dòng hoặc theo cách lạ thì không thay được "
            "an toàn. Viết lại trên một dòng, như '25 tỷ'.",
            "Import replaces the amount alone and keeps the comments and layout of the YAML. An "
            "amount that spreads over several lines or is written in an unusual way cannot be "
            "replaced safely. Write it on one line, such as '25 tỷ'.",
        ),
        example=Example(
            "projects/1-water.yaml", "    capital: 6 tỷ", "    capital: >-\n      6 tỷ"
        ),
        title=Text("Số tiền thay được tại chỗ", "An amount can be replaced in place"),
    ),
    Rule(
        "W111",
        "changed-on-both-sides",
        Text(
            "dòng '{text}' đã sửa ở cả hai nơi: xuất ra {was}, kế hoạch nay {plan}, "
            "bảng tính {sheet}",
            "'{text}' has changed on both sides: {was} was exported, the plan now has {plan}, "
            "the workbook {sheet}",
        ),
        Text(
            "thống nhất số nào đúng: lấy số của bảng tính thì thêm --take '{text}', "
            "giữ số của kế hoạch thì xuất lại",
            "settle which amount is right: for the workbook's add --take '{text}', "
            "for the plan's export anew",
        ),
        why=Text(
            "Một dòng kinh phí không được sửa cùng lúc trong kế hoạch và trong bảng tính. Bảng "
            "tính nhớ số đã xuất ra; nếu kế hoạch đã đổi từ lúc đó, nhập vào sẽ xóa mất lần sửa "
            "của người khác. Thống nhất số đúng, xuất lại rồi sửa.",
            "A funding line must not be edited in the plan and in a workbook at once. The workbook "
            "remembers what was exported; where the plan has changed since, an import would undo "
            "somebody else's edit without a word. Settle the amount, export anew and edit that.",
        ),
        example=Example("projects/1-water.yaml", "    capital: 6 tỷ", "    capital: 7 tỷ"),
        title=Text("Chỉ sửa ở một nơi", "A line is edited on one side"),
    ),
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
        example=_cell("D6", "Central budget", "Mobilised funds"),
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
        example=_cell("F13", "None", "5000000000"),
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
        example=_cell("gnbv!B3", "plan", "other"),
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
        example=_cell("F6", "6000000000", "6500"),
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
        example=_cell("F6:F7", "6000000000 600000000", "600000000 6000000000"),
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
        example=_cell("A1048576", "None", "x"),
        title=Text("Bảng tính không quá lớn", "A workbook is not oversized"),
    ),
)
