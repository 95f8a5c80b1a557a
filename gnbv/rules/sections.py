"""Rules on places and numbers of the document: sections exist, and numbers stand once."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

RULES = (
    Rule(
        "R118",
        "lead-coordinates",
        title=Text("Chủ trì không tự phối hợp", "Leads do not coordinate themselves"),
        message=Text(
            "'{text}' chủ trì dự án {code} và cũng phối hợp dự án ấy",
            "'{text}' leads project {code}, and coordinates it as well",
        ),
        hint=Text(
            "giữ cơ quan này ở 'lead' hoặc ở 'coordinators'",
            "keep the agency under 'lead' or under 'coordinators'",
        ),
        why=Text(
            "Văn bản giao một cơ quan chủ trì và các cơ quan khác phối hợp. Một cơ quan đứng ở cả"
            " hai chỗ thường là mã chép nhầm. So với văn bản và sửa.",
            "A document has one agency lead, and others coordinate with it. One that stands in both"
            " places is mostly a key copied wrongly. Compare with the document, and correct it.",
        ),
        example=Example("projects/2-health.yaml", "coordinators: [xd]", "coordinators: [yt]"),
    ),
    Rule(
        "R119",
        "unknown-section",
        title=Text("Mục của văn bản có thật", "Sections of the document exist"),
        message=Text("văn bản không có mục '{text}'", "the document has no section '{text}'"),
        hint=Text("'sections' liệt kê: {known}", "'sections' lists: {known}"),
        why=Text(
            "Chỗ dẫn ('ref', 'agency_ref') cho người đọc tìm lại câu chữ trong văn bản. Khi kế"
            " hoạch liệt kê các mục của văn bản, mỗi chỗ dẫn phải là một trong các mục ấy, hoặc"
            " nằm dưới một mục không liệt kê phần con.",
            "By `ref` and `agency_ref` a reader finds the words in the document again. Where a"
            " plan lists the sections of its document, each of these must be one of them, or"
            " stand below one whose parts are not listed.",
        ),
        example=Example("indicators.yaml", "ref: I.3.d", "ref: XI.3.d"),
    ),
    Rule(
        "R120",
        "repeated-row-number",
        title=Text("Mỗi số thứ tự một hàng", "One row a number"),
        message=Text(
            "số thứ tự '{text}' đã có ở {first}", "the number '{text}' already stands at {first}"
        ),
        hint=Text("ghi số thứ tự như phụ lục in", "give the number as the annex prints it"),
        why=Text(
            "Phụ lục đánh số mỗi hàng một lần. Hai hàng cùng số thì một số đã chép nhầm, và người"
            " đọc không biết số ấy chỉ dự án nào.",
            "An annex numbers each row once. Of two rows with one number, one was copied wrongly,"
            " and nobody can tell which project is meant by it.",
        ),
        example=Example("annex.yaml", '- number: "2.2"', '- number: "2.1"'),
    ),
    Rule(
        "R121",
        "repeated-national-code",
        title=Text("Mỗi số của chương trình một dự án", "One project a national number"),
        message=Text(
            "'{text}' đã là số của dự án ở {first}",
            "'{text}' is already the number of the project at {first}",
        ),
        hint=Text(
            "ghi 'national_code' như văn bản gọi dự án",
            "give 'national_code' as the document calls the project",
        ),
        why=Text(
            "Chương trình quốc gia đánh số mỗi dự án, tiểu dự án một lần. Hai dự án cùng số thì"
            " một số đã chép nhầm, và tiền của dự án này có thể bị hiểu là của dự án kia.",
            "The national programme numbers each project and sub-project once. Of two with one"
            " number, one was copied wrongly, and the money of one may be taken for the other's.",
        ),
        example=Example(
            "projects/2-health.yaml",
            """ref: III.2
sub_projects:
  - code: "2.1"
""",
            """national_code: Dự án 3
ref: III.2
sub_projects:
  - code: "2.1"
    national_code: Dự án 3
""",
        ),
    ),
    Rule(
        "T115",
        "agency-of-another-section",
        title=Text("Chỉ tiêu: cơ quan của mục được dẫn", "Indicators: agencies of their sections"),
        message=Text(
            "'{text}' không phải cơ quan của mục {section}",
            "'{text}' is not the agency of section {section}",
        ),
        hint=Text(
            "ở mục ấy là: {known}; sửa 'agency' hoặc 'agency_ref'",
            "that section is about: {known}; correct 'agency' or 'agency_ref'",
        ),
        why=Text(
            "'agency_ref' dẫn đến mục giao việc cho cơ quan. Nếu mục ấy là của một cơ quan, hoặc"
            " của dự án do một cơ quan chủ trì, thì cơ quan chịu trách nhiệm phải là cơ quan đó.",
            "'agency_ref' leads to the section which gives the task to the agency. Where that is"
            " the section of an agency, or of a project which an agency leads, that agency must"
            " be the one that answers for the indicator.",
        ),
        example=Example(
            "indicators.yaml",
            "agency: xd\n    direction: ascending\n    operator: at-least\n    striven",
            "agency: xd\n    agency_ref: IV.1\n    direction: ascending\n    operator: at-least\n"
            "    striven",
        ),
    ),
)
