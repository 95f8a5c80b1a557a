"""Agencies own who a text names to lead and to coordinate, and whom it lists with duties.

An agency is named by a word such as 'Sở' with a capital; 'các sở, ngành' are none by name.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from gnbv.decision_text.casing import LOWER
from gnbv.decision_text.outline import Line
from gnbv.decision_text.projects import Projects
from gnbv.decision_text.records import Agency, Lead
from gnbv.language import Text

_HEADS = (
    "Sở|Ban|Bộ|Cục|Chi cục|Tổng cục|Vụ|Viện|Phòng|Văn phòng|Thanh tra|Kho bạc|Chi nhánh|Ngân hàng"
    "|Bảo hiểm|Công an|Bộ đội|Ủy ban|Uỷ ban|UBND|UBMTTQ|HĐND|Hội đồng|Mặt trận|Hội|Liên minh"
    "|Liên đoàn|Đoàn|Tỉnh đoàn|Huyện đoàn|Trung tâm|Trường|Đài|Báo|Tòa án|Quỹ|Bưu điện|Cảng vụ"
    "|Department|Committee|Ministry"
)
_NO_AGENCY = (
    "hành|cáo|nghị|họp|thảo|hợp|phận|kết|chống|ngừa|đất|trợ|việc|viên|máy|tiêu chí|chỉ số|đầu|chí"
    "|hữu|thích|tại|nhập|tụ"
)
"""What makes another word of the first one: 'Ban hành', 'Báo cáo', 'Trường hợp', 'Phòng ngừa'."""
_HEAD = re.compile(rf"(?<![\w\u2013-])(?:{_HEADS})(?=\s+\S)(?!\s+(?:{_NO_AGENCY})\b)")
_VERBS = (
    "tổ chức|chủ trì|phối hợp|thực hiện|hướng dẫn|triển khai|tham mưu|xây dựng|rà soát|tổng hợp"
    "|để|trong|kiểm tra|lập|quản lý|là|làm|chịu trách nhiệm|căn cứ|theo|tiến hành|đôn đốc|báo cáo"
    "|nghiên cứu|đề xuất|giám sát|trình|cân đối|bố trí|thẩm định|khi|nhằm|cùng|và địa phương"
    "|và các|và đơn vị|và cơ quan|và chính quyền|vận động|tuyên truyền|leads?|with|shall"
)
_END = re.compile(
    rf"[;.:()]|,\s+(?=(?:{_HEADS})\s|[^\W\d_]*\s?(?:{_VERBS})\b)"
    rf"|\s+(?:và|cùng)\s+(?=(?:{_HEADS})\s)|,?\s+(?={_VERBS}\b)|,\s+(?=[{LOWER}])"
)
_LEADS = re.compile(r"\s*,?\s*(?:(?:là|làm)\s+)?(?:(?:cơ quan|đơn vị)\s+)?chủ trì\b|\s+leads?\b")
_LEAD_LABEL = re.compile(r"(?:(?:cơ quan|đơn vị) )?chủ trì(?: thực hiện)?\s?:\s?", re.IGNORECASE)
_WITH = re.compile(
    r"phối hợp(?: chặt chẽ)?(?: thực hiện)?(?:\s(?:cùng )?với|\s?:)\s+|together with\s+|\swith\s+",
    re.IGNORECASE,
)
_LINK = re.compile(r",?\s*(?:và|cùng|and)?\s*(?=\S)")
_FULL_STOP = re.compile(r"\.(?=\s|$)")
_SENTENCE = re.compile(r"[;.](?=\s|$)")
_WITH_LABEL = re.compile(r"(?:(?:cơ quan|đơn vị) )?phối hợp(?: thực hiện)?\s?:", re.IGNORECASE)
_BACK = 160
_AHEAD = 600
_LONGEST_NAME = 12
_LONGEST_LABEL = 16
_DUTIES = re.compile(
    r"\b(?:phân công|tổ chức thực hiện|trách nhiệm|duties|responsib)", re.IGNORECASE
)
_OPENINGS = re.compile(
    r"^(?:trách nhiệm của|đề nghị|giao|yêu cầu|phân công|đối với|nhiệm vụ của)\s+", re.IGNORECASE
)
_GROUPS = re.compile(
    r"các\s(?:sở|ban|ngành|cơ quan|đơn vị|phòng|hội|đoàn thể|huyện|xã|tổ chức)\b", re.IGNORECASE
)
_LONG = Text("tên cơ quan quá dài, cần xem chỗ kết thúc", "a long name: see where it ends")
_NO_PROJECT = Text("câu không thuộc một dự án nào", "the sentence belongs to no project")


def leads_in(lines: Sequence[Line], projects: Projects) -> Iterator[Lead]:
    """Yield who leads and who is named to coordinate, sentence by sentence."""
    for line in lines:
        project = projects.of(line)
        for start, name, end in _led(line.text):
            labelled = _LEAD_LABEL.match(line.text, start) is not None
            ends = _FULL_STOP if labelled else _SENTENCE
            after = ends.split(line.text[end : end + _AHEAD], maxsplit=1)[0]
            doubt = _LONG if len(name.split()) > _LONGEST_NAME else None
            doubt = doubt or (None if project else _NO_PROJECT)
            quote = line.text[start : end + len(after)].strip()
            named = _coordinators(after) or (_in_next(lines, line) if labelled else ())
            yield Lead(project, name, named, line.passage(quote), doubt)


def agencies_in(lines: Iterable[Line]) -> Iterator[Agency]:
    """Yield the agencies that a section on duties lists, each once."""
    seen = set[str]()
    for line in lines:
        own = line.own
        if not own or not any(_DUTIES.search(item.text) for item in line.above[:-1]):
            continue
        name = _listed(line.text)
        if name and name.casefold() not in seen:
            seen.add(name.casefold())
            yield Agency(name, line.passage(line.text[:200]))


def _in_next(lines: Sequence[Line], line: Line) -> tuple[str, ...]:
    """The agencies of a label 'Cơ quan phối hợp:' in the line after that of who leads."""
    after = lines[line.order + 1 : line.order + 2]
    is_label = bool(after) and _WITH_LABEL.match(after[0].text) is not None
    return _coordinators(after[0].text[:_AHEAD]) if is_label else ()


def _led(text: str) -> Iterator[tuple[int, str, int]]:
    """Yield each agency that leads: where its name begins, the name, and where 'chủ trì' ends."""
    for label in _LEAD_LABEL.finditer(text):
        head = _HEAD.match(text, label.end())
        if head:
            name = _name(text, head.start())
            yield label.start(), name, head.start() + len(name)
    for found in _LEADS.finditer(text):
        base = max(0, found.start() - _BACK)
        before = text[base : found.start()]
        for head in _HEAD.finditer(before):
            name = _name(before, head.start())
            if head.start() + len(name) == len(before):
                yield base + head.start(), name, found.end()
                break


def _name(text: str, start: int) -> str:
    """The name of an agency that begins at a place of a text."""
    after = text[start : start + _BACK]
    head = _HEAD.match(after)
    end = _END.search(after, head.end() + 1 if head else 0)
    return after[: end.start()].strip() if end else after.strip()


def _coordinators(after: str) -> tuple[str, ...]:
    """The agencies named after 'phối hợp với', without those that stand for many."""
    found = _WITH.search(after)
    if not found:
        return ()
    rest, names, at = after[found.end() :], list[str](), 0
    while head := _HEAD.match(rest, at):
        name = _name(rest, head.start())
        names.append(name)
        link = _LINK.match(rest, head.start() + len(name))
        if not link:
            break
        at = link.end()
    return tuple(names)


def _listed(text: str) -> str:
    """The agency that a line of a list begins with; empty if it begins with none."""
    opening = _OPENINGS.match(text)
    words = text[opening.end() if opening else 0 :][: 2 * _BACK]
    if not _HEAD.match(words) and not _GROUPS.match(words):
        return ""
    label = words.partition(":")[0].strip(" .;")
    if len(label.split()) <= _LONGEST_LABEL:
        return label
    return _name(words, 0) if _HEAD.match(words) else ""
