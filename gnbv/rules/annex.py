"""Rules on the annex: every printed cell against the lines, and the table against itself."""

from gnbv.language import Text
from gnbv.rules.claims import stated
from gnbv.rules.rule import Example, Rule

_PRINTED = Text(
    "{what}: in {stated}, các số cộng lại là {computed}",
    "{what}: {stated} is printed, its parts add up to {computed}",
)
_MEND = Text(
    "so các ô của phụ lục với văn bản; sửa ô nào chép sai",
    "compare the annex's cells with the document, and mend whichever was copied wrongly",
)
_MEND_AT_LENGTH = Text(
    "So các ô được liệt kê với văn bản, rồi sửa ô nào chép sai.",
    "Compare the cells listed with the document, and mend the one copied wrongly.",
)


def _printed(code: str, name: str, title: Text, why: Text, example: Example) -> Rule:
    why = Text.joined((why, _MEND_AT_LENGTH), by=" ")
    return Rule(code, name, _PRINTED, _MEND, why, example, title)


RULES = (
    stated(
        "C301",
        "annex-period",
        title=Text("Phụ lục: ô của cả giai đoạn", "Annex: cells of the period"),
        why=Text(
            "Mỗi ô của cả giai đoạn trong phụ lục phải bằng tổng các dòng kinh phí của hàng "
            "và cột đó. Đơn vị thực hiện dùng phụ lục chứ không dùng phần nội dung, nên ô "
            "sai là vốn giao sai.",
            "Each cell of the period in the annex must equal the sum of the funding lines "
            "of its row and column. Offices work from the annex and not from the body, so a "
            "wrong cell is money wrongly assigned.",
        ),
        example=Example("annex.yaml", "cells: [ 6.600,", "cells: [ 6.500,"),
    ),
    stated(
        "C302",
        "annex-year",
        title=Text("Phụ lục: ô của một năm", "Annex: cells of one year"),
        why=Text(
            "Mỗi ô 'một năm' phải đúng với từng năm mà mọi nguồn cùng chi; ô của một năm nhất định "
            "phải bằng số phân bổ cho năm đó. Mỗi nguồn chia cho các năm của riêng nó, chia đều "
            "nếu không có cách phân bổ riêng, trần năm hay số đã định, nên ô này không phải là số "
            "cả giai đoạn chia cho số năm.",
            "Each cell of 'one year' must hold in every year in which all sources pay; a cell of "
            "a given year must equal what that year is allocated. Each source falls on its own "
            "years, equally unless profiles, ceilings or pinned years set it otherwise, so the "
            "cell is not the period's figure divided by the number of years.",
        ),
        example=Example("annex.yaml", '2.000,   "-", "-", 200]', '2.100,   "-", "-", 200]'),
    ),
    stated(
        "C303",
        "annex-total-period",
        title=Text("Phụ lục: hàng tổng giai đoạn", "Annex: total row of the period"),
        why=Text(
            "Hàng tổng của cả giai đoạn phải bằng tổng các dòng kinh phí của mọi dự án ở "
            "cột đó. Đây là hàng mà cấp trên đọc trước tiên.",
            "The total row of the period must equal the sum of the funding lines of all "
            "projects in that column. It is the row that the level above reads first.",
        ),
        example=Example("annex.yaml", "cells: [11.100,", "cells: [11.200,"),
    ),
    stated(
        "C304",
        "annex-total-year",
        title=Text("Phụ lục: hàng tổng một năm", "Annex: total row of one year"),
        why=Text(
            "Hàng tổng của một năm phải bằng tổng các phần của năm đó, trong từng năm mà "
            "mọi nguồn cùng chi. Dự toán hằng năm lấy từ hàng này.",
            "The total row of one year must equal the sum of that year's parts, in every "
            "year in which all sources pay. The yearly budget is taken from this row.",
        ),
        example=Example("annex.yaml", "1.300, 300, 200]", "1.300, 300, 100]"),
    ),
    Rule(
        "C305",
        "annex-blank",
        Text(
            "{what}: ô để trống, tính ra {computed}",
            "{what}: the cell is blank, its lines make {computed}",
        ),
        Text(
            "ghi số như phụ lục đã in; ô trống chỉ dành cho chỗ không có tiền",
            "write the figure as the annex prints it; a blank is for where there is no money",
        ),
        why=Text(
            "Ô trống nghĩa là không có gì ở đó. Nếu các dòng kinh phí có tiền cho ô ấy thì ô đã bị"
            " bỏ sót khi chép, và không số nào của nó được đối chiếu.",
            "A blank cell says that there is nothing. Where the funding lines hold money for it, it"
            " was left out in copying, and nothing of it is proved.",
        ),
        example=Example("annex.yaml", "[ 1.100,   900, 200", '[ 1.100,    "", 200'),
        title=Text("Phụ lục: ô để trống", "Annex: blank cells"),
    ),
    _printed(
        "C311",
        "annex-row-sum",
        title=Text("Phụ lục: cộng ngang", "Annex: sums along rows"),
        why=Text(
            "Ô tổng của một hàng phải bằng tổng các ô mà nó cộng, như đã in. Phép kiểm tra "
            "này chỉ so số in với số in, nên cho biết lỗi nằm ngay trong phụ lục hay ở dòng "
            "kinh phí.",
            "The total of a row must equal the cells that it adds, as printed. Only printed "
            "figures are compared, so this tells a slip in the annex from a wrong funding "
            "line.",
        ),
        example=Example("annex.yaml", "[ 1.100,   900, 200", "[ 1.100,   800, 200"),
    ),
    _printed(
        "C312",
        "annex-column-sum",
        title=Text("Phụ lục: cộng dọc", "Annex: sums down columns"),
        why=Text(
            "Ô của dự án cha và của hàng tổng phải bằng tổng các ô bên dưới, như đã in. Số "
            "in không cộng đúng thì chính văn bản mâu thuẫn, dù dòng kinh phí đúng hay sai.",
            "The cell of a parent, or of a total row, must equal the cells below it, as "
            "printed. Where they do not add up the document contradicts itself, whatever "
            "the funding lines say.",
        ),
        example=Example("annex.yaml", "cells: [ 4.500,", "cells: [ 4.400,"),
    ),
    _printed(
        "C313",
        "annex-years",
        title=Text("Phụ lục: một năm × số năm", "Annex: one year × its years"),
        why=Text(
            "Ô của cả giai đoạn phải bằng số một năm của từng nguồn nhân với số năm mà "
            "nguồn đó chi, như đã in; chỉ xét nguồn chia đều. Nhân mọi nguồn với cùng một số "
            "năm là lỗi hay gặp nhất của loại bảng này.",
            "A cell of the period must equal one year of each source times the years in "
            "which that source pays, as printed; only sources that spread equally are looked "
            "at. To take the same number of years for every source is the commonest slip in "
            "such a table.",
        ),
        example=Example("annex.yaml", "600, 2.000, 1.300, 300", "600, 2.000, 1.400, 300"),
    ),
)
