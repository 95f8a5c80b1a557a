"""Rules on YAML as text: what must hold before anything is read from a file."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "Y100",
        "yaml-syntax",
        title=Text("YAML không hợp lệ", "Not valid YAML"),
        message=Text("YAML không hợp lệ: {problem}", "not valid YAML: {problem}"),
        hint=Text(
            "xem thụt dòng, dấu hai chấm và dấu ngoặc kép ở dòng này và dòng trước; giá trị có ': '"
            " bên trong thì đặt cả trong ngoặc kép",
            "look at the indentation, colons and quotes of this line and the one before; a value"
            " with ': ' in it stands in double quotes",
        ),
    ),
    Rule(
        "Y101",
        "empty-file",
        title=Text("Tệp trống", "Empty file"),
        message=Text("tệp trống", "the file is empty"),
        hint=Text("điền nội dung hoặc xóa tệp", "fill it in, or delete it"),
    ),
    Rule(
        "Y102",
        "not-utf8",
        title=Text("Tệp không phải UTF-8", "File that is not UTF-8"),
        message=Text("tệp không phải UTF-8: {found}", "the file is not UTF-8: {found}"),
        hint=Text("lưu lại tệp với bảng mã UTF-8", "save the file again with the encoding UTF-8"),
    ),
    Rule(
        "Y103",
        "duplicate-key",
        title=Text("Khóa lặp lại", "Duplicate key"),
        message=Text(
            "khóa '{key}' đã có ở dòng {line}", "the key '{key}' already stands on line {line}"
        ),
        hint=Text("chỉ giữ một trong hai", "keep one of the two"),
    ),
    Rule(
        "Y104",
        "anchor",
        title=Text("Neo và bí danh của YAML", "YAML anchors and aliases"),
        message=Text(
            "không dùng neo (&) và bí danh (*) của YAML",
            "YAML anchors (&) and aliases (*) are not read",
        ),
        hint=Text(
            "viết giá trị ra ở từng chỗ; chữ bắt đầu bằng & hoặc * phải để trong ngoặc kép",
            "write the value out in each place; quote text that begins with & or *",
        ),
    ),
    Rule(
        "Y105",
        "merge-key",
        title=Text("Khóa gộp của YAML", "YAML merge key"),
        message=Text("không dùng khóa gộp '<<' của YAML", "the YAML merge key '<<' is not read"),
        hint=Text("viết các khóa ra ở từng chỗ", "write the keys out in each place"),
    ),
    Rule(
        "Y106",
        "tag",
        title=Text("Thẻ YAML", "YAML tag"),
        message=Text("không dùng thẻ YAML '{tag}'", "the YAML tag '{tag}' is not read"),
        hint=Text("bỏ thẻ: mọi giá trị đều là chữ", "take the tag out: every value is text"),
    ),
    Rule(
        "Y107",
        "control-character",
        title=Text("Ký tự điều khiển", "Control character"),
        message=Text(
            "ký tự điều khiển {character} trong tệp",
            "the file holds the control character {character}",
        ),
        hint=Text("xóa ký tự này", "delete the character"),
    ),
    Rule(
        "Y108",
        "complex-key",
        title=Text("Khóa không phải chữ đơn", "Key that is no plain text"),
        message=Text("khóa phải là một chữ đơn", "a key must be plain text"),
        hint=Text("viết 'khóa: giá trị'", "write 'key: value'"),
    ),
    Rule(
        "Y109",
        "too-deep",
        title=Text("Lồng quá sâu", "Nested too deep"),
        message=Text("lồng sâu quá {limit} mức", "nested deeper than {limit} levels"),
        hint=Text("bỏ bớt các mức lồng nhau", "take out levels of nesting"),
    ),
    Rule(
        "Y110",
        "too-large",
        title=Text("Tệp quá lớn", "File too large"),
        message=Text("tệp lớn hơn {limit}", "the file is larger than {limit}"),
        hint=Text(
            "chia kế hoạch thành nhiều tệp, mỗi dự án một tệp",
            "split the plan: one file for each project",
        ),
    ),
    Rule(
        "Y111",
        "several-documents",
        title=Text("Nhiều tài liệu trong một tệp", "Several documents in one file"),
        message=Text("tệp chứa nhiều tài liệu YAML", "the file holds several YAML documents"),
        hint=Text(
            "bỏ dòng '---' ở giữa, hoặc tách thành nhiều tệp",
            "take out the '---' between them, or split the file",
        ),
    ),
    Rule(
        "Y112",
        "tab-indent",
        title=Text("Ký tự tab ở chỗ của dấu cách", "Tab in place of spaces"),
        message=Text(
            "ký tự tab: YAML chỉ thụt dòng bằng dấu cách",
            "a tab: YAML indents by spaces only",
        ),
        hint=Text(
            "thay ký tự tab bằng dấu cách, thẳng hàng với các dòng cùng mức",
            "put spaces in place of the tab, in line with what stands on the same level",
        ),
    ),
)
