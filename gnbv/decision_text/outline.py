"""The outline owns where each paragraph stands by the document's own numbering.

Levels are found as they come: a kind of number that is already open closes what stands below it,
one that is not opens a level. 'Điều' and the titles of a document's parts begin anew.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import normalize

from gnbv.decision_text.records import Passage, Section
from gnbv.extraction import Paragraph

_PARTS = (
    "quyết định|nghị quyết|kế hoạch|chương trình|đề án|tờ trình|báo cáo|hướng dẫn|quy định|chỉ thị"
)
_PART = re.compile(rf"(?:{_PARTS})\s*:?", re.IGNORECASE)
"""A line that is the kind of an act alone; what stands below is numbered from the start."""
_ANNEX = re.compile(
    r"phụ lục(?:\s+(?:số\s+)?([0-9]{1,2}|[IVX]{1,5}|[A-H]))?(?:\s*[:.].*)?", re.IGNORECASE
)
_BASIS = re.compile(r"(?:căn cứ|xét đề nghị|theo đề nghị|xét tờ trình|xét)\s", re.IGNORECASE)
_RECIPIENTS = re.compile(r"nơi nhận\s*:?", re.IGNORECASE)
_NOTE = re.compile(r"\[([0-9]{1,2})\]\s*")

_NUMBERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "part",
        re.compile(r"(Phần (?:thứ \w+|[IVX]{1,5}|[0-9]{1,2}))(?:\s*[:.]|$)\s*", re.IGNORECASE),
    ),
    ("chapter", re.compile(r"(Chương (?:[IVX]{1,5}|[0-9]{1,2}))(?:\s*[:.]|$)\s*", re.IGNORECASE)),
    ("heading", re.compile(r"(Mục (?:[IVX]{1,5}|[0-9]{1,2}))(?:\s*[:.]|$)\s*", re.IGNORECASE)),
    ("article", re.compile(r"((?:Điều|Article) [0-9]{1,3})(?:\s*[:.]|$)\s*", re.IGNORECASE)),
    (
        "project",
        re.compile(r"(Dự án (?:thành phần )?(?:số )?[0-9]{1,2})(?=\s*[:.\u2013-])", re.IGNORECASE),
    ),
    (
        "sub-project",
        re.compile(r"(Tiểu dự án (?:số )?[0-9]{1,2})(?=\s*[:.\u2013-])", re.IGNORECASE),
    ),
    ("roman", re.compile(r"([IVX]{1,6}(?:\.[0-9]{1,2}){0,3})(?:[.)/]\s*|\s)(?=[^\s\d])")),
    ("capital", re.compile(r"([A-HK-U])[.)]\s+(?=[^\s\d])")),
    (
        "arabic",
        re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2}){0,3})(?:[.)/]{1,2}(?:\s|(?=[^\s\d]))|\s)(?=\S)"),
    ),
    ("letter", re.compile(r"([a-zđ])(?:\)|\.(?=\s))\s*(?=\S)")),
    ("dash", re.compile(r"([-\u2013\u2014\u2022*])\s*(?=[^\s\d-]|[0-9])")),
    ("plus", re.compile(r"(\+)\s*(?=\S)")),
)
_BULLETS = frozenset({"dash", "plus", "lead"})
_UNITS = re.compile(
    r"(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|hộ|người|năm|tháng|ngày|xã|huyện)\b", re.IGNORECASE
)
_CODE = re.compile(r"[0-9]{1,6}(?:/[0-9]{4})?/[A-ZĐ]{2}")
_DASHES = "-\u2013\u2022*+"
_LONGEST_HEADING = 300
_LONGEST_LEAD = 60


class Item(NamedTuple):
    """A numbered paragraph or a bullet that is open above others; `number` is empty of a bullet."""

    kind: str
    number: str
    ref: str
    text: str
    order: int


class Line(NamedTuple):
    """A paragraph, cleaned: its text without its number, its ref, and the items that it is within.

    `above` begins with the outermost and ends with the line's own item, if it has a number.
    `order` is its place among the lines.
    """

    text: str
    full: str
    ref: str
    place: str
    above: tuple[Item, ...]
    order: int

    @property
    def own(self) -> Item | None:
        """The item that begins with this line."""
        return self.above[-1] if self.above and self.above[-1].order == self.order else None

    def passage(self, quote: str = "") -> Passage:
        """Where it stands, with a quote of it: all of its text if none is given."""
        return Passage(self.ref, self.place, quote or self.text)


def lines_of(paragraphs: Iterable[Paragraph]) -> tuple[Line, ...]:
    """Number the paragraphs of a document; those without words are left out."""
    return tuple(_walk(paragraphs))


def sections_of(lines: Iterable[Line]) -> Iterator[Section]:
    """Yield the numbered sections of a document, and its other places once each."""
    found = dict[str, Section]()
    for line in lines:
        numbered = [item for item in line.above if item.number]
        if line.ref and line.ref not in found:
            found[line.ref] = Section(line.ref, "", max(len(numbered), 1), line.place)
        if numbered and numbered[-1].text and not found[line.ref].heading:
            heading = numbered[-1].text[:_LONGEST_HEADING]
            found[line.ref] = found[line.ref]._replace(heading=heading)
    yield from found.values()


def clean(text: str) -> str:
    """Bring words to NFC and single spaces; what counts in them stays as it is written."""
    return " ".join(normalize("NFC", text).split())


def _walk(paragraphs: Iterable[Paragraph]) -> Iterator[Line]:
    stack: list[Item] = []
    aside = ""
    index = 0
    for paragraph in paragraphs:
        full = clean(paragraph.text)
        if not full:
            continue
        note = _NOTE.match(full)
        found = None if note else _aside(full, aside, not any(one.number for one in stack))
        if note:
            yield Line(full, full, _note_ref(note[1], aside), paragraph.place, (), index)
        elif found is not None:
            aside, stack = found, []
            yield Line(full, full, aside, paragraph.place, (), index)
        else:
            item, text = _item(full, index, stack)
            stack = stack if item else _titled(stack, full)
            stack, aside = _opened(stack, item), ""
            yield Line(text, full, _ref(stack), paragraph.place, tuple(stack), index)
            if item is None and _leads(full):
                stack = [one for one in stack if one.kind != "lead"]
                stack.append(Item("lead", "", "", full, index))
        index += 1


def _aside(full: str, aside: str, outside: bool) -> str | None:
    """The part outside of the numbering that a line stands in; None where it is numbered text.

    `outside` is whether no number is open above it.
    """
    annex = _ANNEX.fullmatch(full) if len(full) < _LONGEST_HEADING else None
    if annex:
        return f"Phụ lục {annex[1]}" if annex[1] else "Phụ lục"
    if _PART.fullmatch(full):
        return ""
    if aside.startswith("Phụ lục"):
        return aside
    if _RECIPIENTS.fullmatch(full):
        return "Nơi nhận"
    if outside and _BASIS.match(full):
        return "Căn cứ"
    return aside if aside == "Nơi nhận" and full[0] in _DASHES else None


def _note_ref(number: str, aside: str) -> str:
    """The ref of a footnote: of the annex that it stands in, or of the document."""
    return f"{aside}, chú thích [{number}]" if aside else f"chú thích [{number}]"


def _item(full: str, index: int, stack: list[Item]) -> tuple[Item | None, str]:
    """The item that a line begins, and its text without the number."""
    for kind, pattern in _NUMBERS:
        found = pattern.match(full)
        if not found or (kind == "arabic" and _is_figure(full, found)):
            continue
        if kind == "roman" and full[found.end(1)] == " " and not full[found.end() :].isupper():
            continue
        text = full if kind in {"project", "sub-project"} else full[found.end() :]
        if kind in _BULLETS:
            return Item(kind, "", "", text, index), text
        return Item(kind, found[1], _joined(stack, kind, found[1]), text, index), text
    return None, full


def _is_figure(full: str, found: re.Match[str]) -> bool:
    """Whether a number at the start of a line counts something, or is an act's: '12 hộ'."""
    if _CODE.match(full):
        return True
    if full[found.end(1)] != " ":
        return False
    return "." not in found[1] or _UNITS.match(full, found.end()) is not None


