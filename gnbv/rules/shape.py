"""Rules on a plan's shape: which fields there are, and what each may hold."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

RULES = (
    Rule(
        "P101",
        "missing-field",
        title=Text("Thiếu trường", "Missing field"),
        message=Text("thiếu '{field}'", "'{field}' is missing"),
        hint=Text("thêm dòng '{field}: ...'", "add a line '{field}: ...'"),
        why=Text(
            "Một số trường bắt buộc phải có, như mã và tên của dự án. Thiếu chúng thì số "
            "tiền không biết thuộc về đâu trong bảng biểu. Thêm dòng được nêu, đúng mức "
            "thụt dòng của các trường bên cạnh.",
            "Some fields must be there, such as a project's code and name. Without them "
            "money has no place in any table. Add the line that is named, indented like its "
            "neighbours.",
        ),
        example=Example("projects/1-water.yaml", "name: {vi: Nước sạch, en: Clean water}\n", ""),
    ),
    Rule(
        "P102",
        "unknown-key",
        title=Text("Khóa không ai đọc", "Key that nobody reads"),
        message=Text("không có khóa '{key}' ở đây", "nothing here is called '{key}'"),
        hint=Text("các khóa ở đây: {known}", "the keys here are: {known}"),
        why=Text(
            "Mọi khóa trong tệp phải là khóa mà định dạng có. Một khóa gõ sai nếu bị bỏ qua "
            "thì giá trị của nó biến mất mà không ai biết. Sửa theo tên gần nhất được gợi "
            "ý, hoặc bỏ dòng đó.",
            "Every key of a file must be one that the format has. A key with a slip, if it "
            "were passed over, would take its value with it in silence. Use the nearest "
            "name that is suggested, or take the line out.",
        ),
        example=Example("projects/1-water.yaml", "lead: xd", "leed: xd"),
    ),
    Rule(
        "P103",
        "wrong-kind",
        title=Text("Sai dạng dữ liệu", "Wrong kind of value"),
        message=Text(
            "ở đây phải là {wanted}, không phải {found}", "this must be {wanted}, not {found}"
        ),
        hint=Text("viết như sau: {form}", "write it like this: {form}"),
        why=Text(
            "Mỗi trường nhận chữ, danh sách hoặc các khóa, tùy theo định dạng. Đặt sai dạng "
            "thường là thiếu dấu ngoặc vuông, thiếu gạch đầu dòng hoặc thụt dòng sai. Viết "
            "lại theo dạng được nêu.",
            "Each field takes text, a list or keys, as the format says. The wrong kind is "
            "mostly a missing square bracket, a missing dash or a wrong indentation. Write "
            "it in the form that is named.",
        ),
        example=Example("projects/2-health.yaml", "coordinators: [xd]", "coordinators: xd"),
    ),
    Rule(
        "P104",
        "unknown-value",
        title=Text("Giá trị ngoài danh mục", "Value that is not allowed"),
        message=Text(
            "'{text}' không phải giá trị được phép",
            "'{text}' is not one of the values allowed here",
        ),
        hint=Text("các giá trị được phép: {known}", "the values allowed are: {known}"),
        why=Text(
            "Một số trường chỉ nhận giá trị trong danh mục, như đơn vị tính của bảng. Đơn "
            "vị viết khác đi có thể bị hiểu thành số tiền khác, nên không đoán. Chọn một "
            "giá trị trong danh mục được nêu.",
            "Some fields take one of a few values only, such as the unit of a table. A unit "
            "written otherwise could be read as other money, so nothing is guessed. Choose "
            "one of the values that are listed.",
        ),
        example=Example("plan.yaml", "unit: triệu đồng", "unit: tr.đ"),
    ),
    Rule(
        "P105",
        "empty-text",
        title=Text("Giá trị để trống", "Empty value"),
        message=Text("giá trị còn để trống", "the value is left empty"),
        hint=Text("điền giá trị hoặc bỏ cả dòng", "fill it in, or take the line out"),
        why=Text(
            "Một trường đã ghi thì phải có giá trị. Trường để trống không phân biệt được "
            "'chưa biết' với 'quên điền', mà hai điều đó khác nhau khi soát kế hoạch. Điền "
            "giá trị, hoặc bỏ cả dòng nếu văn bản không nói.",
            "A field that is written must have a value. An empty one does not tell 'not "
            "known' from 'forgotten', and whoever reviews a plan needs the difference. Fill "
            "it in, or take the line out where the document is silent.",
        ),
        example=Example("projects/1-water.yaml", "lead: xd", "lead:"),
    ),
    Rule(
        "P106",
        "not-a-year",
        title=Text("Năm không hợp lệ", "Not a year"),
        message=Text("'{text}' không phải là năm", "'{text}' is not a year"),
        hint=Text("viết năm bằng bốn chữ số", "write the year with four digits"),
        why=Text(
            "Năm ngân sách viết bằng bốn chữ số. Năm viết tắt hoặc kèm chữ không cho biết "
            "chắc nguồn vốn chi vào năm nào, và cả phân bổ theo năm phụ thuộc vào đó. Viết "
            "đủ bốn chữ số.",
            "A fiscal year is written with four digits. A shortened one does not say for "
            "certain when a source pays, and the whole allocation by year rests on it. "
            "Write all four digits.",
        ),
        example=Example("plan.yaml", "last: 2032", "last: 32"),
    ),
    Rule(
        "P107",
        "not-a-date",
        title=Text("Ngày không hợp lệ", "Not a date"),
        message=Text("'{text}' không phải là ngày", "'{text}' is not a date"),
        hint=Text("viết ngày dạng năm-tháng-ngày", "write the date as year-month-day"),
        why=Text(
            "Ngày viết theo dạng năm-tháng-ngày. Dạng '05/06' có nơi đọc là ngày 5 tháng 6, "
            "có nơi đọc là tháng 5 ngày 6, nên không nhận. Ngày 15 tháng 01 năm 2030 viết "
            "là 2030-01-15.",
            "A date is written year-month-day. '05/06' is the fifth of June to some and the "
            "sixth of May to others, so it is not read. The 15th of January 2030 is "
            "2030-01-15.",
        ),
        example=Example("plan.yaml", "2030-01-15", "15/01/2030"),
    ),
    Rule(
        "P108",
        "split-at-comma",
        title=Text("Dấu phẩy cắt đôi giá trị", "Value cut in two by a comma"),
        message=Text(
            "dấu phẩy trong {{ }} hoặc [ ] đã cắt '{text}' thành mục riêng",
            "a comma inside {{ }} or [ ] has cut '{text}' off as an entry of its own",
        ),
        hint=Text(
            "viết giá trị trên dòng riêng, hoặc đặt trong ngoặc kép",
            "write the value on a line of its own, or in double quotes",
        ),
        why=Text(
            "Trong { } và [ ], dấu phẩy của YAML tách các mục, nên '6,5 tỷ' thành '6' và '5 "
            "tỷ'. Đây là bẫy của chính YAML: số tiền mất phần lẻ mà tệp vẫn hợp lệ. Viết số "
            "tiền trên dòng riêng, hoặc đặt trong ngoặc kép.",
            "Inside { } and [ ] a comma parts YAML's entries, so that '6,5 tỷ' becomes '6' "
            "and '5 tỷ'. This is a trap of YAML itself: the amount loses its decimals and "
            "the file stays valid. Write the amount on a line of its own, or in double "
            "quotes.",
        ),
        example=Example(
            "projects/1-water.yaml", "  central:\n    capital: 6 tỷ", "  central: {capital: 6,5 tỷ}"
        ),
    ),
    Rule(
        "P109",
        "not-a-code",
        title=Text("Mã không hợp lệ", "Not a code"),
        message=Text("'{text}' không dùng làm mã được", "'{text}' cannot serve as a code"),
        hint=Text(
            "mã không có dấu cách, ':' hay '/'; khóa chỉ gồm chữ thường không dấu, số, '-', '_'",
            "a code has no space, ':' or '/'; a key has lower-case letters, digits, '-' and '_'",
        ),
        why=Text(
            "Mã là cách các phần của kế hoạch gọi nhau, nên phải ngắn và không có dấu cách. "
            "Mã có dấu cách hay dấu hai chấm dễ bị viết mỗi nơi một khác. Dùng mã như "
            "\"2.1\", và để tên đầy đủ ở trường 'name'.",
            "A code is how the parts of a plan name each other, so it is short and has no "
            "spaces. One with spaces or colons is soon written in two ways. Use a code such "
            "as \"2.1\", and keep the full name in 'name'.",
        ),
        example=Example("projects/1-water.yaml", 'code: "1"', 'code: "Dự án 1"'),
    ),
    Rule(
        "P110",
        "cells-and-columns",
        title=Text("Số ô khác số cột", "Cells and columns differ"),
        message=Text(
            "hàng có {cells} ô nhưng phụ lục có {columns} cột",
            "the row has {cells} cells for {columns} columns",
        ),
        hint=Text(
            'viết mỗi cột một ô; ô trống là ""; dấu phẩy thập phân cắt số làm đôi trong [ ]',
            'one cell a column; a blank one is ""; a decimal comma inside [ ] cuts a number in two',
        ),
        why=Text(
            "Mỗi hàng của phụ lục có đúng một ô cho mỗi cột. Thiếu hoặc thừa một ô thì mọi "
            'số đứng sau lệch sang cột khác, tức là sang nguồn vốn khác. Ghi "-" cho số '
            'không và "" cho ô trống; đừng viết dấu phẩy thập phân trong [ ].',
            "A row of the annex has one cell for each column. One too few or too many moves "
            "every figure after it into another column, which is another source of money. "
            'Write "-" for zero and "" for a blank cell, and no decimal comma inside [ ].',
        ),
        example=Example("annex.yaml", '300, 100, "-"]', "300, 100]"),
    ),
    Rule(
        "P111",
        "funding-or-children",
        title=Text("Kinh phí hoặc tiểu dự án", "Funding or sub-projects"),
        message=Text(
            "dự án '{code}' phải có hoặc kinh phí, hoặc tiểu dự án, và không thể có cả hai",
            "project '{code}' must have either funding or sub-projects, and cannot have both",
        ),
        hint=Text(
            "kinh phí của dự án có tiểu dự án được tính từ các tiểu dự án",
            "the funding of a project with sub-projects is what they add up to",
        ),
        why=Text(
            "Một dự án hoặc có dòng kinh phí của mình, hoặc có tiểu dự án, không thể có cả "
            "hai hay không có gì. Có cả hai thì tiền bị tính hai lần; không có gì thì dự án "
            "không có tiền. Chuyển kinh phí xuống tiểu dự án, hoặc thêm phần còn thiếu.",
            "A project has either funding lines of its own or sub-projects, never both and "
            "never neither. With both, money would be counted twice; with neither, the "
            "project has none. Move the funding down to the sub-projects, or add what is "
            "missing.",
        ),
        example=Example(
            "projects/1-water.yaml",
            "funding:\n  central:\n    capital: 6 tỷ\n  mobilised: 600 triệu\n",
            "",
        ),
    ),
    Rule(
        "P112",
        "period-reversed",
        title=Text("Giai đoạn ngược", "Period reversed"),
        message=Text(
            "giai đoạn kết thúc ({last}) trước khi bắt đầu ({first})",
            "the period ends ({last}) before it begins ({first})",
        ),
        hint=Text("đổi chỗ 'first' và 'last'", "swap 'first' and 'last'"),
        why=Text(
            "Giai đoạn phải kết thúc không sớm hơn năm bắt đầu. Giai đoạn ngược không có "
            "năm nào, nên không có gì để phân bổ. Sửa năm ghi sai, hoặc đổi chỗ hai năm.",
            "A period must not end before it begins. A reversed one has no years, so there "
            "is nothing to allocate to. Mend the year that is wrong, or swap the two.",
        ),
        example=Example("plan.yaml", "last: 2032", "last: 2029"),
    ),
    Rule(
        "P113",
        "invalid",
        title=Text("Giá trị không hợp lệ", "Invalid value"),
        message=Text("giá trị không hợp lệ: {problem}", "the value is not valid: {problem}"),
        hint=Text(
            "các khóa ở đây là: {known}; `gnbv schema` in ra định dạng đầy đủ của từng loại tệp",
            "the keys here are: {known}; `gnbv schema` prints the whole format of a kind of file",
        ),
        why=Text(
            "Đây là lưới an toàn: lỗi mà không quy tắc nào ở trên gọi tên vẫn được báo đúng "
            "chỗ, thay vì làm chương trình dừng. Chưa biết kế hoạch nào gây ra lỗi này, nên "
            "không có ví dụ. Nếu gặp, xin báo cho nhóm phát triển gnbv kèm dòng được chỉ "
            "ra.",
            "This is the safety net: what no other rule names is still told with its place, "
            "and does not stop the tool. No plan is known that breaks it, so it has no "
            "example. If you meet it, please report it to gnbv's makers together with the "
            "line shown.",
        ),
        example=None,
    ),
)
