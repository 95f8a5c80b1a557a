"""Rules on files: which of them a plan is made of, and that they can be read."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

RULES = (
    Rule(
        "F101",
        "unreadable-file",
        title=Text("Tệp không đọc được", "Unreadable file"),
        message=Text("không đọc được tệp: {problem}", "the file cannot be read: {problem}"),
        hint=Text(
            "kiểm tra tệp có tồn tại và được phép đọc",
            "check that it is a file, and that you may read it",
        ),
        why=Text(
            "Mỗi tệp của kế hoạch phải mở và đọc được. Một tệp không đọc được là một phần "
            "kinh phí không ai kiểm tra, nên các tổng của toàn kế hoạch không được đối "
            "chiếu cho đến khi sửa xong. Kiểm tra quyền đọc, và xem đường dẫn có phải là "
            "một tệp chứ không phải thư mục.",
            "Every file of a plan must open and read. A file that does not is money that "
            "nobody checks, so totals over the whole plan are not reconciled until it is "
            "mended. Look at its permissions, and that it is a file and no folder.",
        ),
        example=Example("projects/3-roads.yaml/", "", ""),
    ),
    Rule(
        "F102",
        "no-projects",
        title=Text("Kế hoạch không có dự án", "Plan without projects"),
        message=Text("kế hoạch không có dự án nào", "the plan has no projects"),
        hint=Text(
            "thêm mỗi dự án một tệp vào thư mục projects/",
            "add one file for each project to the folder projects/",
        ),
        why=Text(
            "Kinh phí của kế hoạch chỉ nằm trong các tệp của thư mục projects/. Không có "
            "tệp nào thì không có gì để cộng, và mọi số liệu trong văn bản đều không có căn "
            "cứ. Thêm mỗi dự án một tệp.",
            "A plan's money stands in the files of projects/ and nowhere else. Without them "
            "there is nothing to add up, and no stated figure has anything to rest on. Add "
            "one file for each project.",
        ),
        example=Example("projects/", "", ""),
    ),
    Rule(
        "F103",
        "unknown-file",
        title=Text("Tệp không thuộc kế hoạch", "File that nothing reads"),
        message=Text("kế hoạch không đọc '{name}'", "nothing in a plan reads '{name}'"),
        hint=Text(
            "kế hoạch chỉ đọc: {known}; đổi tên, hoặc chuyển đi nơi khác",
            "what a plan reads is {known}; rename this, or move it out of the plan",
        ),
        why=Text(
            "Mọi tệp YAML và thư mục trong kế hoạch phải là thứ mà gnbv đọc. Một tệp gõ sai "
            "tên bị bỏ qua không một lời báo, và kinh phí trong đó biến mất khỏi mọi tổng "
            "số. Đổi về tên đúng, hoặc chuyển tệp ra ngoài thư mục kế hoạch.",
            "Every YAML file and folder of a plan must be one that gnbv reads. A file with "
            "a slip in its name would be passed over in silence, and its money would be "
            "missing from every total. Give it the right name, or move it out of the plan's "
            "folder.",
        ),
        example=Example("anex.yaml", "", "ref: Phụ lục\n"),
    ),
)
