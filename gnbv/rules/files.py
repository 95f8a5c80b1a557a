"""Rules on files and on YAML as text: what must hold before anything is read from a file."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "F101",
        "unreadable-file",
        Text("không đọc được tệp: {problem}", "the file cannot be read: {problem}"),
        Text(
            "kiểm tra tệp có tồn tại và được phép đọc",
            "check that it is a file, and that you may read it",
        ),
    ),
    Rule(
        "F102",
        "no-projects",
        Text("kế hoạch không có dự án nào", "the plan has no projects"),
        Text(
            "thêm mỗi dự án một tệp vào thư mục projects/",
            "add one file for each project to the folder projects/",
        ),
    ),
    Rule(
        "F103",
        "unknown-file",
        Text("không rõ tệp này thuộc về đâu: {name}", "nothing in a plan reads this file: {name}"),
        Text(
            "kế hoạch gồm plan.yaml, annex.yaml và projects/*.yaml; đổi tên hoặc bỏ tệp này",
            "a plan is plan.yaml, annex.yaml and projects/*.yaml; rename the file or take it out",
        ),
    ),
    Rule(
        "Y100",
        "yaml-syntax",
        Text("YAML không hợp lệ: {problem}", "not valid YAML: {problem}"),
        Text(
            "xem thụt dòng, dấu hai chấm và dấu ngoặc kép ở dòng này và dòng trước",
            "look at the indentation, colons and quotes of this line and the one before",
        ),
    ),
    Rule(
        "Y101",
        "empty-file",
        Text("tệp trống", "the file is empty"),
        Text("điền nội dung hoặc xóa tệp", "fill it in, or delete it"),
    ),
    Rule(
        "Y102",
        "not-utf8",
        Text("tệp không phải UTF-8: byte {byte}", "the file is not UTF-8: byte {byte}"),
        Text("lưu lại tệp với bảng mã UTF-8", "save the file again with the encoding UTF-8"),
    ),
    Rule(
        "Y103",
        "duplicate-key",
        Text("khóa '{key}' đã có ở dòng {line}", "the key '{key}' already stands on line {line}"),
        Text("chỉ giữ một trong hai", "keep one of the two"),
    ),
    Rule(
        "Y104",
        "anchor",
        Text(
            "không dùng neo (&) và bí danh (*) của YAML",
            "YAML anchors (&) and aliases (*) are not read",
        ),
        Text(
            "viết giá trị ra ở từng chỗ; chữ bắt đầu bằng & hoặc * phải để trong ngoặc kép",
            "write the value out in each place; quote text that begins with & or *",
        ),
    ),
    Rule(
        "Y105",
        "merge-key",
        Text("không dùng khóa gộp '<<' của YAML", "the YAML merge key '<<' is not read"),
        Text("viết các khóa ra ở từng chỗ", "write the keys out in each place"),
    ),
    Rule(
        "Y106",
        "tag",
        Text("không dùng thẻ YAML '{tag}'", "the YAML tag '{tag}' is not read"),
        Text("bỏ thẻ: mọi giá trị đều là chữ", "take the tag out: every value is text"),
    ),
    Rule(
        "Y107",
        "control-character",
        Text(
            "ký tự điều khiển {character} trong tệp",
            "the file holds the control character {character}",
        ),
        Text("xóa ký tự này", "delete the character"),
    ),
    Rule(
        "Y108",
        "complex-key",
        Text("khóa phải là một chữ đơn", "a key must be plain text"),
        Text("viết 'khóa: giá trị'", "write 'key: value'"),
    ),
    Rule(
        "Y109",
        "too-deep",
        Text("lồng sâu quá {limit} mức", "nested deeper than {limit} levels"),
        Text("bỏ bớt các mức lồng nhau", "take out levels of nesting"),
    ),
    Rule(
        "Y110",
        "too-large",
        Text("tệp lớn hơn {limit}", "the file is larger than {limit}"),
        Text(
            "chia kế hoạch thành nhiều tệp, mỗi dự án một tệp",
            "split the plan: one file for each project",
        ),
    ),
    Rule(
        "Y111",
        "several-documents",
        Text("tệp chứa nhiều tài liệu YAML", "the file holds several YAML documents"),
        Text(
            "bỏ dòng '---' ở giữa, hoặc tách thành nhiều tệp",
            "take out the '---' between them, or split the file",
        ),
    ),
)
