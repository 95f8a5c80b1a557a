"""Rules on files: which of them a plan is made of, and that they can be read."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "F101",
        "unreadable-file",
        title=Text("Tệp hoặc thư mục không đọc được", "Unreadable file or folder"),
        message=Text("không đọc được: {problem}", "this cannot be read: {problem}"),
        hint=Text(
            "kiểm tra tệp hoặc thư mục có tồn tại, đúng loại và được phép đọc",
            "check that it is there, is what its name says, and that you may read it",
        ),
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
    ),
    Rule(
        "F104",
        "unread-plan",
        title=Text("Kế hoạch không được đọc", "Plan that is not read"),
        message=Text(
            "'{name}' có vẻ là một kế hoạch, nhưng không được đọc",
            "'{name}' looks like a plan, and is not read",
        ),
        hint=Text(
            "kế hoạch là một thư mục có plan.yaml, nêu đích danh hoặc nằm ngay dưới thư mục chung"
            " của các kế hoạch: {fix}",
            "a plan is a folder with a plan.yaml, named itself or right under a folder of plans:"
            " {fix}",
        ),
    ),
)
