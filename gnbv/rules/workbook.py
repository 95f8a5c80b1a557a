"""Rules on workbooks: what must hold before an edited workbook is taken back into a plan."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

_EXPORT = Text(
    "xuất lại bằng 'gnbv export' rồi sửa trên tệp đó",
    "export the plan anew with 'gnbv export', and edit that file",
)


def cell(cell: str, right: str, wrong: str) -> Example:
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
        example=cell("sheet", "Funding lines", "Sheet1"),
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
        example=cell("F5", "Amount (đồng)", "Total"),
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
        example=cell("F6", "6000000000", "=60*100000000"),
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
        example=cell("A6", "1/central/capital", "9/central/capital"),
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
        example=cell("A7", "1/mobilised/", "1/central/capital"),
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
        example=cell("A6", "1/central/capital", ""),
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
        example=cell("F6", "6000000000", "6 tỷ"),
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
        example=cell("F6", "6000000000", "6.5"),
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
)