def _joined(stack: list[Item], kind: str, number: str) -> str:
    """The whole ref of a number: those above it, then its own; '1.1' below '1' adds one part."""
    if kind == "article":
        return _words(number)
    above = _kept(stack, kind, number)
    base = next((one.ref for one in reversed(above) if one.ref), "")
    last = next((one for one in reversed(above) if one.number), None)
    own = _words(number) if " " in number else number
    bare = last.number.rpartition(" ")[2] if last else ""
    if bare and number.startswith(f"{bare}."):
        own = number.removeprefix(f"{bare}.")
    return f"{base}.{own}" if base else own


def _words(number: str) -> str:
    """A number in words as a sentence has it: 'PHẦN I' is 'Phần I'."""
    word, _, rest = number.partition(" ")
    if number[:2].isupper() or number[0].islower():
        word = word.capitalize()
    return f"{word} {rest}"


def _kept(stack: list[Item], kind: str, number: str) -> list[Item]:
    """The items that stay open above a new one of a kind."""
    if kind == "dash":
        return [one for one in stack if one.kind not in {"dash", "plus"}]
    kept = stack if kind == "plus" else [one for one in stack if one.kind not in _BULLETS]
    for at, one in enumerate(kept):
        if one.kind == kind and not (number and number.startswith(f"{one.number}.")):
            return kept[:at]
    return list(kept)


def _titled(stack: list[Item], full: str) -> list[Item]:
    """The open items where a line without a number is a title: of what is open, or of its own.

    'Phần I' has its title on the line below; one in capitals is of no number above it.
    """
    if len(full) > _LONGEST_HEADING or not stack:
        return stack
    if stack[-1].number and not stack[-1].text and not full.endswith((".", ";")):
        return [*stack[:-1], stack[-1]._replace(text=full)]
    if full.isupper() and " " in full and any(one.number for one in stack):
        kept = [one for one in stack if one.kind in {"part", "chapter"}]
        return [*kept, Item("title", "", "", full, stack[-1].order)]
    return stack


def _leads(full: str) -> bool:
    """Whether a line without a number leads to a list: by its colon, or as a short heading."""
    if full.endswith(":"):
        return True
    short = len(full) <= _LONGEST_LEAD and full[0].isupper() and full[-1].isalpha()
    return short and not any(sign in full for sign in ".;:%")


def _opened(stack: list[Item], item: Item | None) -> list[Item]:
    """The items that are open at a line: a line without a number closes the bullets above it.

    What leads to a list stays open, for documents whose bullets are lost.
    """
    if item is None:
        return [one for one in stack if one.kind == "lead" or one.kind not in _BULLETS]
    return [*_kept(stack, item.kind, item.number), item]


def _ref(stack: list[Item]) -> str:
    return next((one.ref for one in reversed(stack) if one.ref), "")
