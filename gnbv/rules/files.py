"""Rules on files: which of them a plan is made of, and that they can be read."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

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
        why=Text(
            "Mỗi tệp và thư mục của kế hoạch phải mở và đọc được. Một tệp không đọc được là "
            "một phần kinh phí không ai kiểm tra, nên các tổng của toàn kế hoạch không được đối "
            "chiếu cho đến khi sửa xong. Kiểm tra quyền đọc, và xem đường dẫn có phải là "
            "một tệp chứ không phải thư mục.",
            "Every file and folder of a plan must open and read. A file that does not is money "
            "that nobody checks, so totals over the whole plan are not reconciled until it is "
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
        why=Text(
            "Kế hoạch được tìm theo tệp plan.yaml, ở đúng thư mục được nêu hoặc ngay dưới đó một"
            " cấp. Một kế hoạch gõ sai tên tệp hoặc nằm sâu hơn sẽ không được kiểm tra, mà kết quả"
            " của các kế hoạch khác lại trông như đã đủ. Vì vậy nó được nêu tên và lệnh không bao"
            " giờ kết thúc như khi mọi thứ đều đúng.",
            "Plans are found by their plan.yaml, in the folder that is named or one level below it."
            " One whose file has a slip in its name, or that lies deeper, would go unchecked while"
            " the others' verdict looks like the whole answer. So it is named, and the command"
            " never ends as if all were well.",
        ),
        example=Example("2029/plan.yaml", "", "period: {first: 2029, last: 2029}\n"),
    ),
)
