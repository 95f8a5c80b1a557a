"""Rules on places and numbers of the document: sections exist, and numbers stand once."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "R118",
        "lead-coordinates",
        title=Text(
            "Cơ quan chủ trì không đồng thời phối hợp", "Leads do not coordinate themselves"
        ),
        message=Text(
            "'{text}' vừa chủ trì vừa phối hợp dự án {code}",
            "'{text}' leads project {code}, and coordinates it as well",
        ),
        hint=Text(
            "giữ cơ quan này ở 'lead' hoặc ở 'coordinators'",
            "keep the agency under 'lead' or under 'coordinators'",
        ),
    ),
    Rule(
        "R119",
        "unknown-section",
        title=Text("Mục được dẫn có trong văn bản", "Sections of the document exist"),
        message=Text("văn bản không có mục '{text}'", "the document has no section '{text}'"),
        hint=Text("'sections' liệt kê: {known}", "'sections' lists: {known}"),
    ),
    Rule(
        "R120",
        "repeated-row-number",
        title=Text("Mỗi số thứ tự một hàng", "One row a number"),
        message=Text(
            "số thứ tự '{text}' đã có ở {first}", "the number '{text}' already stands at {first}"
        ),
        hint=Text("ghi số thứ tự như phụ lục in", "give the number as the annex prints it"),
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
    ),
)
