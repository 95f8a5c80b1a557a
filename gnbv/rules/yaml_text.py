"""Rules on YAML as text: what must hold before anything is read from a file."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

RULES = (
    Rule(
        "Y100",
        "yaml-syntax",
        title=Text("YAML không hợp lệ", "Not valid YAML"),
        message=Text("YAML không hợp lệ: {problem}", "not valid YAML: {problem}"),
        hint=Text(
            "xem thụt dòng, dấu hai chấm và dấu ngoặc kép ở dòng này và dòng trước",
            "look at the indentation, colons and quotes of this line and the one before",
        ),
        why=Text(
            "Tệp phải là YAML hợp lệ thì mới đọc được. Một dấu ngoặc thiếu hay một dòng "
            "thụt sai làm cả tệp không đọc được, kể cả kinh phí trong đó. Xem dòng được chỉ "
            "ra và dòng ngay trước nó: lỗi thường nằm ở dòng trước.",
            "A file must be valid YAML before anything can be read from it. One missing "
            "bracket or one wrong indentation keeps the whole file unread, and its money "
            "with it. Look at the line shown and the one before it, where the slip often "
            "is.",
        ),
        example=Example(
            "plan.yaml", "en: Provincial People's Committee}", "en: Provincial People's Committee"
        ),
    ),
    Rule(
        "Y101",
        "empty-file",
        title=Text("Tệp trống", "Empty file"),
        message=Text("tệp trống", "the file is empty"),
        hint=Text("điền nội dung hoặc xóa tệp", "fill it in, or delete it"),
        why=Text(
            "Tệp có mặt trong kế hoạch thì phải có nội dung. Một tệp trống thường là tệp "
            "lưu hỏng hoặc điền dở, và kinh phí lẽ ra ở đó không được tính. Điền nội dung, "
            "hoặc xóa tệp nếu không cần.",
            "A file that stands in a plan must hold something. An empty one is mostly a "
            "save that failed or work half done, and the money that belongs in it is not "
            "counted. Fill it in, or delete it if it is not needed.",
        ),
        example=Example("projects/3-roads.yaml", "", "# Đường giao thông: sẽ điền sau\n"),
    ),
    Rule(
        "Y102",
        "not-utf8",
        title=Text("Tệp không phải UTF-8", "File that is not UTF-8"),
        message=Text("tệp không phải UTF-8: {found}", "the file is not UTF-8: {found}"),
        hint=Text("lưu lại tệp với bảng mã UTF-8", "save the file again with the encoding UTF-8"),
        why=Text(
            "Tệp phải lưu bằng bảng mã UTF-8. Bảng mã cũ (TCVN3, VNI, Windows-1258) làm "
            "hỏng chữ tiếng Việt, và không thể đoán chắc chữ gốc là gì. Mở tệp bằng đúng "
            "bảng mã cũ rồi lưu lại với UTF-8.",
            "A file must be saved as UTF-8. The old encodings (TCVN3, VNI, Windows-1258) "
            "garble Vietnamese, and what was meant cannot be guessed safely. Open the file "
            "in its old encoding and save it again as UTF-8.",
        ),
        example=Example("projects/1-water.yaml", "vi: Nước sạch", "vi: N\udcad\udce1c s\udcb9ch"),
    ),
    Rule(
        "Y103",
        "duplicate-key",
        title=Text("Khóa lặp lại", "Duplicate key"),
        message=Text(
            "khóa '{key}' đã có ở dòng {line}", "the key '{key}' already stands on line {line}"
        ),
        hint=Text("chỉ giữ một trong hai", "keep one of the two"),
        why=Text(
            "Trong cùng một chỗ, mỗi khóa chỉ được ghi một lần. Phần lớn chương trình đọc "
            "YAML lặng lẽ lấy giá trị sau cùng, nên một dòng kinh phí chép hai lần làm mất "
            "một số tiền mà không ai biết. Giữ một dòng, hoặc sửa tên khóa của dòng kia.",
            "A key may stand only once in one place. Most readers of YAML silently keep the "
            "last value, so that a funding line copied twice loses an amount without a "
            "word. Keep one of the two, or give the other the key that was meant.",
        ),
        example=Example(
            "projects/1-water.yaml",
            "  mobilised: 600 triệu\nstated:",
            "  mobilised: 600 triệu\n  mobilised: 700 triệu\nstated:",
        ),
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
        why=Text(
            "Neo (&) và bí danh (*) cho một giá trị hiện ra ở chỗ khác mà người đọc không "
            "thấy. Số tiền trong kế hoạch phải đứng đúng chỗ của nó để soát được với văn "
            "bản. Viết giá trị ra ở từng chỗ; nếu & hay * là chữ thật thì để trong ngoặc "
            "kép.",
            "An anchor (&) and its aliases (*) let a value appear where the reader does not "
            "see it. An amount must stand where it belongs, so that it can be compared with "
            "the document. Write the value out in each place; put text that really begins "
            "with & or * in quotes.",
        ),
        example=Example(
            "plan.yaml", "short: {vi: TW, en: Central}", "short: &tw {vi: TW, en: Central}"
        ),
    ),
    Rule(
        "Y105",
        "merge-key",
        title=Text("Khóa gộp của YAML", "YAML merge key"),
        message=Text("không dùng khóa gộp '<<' của YAML", "the YAML merge key '<<' is not read"),
        hint=Text("viết các khóa ra ở từng chỗ", "write the keys out in each place"),
        why=Text(
            "Khóa gộp '<<' trộn các khóa của chỗ khác vào đây, và khóa nào thắng thì không "
            "nhìn thấy được. Người soát kế hoạch phải thấy đủ các khóa ngay tại chỗ. Viết "
            "các khóa đó ra.",
            "The merge key '<<' mixes the keys of another place into this one, and which of "
            "them wins cannot be seen. Whoever reviews a plan must see all its keys where "
            "they stand. Write them out.",
        ),
        example=Example("projects/1-water.yaml", "lead: xd", "<<: {lead: xd}"),
    ),
    Rule(
        "Y106",
        "tag",
        title=Text("Thẻ YAML", "YAML tag"),
        message=Text("không dùng thẻ YAML '{tag}'", "the YAML tag '{tag}' is not read"),
        hint=Text("bỏ thẻ: mọi giá trị đều là chữ", "take the tag out: every value is text"),
        why=Text(
            "Thẻ như !!int buộc YAML hiểu giá trị theo kiểu riêng. Ở đây mọi giá trị là chữ "
            "đúng như đã viết, và chỉ trường nhận nó mới quyết định kiểu; nhờ vậy '12.500' "
            "không bao giờ thành 12,5. Bỏ thẻ đi.",
            "A tag such as !!int makes YAML read a value as a kind of its own. Here every "
            "value is the text that was written, and the field that holds it decides its "
            "kind; that is why '12.500' never becomes 12.5. Take the tag out.",
        ),
        example=Example("plan.yaml", "first: 2030", "first: !!int 2030"),
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
        why=Text(
            "Tệp không được chứa ký tự điều khiển. Chúng vô hình trong phần lớn trình soạn "
            "thảo nhưng có thể che hoặc sửa chữ hiện trên màn hình, nên số mà người soát "
            "nhìn thấy có thể không phải số trong tệp. Xóa ký tự, thường theo vào khi dán "
            "từ chương trình khác.",
            "A file must hold no control characters. Most editors do not show them, yet "
            "they can hide or change what a screen shows, so that the figure reviewed need "
            "not be the figure in the file. Delete the character; it mostly came in by "
            "pasting from another program.",
        ),
        example=Example("projects/1-water.yaml", "vi: Nước sạch", "vi: Nước\x08 sạch"),
    ),
    Rule(
        "Y108",
        "complex-key",
        title=Text("Khóa không phải chữ đơn", "Key that is no plain text"),
        message=Text("khóa phải là một chữ đơn", "a key must be plain text"),
        hint=Text("viết 'khóa: giá trị'", "write 'key: value'"),
        why=Text(
            "Khóa đứng trước dấu hai chấm phải là một chữ đơn. Danh sách hay cụm { } làm "
            "khóa là điều YAML cho phép, nhưng không trường nào của kế hoạch có tên như "
            "vậy. Viết 'khóa: giá trị'.",
            "What stands before a colon must be plain text. YAML allows a list or a { } "
            "group as a key, but no field of a plan is called that. Write 'key: value'.",
        ),
        example=Example("projects/1-water.yaml", "ref: III.1", "[ref]: III.1"),
    ),
    Rule(
        "Y109",
        "too-deep",
        title=Text("Lồng quá sâu", "Nested too deep"),
        message=Text("lồng sâu quá {limit} mức", "nested deeper than {limit} levels"),
        hint=Text("bỏ bớt các mức lồng nhau", "take out levels of nesting"),
        why=Text(
            "Số mức lồng nhau của tệp có giới hạn. Không kế hoạch thật nào gần đến giới hạn "
            "đó; một tệp vượt quá thường do thụt dòng sai, hoặc cố ý làm treo chương trình "
            "đọc. Bỏ bớt các mức lồng nhau.",
            "How deep a file may nest is limited. No real plan comes near the limit; a file "
            "beyond it mostly has its indentation wrong, or was made to bring a reader "
            "down. Take out levels of nesting.",
        ),
        example=Example("projects/1-water.yaml", "ref: III.1", f"ref: {'[' * 40}III.1{']' * 40}"),
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
        why=Text(
            "Kích thước một tệp có giới hạn, để việc kiểm tra luôn xong trong thời gian và "
            "bộ nhớ biết trước. Một kế hoạch mười nghìn dòng vẫn nhỏ hơn giới hạn. Chia kế "
            "hoạch thành nhiều tệp, hoặc xem có phải tệp khác bị đặt nhầm vào đây.",
            "A file's size is limited, so that a check always ends within a known time and "
            "memory. A plan of ten thousand lines stays below. Split the plan into files, "
            "or see whether another file was put here by mistake.",
        ),
        example=Example("projects/3-roads.yaml", "", "# Đường giao thông\n", times=300_000),
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
        why=Text(
            "Mỗi tệp chứa đúng một tài liệu YAML. Dòng '---' ở giữa mở một tài liệu thứ "
            "hai, và phần sau nó sẽ bị bỏ qua. Bỏ dòng '---', hoặc tách phần sau thành tệp "
            "riêng.",
            "A file holds exactly one YAML document. A line '---' in the middle begins a "
            "second one, and what follows it would be passed over. Take the line out, or "
            "put what follows in a file of its own.",
        ),
        example=Example("plan.yaml", "agencies:\n", "---\nagencies:\n"),
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
        why=Text(
            "YAML chỉ nhận dấu cách để thụt dòng. Mỗi trình soạn thảo hiện ký tự tab rộng một "
            "khác, nên cùng một tệp sẽ có cấp bậc khác nhau với mỗi người đọc. Thay tab bằng dấu "
            "cách, và đặt trình soạn thảo tự chèn dấu cách khi gõ phím Tab.",
            "YAML indents by spaces alone. Every editor shows a tab in a width of its own, so "
            "that one file would have different levels for different readers. Put spaces in place "
            "of the tab, and let your editor write spaces when the Tab key is pressed.",
        ),
        example=Example("projects/1-water.yaml", "lead: xd", "\tlead: xd"),
    ),
)
