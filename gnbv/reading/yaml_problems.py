"""YAML problems own how what a YAML parser finds is called in Vietnamese; English has its words.

libyaml and PyYAML's own parser word the same problem differently, and PyYAML puts in what it met.
"""

import re

from gnbv.language import Text

_MET = "(?P<met>.+)"
_PROBLEMS = {
    r"(block )?sequence entries are not allowed (here|in this context)": (
        "không được có mục danh sách '- ' ở đây"
    ),
    r"mapping values are not allowed (here|in this context)": (
        "không được có 'khóa: giá trị' ở đây; chữ có dấu ': ' phải để trong ngoặc kép"
    ),
    r"mapping keys are not allowed (here|in this context)": "không được có khóa ở đây",
    r"could not find expected ':'": "thiếu dấu ':' sau khóa",
    r"did not find expected ',' or '\]'|expected ',' or '\]', but got .+": (
        "thiếu dấu ',' hoặc ']': danh sách chưa được đóng"
    ),
    r"did not find expected ',' or '\}'|expected ',' or '\}', but got .+": (
        "thiếu dấu ',' hoặc '}': các khóa trong ngoặc chưa được đóng"
    ),
    r"did not find expected '-' indicator": "chỗ này phải là một mục danh sách, bắt đầu bằng '- '",
    r"did not find expected key": "chỗ này phải là một khóa, thụt vào như các khóa cùng mức",
    r"expected <block end>, but found .+": "thụt dòng không khớp với các dòng cùng mức",
    r"did not find expected node content|expected the node content, but found .+": (
        "thiếu giá trị"
    ),
    r"did not find expected <(document|stream)[- ]start>"
    r"|expected '<document start>', but found .+": ("có nội dung thừa sau giá trị"),
    r"found character that cannot start any token": (
        "giá trị không thể bắt đầu bằng ký tự này; hãy để trong ngoặc kép"
    ),
    rf"found character {_MET} that cannot start any token": (
        "giá trị không thể bắt đầu bằng ký tự {met}; hãy để trong ngoặc kép"
    ),
    r"found unexpected end of stream": "tệp kết thúc khi ngoặc kép chưa được đóng",
    r"found unexpected document (indicator|separator)": (
        "có dòng '---' hoặc '...' khi ngoặc kép chưa được đóng"
    ),
    r"found unknown escape character": "ký tự sau dấu '\\' trong ngoặc kép không có nghĩa",
    rf"found unknown escape character {_MET}": (
        "ký tự {met} sau dấu '\\' trong ngoặc kép không có nghĩa"
    ),
    r"did not find expected hexdecimal number|expected escape sequence of .+": (
        "sau '\\x', '\\u' hoặc '\\U' phải là các chữ số thập lục phân"
    ),
    r"found invalid Unicode character escape code": "mã ký tự sau dấu '\\' không có trong Unicode",
    r"found a tab character( that violates indentation| where an indentation space is expected)?": (
        "có ký tự tab ở chỗ của dấu cách"
    ),
    r"found unexpected ':'": "có dấu ':' thừa; chữ có dấu ':' phải để trong ngoặc kép",
    r"did not find expected comment or line break"
    r"|expected a comment or a line break, but found .+": (
        "sau đây chỉ được có chú thích, hoặc xuống dòng"
    ),
    r"expected chomping or indentation indicators, but found .+": (
        "sau '|' hoặc '>' chỉ được có '+', '-' hoặc một chữ số"
    ),
    r"found an indentation indicator equal to 0|expected indentation indicator in .+": (
        "số dấu cách thụt vào sau '|' hoặc '>' phải từ 1 đến 9"
    ),
    r"did not find expected (alphabetic or numeric character|whitespace.*)"
    r"|expected (alphabetic or numeric character|' '), but found .+": (
        "tên sau dấu '&', '*', '!' hoặc '%' không hợp lệ"
    ),
    r"did not find (the )?(expected|URI) ?('!'|'>'|tag URI|escaped octet).*"
    r"|expected ('!'|'>'|URI.*), but found .+|found undefined tag handle.*": (
        "thẻ bắt đầu bằng dấu '!' không hợp lệ; chữ bắt đầu bằng '!' phải để trong ngoặc kép"
    ),
    r"found undefined alias.*|found duplicate anchor.*": (
        "tên sau dấu '*' hoặc '&' không hợp lệ; chữ bắt đầu bằng dấu này phải để trong ngoặc kép"
    ),
    r"(could not find expected directive name|did not find expected (version number|digit).*"
    r"|found (duplicate %|duplicate YAML|unknown directive|incompatible|extremely|unexpected non-)"
    r".*|expected a digit.*|duplicate (tag handle|%TAG).*)": (
        "dòng bắt đầu bằng dấu '%' không hợp lệ"
    ),
    r"exceeded maximum nesting depth": "lồng quá sâu",
    r"control characters are not allowed|special characters are not allowed.*|unacceptable .*": (
        "có ký tự điều khiển"
    ),
    r"while (scanning|parsing) .+": "không đọc được giá trị bắt đầu ở đây",
}
"""What is found, as patterns of the parsers' words, with the Vietnamese for it."""


def worded(problem: str) -> Text:
    """Return what a YAML parser found, in both languages.

    What is not known here is given in the parser's own words, and named as such.
    """
    for pattern, vi in _PROBLEMS.items():
        found = re.fullmatch(pattern, problem)
        if found:
            return Text(_filled(vi, found), problem)
    return Text(f"bộ đọc YAML báo '{problem}'", problem)


def _filled(vi: str, found: re.Match[str]) -> str:
    met = found.groupdict().get("met")
    return vi.replace("{met}", met) if met else vi
