"""Rules on workbooks: what must hold before an edited workbook is taken back into a plan."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

_EXPORT = Text(
    "xuất lại bằng 'gnbv export' rồi sửa trên tệp đó",
    "export the plan anew with 'gnbv export', and edit that file",
)


RULES = (
    Rule(
        "W101",
        "damaged-workbook",
        Text("không mở được bảng tính: {problem}", "the workbook cannot be opened: {problem}"),
        Text(
            "mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx; nếu không được, xuất lại",
            "open it in Excel or LibreOffice and save it as .xlsx again; else export it anew",
        ),
        title=Text("Bảng tính đọc được", "A workbook can be opened"),
    ),
    Rule(
        "W102",
        "foreign-workbook",
        Text(
            "bảng tính không có trang tính {known}; chỉ có {found}",
            "the workbook has no sheet {known}; it has {found}",
        ),
        _EXPORT,
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
        title=Text("Các cột đứng đúng chỗ", "Columns stand in their places"),
    ),
    Rule(
        "W104",
        "formula-in-amount",
        Text("ô số tiền chứa công thức '{text}'", "the amount is a formula: '{text}'"),
        Text("chép ô đó và dán lại dạng giá trị", "copy the cell, and paste it back as a value"),
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
        title=Text("Dòng kinh phí có trong kế hoạch", "A line is one of the plan's"),
    ),
    Rule(
        "W106",
        "repeated-line",
        Text(
            "dòng '{text}' lặp lại, đã có ở {first}", "the line '{text}' stands at {first} already"
        ),
        Text("chỉ giữ một dòng", "keep one of the two"),
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
        title=Text("Số đồng nguyên, không âm", "An amount is whole đồng"),
    ),
    Rule(
        "W110",
        "not-in-place",
        Text(
            "không thể thay trực tiếp số tiền: '{text}'",
            "the amount cannot be replaced where it stands: '{text}'",
        ),
        Text(
            "viết số tiền trên một dòng, rồi nhập lại",
            "write the amount on a line of its own, and import again",
        ),
        title=Text("Số tiền thay được trực tiếp", "An amount can be replaced in place"),
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
        title=Text("Chỉ sửa ở một nơi", "A line is edited on one side"),
    ),
)
