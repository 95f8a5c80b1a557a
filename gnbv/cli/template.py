"""The template owns the comments of the plan that `init` writes, in the language of its user."""

import re
from textwrap import fill

from gnbv.language import Lang, Text

_WIDTH = 100
_ABOVE = re.compile(r"^(?P<indent> *)# .*(?:\n(?P=indent)# .*)*", re.MULTILINE)
"""A comment of one line or several, above what it is about."""
_BEHIND = re.compile(r"(?<=   # ).+$|(?<=^invented: )(?!{).+$", re.MULTILINE)
"""A comment behind a value, or a field's remark, which a plan has in one language."""

COMMENTS = (
    Text(
        "Những gì chung cho cả kế hoạch. `gnbv check` chứng minh mọi số liệu văn bản nêu đều suy "
        "ra từ các dòng kinh phí trong projects/; ví dụ nhỏ này là giả định và không có lỗi. Hãy "
        "thay bằng kế hoạch của bạn.",
        "What the whole plan shares. `gnbv check` proves that every stated figure follows from the "
        "funding lines in projects/; this small example is invented and checks clean. Put your own "
        "plan in its place.",
    ),
    Text(
        "Đơn vị của các bảng: đồng, nghìn đồng, triệu đồng hoặc tỷ đồng.",
        "The unit of the tables: đồng, nghìn đồng, triệu đồng or tỷ đồng.",
    ),
    Text(
        "Tiền từ đâu đến, và mỗi nguồn chi trong những năm nào.",
        "Where money comes from, and the years in which each source pays.",
    ),
    Text(
        "Những số liệu văn bản nêu cho cả kế hoạch. Không số nào ở đây được dùng để tính.",
        "What the document states of the whole plan. Nothing here is used to calculate.",
    ),
    Text(
        "Phần một nguồn phải đối ứng cho nguồn khác, theo quy định của chương trình: trên từng "
        "dòng, hoặc trên tổng số.",
        "What one source must add to another, by the rules of the programme: of each line, or in "
        "total.",
    ),
    Text(
        "Các mục của văn bản: nếu liệt kê ở đây thì mọi `ref` phải là một trong số đó, hoặc nằm "
        "dưới một mục.",
        "The document's sections: where they are listed, every `ref` must be one of them, or below "
        "one.",
    ),
    Text(
        "Dự án không có tiểu dự án có các dòng kinh phí của riêng nó: đầu vào duy nhất của kế "
        "hoạch.",
        "A project without sub-projects holds its own funding lines: the plan's only inputs.",
    ),
    Text(
        "Dự án có tiểu dự án bằng tổng các tiểu dự án.",
        "A project with sub-projects is what they add up to.",
    ),
    Text(
        'Phụ lục như được in: mỗi dòng một hàng, mỗi ô một số liệu văn bản nêu. "-" là không, '
        '"" là ô trống.',
        'The annex as it is printed: one row a line, every cell a stated figure. "-" is zero, "" '
        "is blank.",
    ),
    Text(
        "Mỗi cột nói về gì: một nguồn, một loại vốn, hoặc không; cả giai đoạn, hoặc một năm đủ các "
        "nguồn.",
        "What each column is about: a source, a nature, or neither; the period, or one full year.",
    ),
    Text(
        "Số năm của một nguồn mà ghi chú nêu được kiểm tra, và ghi chú được in từ đó.",
        "What a note states of a source's years is checked, and the note is printed from it.",
    ),
    Text(
        "Những gì kế hoạch muốn đạt. Số liệu viết kèm đơn vị; điều văn bản bỏ ngỏ được nêu trong "
        "`readings`, cùng cách hiểu được chọn và lý do.",
        "What the plan wants to reach. A figure is written with its unit; what the document leaves "
        "open is named in `readings`, with the reading that is taken and why.",
    ),
    Text(
        "Năm trong một tiêu đề áp dụng cho mọi chỉ tiêu bên dưới không tự nêu năm.",
        "A heading's year holds of every indicator below it that names none itself.",
    ),
    Text(
        "Khi cách hiểu bổ sung điều mà đoạn trích bỏ trống, nó cho giá trị: ở đây là `sense`.",
        "Where a reading fills in what a quote leaves out, it gives the value: here `sense`.",
    ),
    Text(
        "Mức thay đổi mỗi năm. Thêm số liệu gốc (giá trị, năm, nguồn) thì mức đạt hiện ra thay "
        "vào.",
        "A change per year. Add a baseline (value, year, source), and levels appear in its place.",
    ),
    Text("nguyên văn trong văn bản", "the document's own words"),
    Text(
        "Mức phải đạt vào một năm: đường đi tuyến tính, hoặc nhập tay từng năm.",
        "A level to reach by a year: the way there is linear, or entered by hand.",
    ),
    Text("Số đếm cộng dồn qua các năm.", "A count that adds up over the years."),
    Text(
        "Nhiệm vụ: có làm hoặc không, thường xuyên đến đâu thì ghi ở `cadence`.",
        "A duty: done or not, as often as its cadence says.",
    ),
    Text(
        "Kết quả đạt trong một năm; số đếm là số đạt từ khi bắt đầu. Giả định, như mọi thứ ở đây.",
        "What was reached in a year; a count is what was reached since the start. Invented, as all "
        "here.",
    ),
    Text(
        "Ai nhận kinh phí của một năm: `gnbv allocate --year 2031 --by unit` chia theo tỷ lệ điểm, "
        "điểm bằng trọng số x định mức x hệ số, cộng qua các tiêu chí.",
        "Who receives a year's money: `gnbv allocate --year 2031 --by unit` shares it in "
        "proportion to points, which are weight x norm x coefficient, added up over the criteria.",
    ),
    Text(
        "Những gì văn bản quy định bằng lời: mỗi đoạn trích là nguyên văn. Không gì ở đây được "
        "dùng để tính; nếu không cần thì bỏ tệp này.",
        "What the document lays down in words: every quote is its own wording. Nothing here is "
        "used to calculate; leave the file out where you do not want it.",
    ),
    Text(
        "Theo mã dự án. Đoạn trích đứng riêng thuộc mục của chính dự án (`ref` của dự án).",
        "By the projects' codes. A quote by itself stands in the project's own section (its "
        "`ref`).",
    ),
    Text(
        "Việc mỗi cơ quan phải làm, theo mã cơ quan.",
        "What each agency must do, by the agencies' keys.",
    ),
    Text(
        "Phần tiền dành cho một mục đích riêng: theo tỷ lệ, hoặc `open` kèm lý do nếu để ngỏ.",
        "What part of the money is for a purpose of its own: in percent, or `open` with the "
        "reason.",
    ),
    Text(
        "trong đó, phần dành cho mục đích của một nhãn trong plan.yaml",
        "of it, for the purpose of a tag of plan.yaml",
    ),
    Text("Các hệ số này chỉ là ví dụ.", "These coefficients are an example."),
    Text(
        "Phần giữ lại của mỗi dòng trước khi chia cho các đơn vị.",
        "Held back of every line before the units share it.",
    ),
    Text(
        "Những dự án mà các tiêu chí không tính mỗi tiêu chí một lần.",
        "In which projects criteria count otherwise than once each.",
    ),
    Text(
        "Phụ lục còn có thể in (plans/README.vi.md): hàng không có số ({number: A, heading: "
        "...}), dự án in lại ở khối khác (repeats: true), cột gộp nhiều nguồn (source: "
        "[local, mobilised]), cột tỷ lệ (kind: percent) hoặc cột chữ (kind: text).",
        "What else an annex may print (plans/README.md): rows without figures ({number: A, "
        "heading: ...}), a project printed again in another block (repeats: true), columns of "
        "several sources (source: [local, mobilised]), of percentages (kind: percent) or text "
        "(kind: text).",
    ),
    Text(
        "không được giao quá kế hoạch",
        "no more of it may be assigned than is planned",
    ),
    Text(
        "Một quyết định điều chuyển kinh phí giữa hai dự án. Các tệp gốc giữ nguyên như khi "
        "ban hành.",
        "A decision that moves money between two projects. The original files stay as they "
        "were passed.",
    ),
    Text(
        "tên gọi ở --as-of; nếu không có thì là số quyết định",
        "what --as-of may call it; else its number",
    ),
    Text(
        "điều chuyển, bổ sung, cắt giảm hay đính chính",
        "reallocation, supplement, reduction or correction",
    ),
    Text(
        "được đối chiếu: phải là phiên bản ngay trước",
        "checked: it must be the version before this one",
    ),
    Text(
        "như văn bản in; đối chiếu với phiên bản trước",
        "as printed; checked against the version before",
    ),
    Text(
        "và với phiên bản sau quyết định này",
        "and against the version that this decision leaves",
    ),
    Text(
        "chỉ tiêu của dự án bị giảm tiền: đổi hay giữ, nhưng phải xem lại",
        "an indicator of a project that loses money: changed, or kept, but looked at",
    ),
    Text(
        "Bổ sung kinh phí cho một dòng, sau đó trong cùng năm.",
        "More money for one line, later in the same year.",
    ),
    Text(
        "Các quyết định giao vốn năm 2030.",
        "The decisions that assign the money of 2030.",
    ),
    Text(
        "Năm thứ hai: giao đầu năm, trong đó một dòng phân bổ cho các đơn vị, và một lần bổ sung.",
        "The second year: an initial assignment, of which one line is passed on to units, and "
        "a supplement.",
    ),
    Text(
        "phần chưa phân bổ thì ghi rõ",
        "what is not passed on yet is said",
    ),
    Text(
        "Vốn năm 2030 khi khóa sổ. Số chuyển sang năm 2031 tính ra từ đây, không bao giờ nhập tay.",
        "What became of the money of 2030. What is carried into 2031 follows from it, and is "
        "never typed.",
    ),
    Text(
        "ngày cuối cùng chi vốn năm 2030",
        "the last day on which money of 2030 was spent",
    ),
    Text(
        "Số Kho bạc đã chi từ ngày 01/01 đến hết một quý.",
        "What the Treasury paid out by the end of a quarter, since 1 January.",
    ),
    Text(
        "vốn chuyển sang giữ nguyên niên độ",
        "carried money keeps its year",
    ),
    Text(
        "chưa chi đồng nào; dòng bỏ trống là chưa báo cáo",
        "nothing was spent; a line that is left out was not reported",
    ),
    Text(
        "Sáu tháng; thanh toán và tạm ứng tách riêng.",
        "Half a year; paid and advances are told apart.",
    ),
    Text(
        "Một nguồn số liệu khác đến cùng ngày: hai nguồn đặt cạnh nhau, không bao giờ gộp.",
        "Another source of figures for the same day: they stand side by side, and are never "
        "merged.",
    ),
)
"""Every comment and remark of the template, as one line."""

_VIETNAMESE = {text.en: text.vi for text in COMMENTS}


def in_language(yaml: str, lang: Lang) -> str:
    """Return a file of the template with its comments in a language; English ones stand there."""
    if lang == "en":
        return yaml
    return _BEHIND.sub(lambda found: _translated(found[0]), _ABOVE.sub(_written, yaml))


def words(comment: str) -> str:
    """Return a comment's words on one line."""
    return " ".join(line.strip().removeprefix("# ") for line in comment.split("\n"))


def _written(found: re.Match[str]) -> str:
    lead = found["indent"] + "# "
    sentence = _translated(words(found[0]))
    return fill(
        sentence, _WIDTH, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False
    )


def _translated(english: str) -> str:
    return _VIETNAMESE.get(english, english)
