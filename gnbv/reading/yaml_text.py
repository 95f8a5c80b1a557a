"""YAML text owns the step from a file's bytes to text data whose every value has a place.

No scalar is given a YAML type: `12.500`, `NO` and `010` stay the text that was written, and the
field that holds them decides. What makes YAML ambiguous or dangerous (duplicate keys, anchors,
merge keys, tags, several documents, deep nesting) is refused here, each with its place.
"""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any, NoReturn
from unicodedata import is_normalized, normalize

import yaml

from gnbv.diagnostics import Detail, Diagnostic, Place
from gnbv.reading.yaml_problems import worded
from gnbv.reading.yaml_quotes import blamed
from gnbv.reading.yaml_reader import fastest

Data = dict[str, Any] | list[Any] | str
Step = str | int

LARGEST_FILE = 4 * 2**20
"""Bytes. A plan of ten thousand lines in one file stays below."""
DEEPEST = 32
"""Levels. The deepest field of a plan stands at 9."""

_Reader = fastest()

# The scanner is quick to judge what cannot be deep; only the rest is walked event by event.
_MANY_BRACKETS = 500
# Where an anchor or an alias may begin: nothing begins right after a letter, as in 'R&D'.
_ANCHOR = re.compile(r"[&*](?<!\w[&*])")
_LONG_INDENT = re.compile(r"\n[ \t?:-]{200}")
# Control characters, what YAML 1.1 takes for a line break though no editor shows one, and a byte
# order mark that is not at the beginning: unseen, it makes two names of one. A pattern that begins
# with its set of characters is searched four times as fast as one of alternatives.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff](?<!\r(?=\n))")
# Byte order marks, the longer first; and which of a file's first four bytes are empty without one.
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_WIDE_LETTERS: dict[tuple[bool, ...], str] = {
    (False, True, False, True): "UTF-16-LE",
    (True, False, True, False): "UTF-16-BE",
    (False, True, True, True): "UTF-32-LE",
    (True, True, True, False): "UTF-32-BE",
}


@dataclass(frozen=True)
class Document:
    """One YAML file as read: its lines, its data as text, and the nodes that know the places.

    `order_mark` is whether its bytes began with UTF-8's byte order mark, which `text` is without.
    """

    name: str
    text: str
    data: Data | None
    root: yaml.Node | None
    diagnostics: tuple[Diagnostic, ...]
    order_mark: bool = False

    def place(self, path: tuple[Step, ...], of_key: bool = False) -> Place:
        """Return where the value at `path` stands, or its key; else its nearest parent.

        Steps that name no node (a pydantic tag, a key of a shorter form) are passed over.
        """
        node, key = self.root, self.root
        for step in path:
            pair = _child(node, step)
            if pair:
                key, node = pair
        return self._span(key if of_key else node)

    def in_braces(self, path: tuple[Step, ...]) -> bool:
        """Tell whether the entry at `path` stands between `{ }` or `[ ]`, where commas separate."""
        node = self.root
        for step in path[:-1]:
            pair = _child(node, step)
            node = pair[1] if pair else node
        return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)

    def line(self, number: int) -> str:
        """Return a line of the file as it was written, without its line break."""
        return self._lines[number - 1].rstrip("\r") if number <= len(self._lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def _span(self, node: yaml.Node | None) -> Place:
        if node is None:
            return Place(self.name)
        start, end = node.start_mark, node.end_mark
        if isinstance(node, yaml.ScalarNode) or end.line == start.line:
            return _place(self.name, start, end)
        width = len(self.line(start.line + 1).rstrip()) + 1
        column = start.column + 1
        return Place(self.name, start.line + 1, column, start.line + 1, max(width, column))


def parse(content: bytes, name: str) -> Document:
    """Read one YAML document; whatever is wrong with it is in the document's `diagnostics`."""
    try:
        text = _decode(content, name)
        _vet(text, name)
        root = _compose(text, name)
    except _Refused as refused:
        encoding = _wide_encoding(content) or "utf-8-sig"
        shown = content[:LARGEST_FILE].decode(encoding, "replace")
        return Document(name, shown, None, None, (refused.diagnostic,))
    if root is None:
        return Document(name, text, None, None, (Diagnostic("Y101", Place(name)),))
    builder = _Builder(name, not is_normalized("NFC", text))
    data = builder.build(root, 1)
    marked = content.startswith(codecs.BOM_UTF8)
    return Document(name, text, data, root, tuple(builder.diagnostics), marked)


class _Refused(Exception):
    """Stops the reading of one document; never leaves this module."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


class _Builder:
    """One pass over the composed nodes: text data, and what must be refused on the way."""

    def __init__(self, name: str, normalise: bool) -> None:
        self.name = name
        self._text: Callable[[yaml.Node], str] = _composed if normalise else attrgetter("value")
        self.diagnostics: list[Diagnostic] = []

    def build(self, node: yaml.Node, depth: int) -> Data:
        if node.tag is not None:
            self._report("Y106", node, tag=str(node.tag).replace("tag:yaml.org,2002:", "!!")[:60])
        if node.__class__ is yaml.ScalarNode:
            return self._text(node)
        if depth > DEEPEST:
            self._report("Y109", node, limit=str(DEEPEST))
            return ""
        if node.__class__ is yaml.MappingNode:
            return self._mapping(node, depth)
        return [self.build(child, depth + 1) for child in node.value]

    def _mapping(self, node: yaml.Node, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        keys: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            if key_node.__class__ is not yaml.ScalarNode:
                self._report("Y108", key_node)
                continue
            key = self._text(key_node)
            first = keys.setdefault(key, key_node)
            if first is not key_node:
                self._report("Y103", key_node, first, key=key)
            elif key == "<<" and not key_node.style:
                self._report("Y105", key_node)
            elif value_node.__class__ is yaml.ScalarNode and value_node.tag is None:
                found[key] = self._text(value_node)
            else:
                found[key] = self.build(value_node, depth + 1)
        return found

    def _report(
        self, code: str, node: yaml.Node, first: yaml.Node | None = None, **details: str
    ) -> None:
        related = (_place(self.name, first.start_mark, first.end_mark),) if first else ()
        if related:
            details["line"] = str(related[0].line)
        place = _place(self.name, node.start_mark, node.end_mark)
        self.diagnostics.append(Diagnostic(code, place, details, related=related))


def _composed(node: yaml.Node) -> str:
    """A scalar's text with each letter and its marks as one character."""
    return normalize("NFC", node.value)


def _decode(content: bytes, name: str) -> str:
    if len(content) > LARGEST_FILE:
        _refuse("Y110", Place(name), limit=f"{LARGEST_FILE // 2**20} MiB")
    wide = _wide_encoding(content)
    if wide:
        _refuse("Y102", Place(name, 1, 1, 1, 2), found=wide)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # What the error counts from is the content less its byte order mark.
        before = error.object[: error.start].decode()
        _refuse("Y102", _at(name, before), found=f"byte 0x{error.object[error.start]:02X}")
    control = _CONTROL.search(text)
    if control:
        place = _at(name, text[: control.start()])
        _refuse("Y107", place, character=f"U+{ord(control[0]):04X}")
    return text


def _wide_encoding(content: bytes) -> str | None:
    """Name the UTF-16 or UTF-32 that a file is in, by its byte order mark or its first letters.

    A file begins with plain letters (a key, a comment), which leave every second byte empty there.
    """
    wide = next((name for start, name in _WIDE_MARKS if content.startswith(start)), None)
    if wide is None and len(content) >= 4:
        empty = tuple(byte == 0 for byte in content[:4])
        wide = _WIDE_LETTERS.get(empty)
    return wide


def _vet(text: str, name: str) -> None:
    """Refuse anchors, aliases and bottomless nesting before anything recurses."""
    deep = text.count("[") + text.count("{") > _MANY_BRACKETS or _LONG_INDENT.search(f"\n{text}")
    anchored = ("&" in text or "*" in text) and _ANCHOR.search(text)
    if not (deep or anchored):
        return
    try:
        _vet_events(text, name)
    except yaml.MarkedYAMLError as error:
        if error.problem_mark:
            _vet_before(text[: error.problem_mark.index], name)
    except yaml.YAMLError:
        return  # the composer meets the same error


def _vet_before(text: str, name: str) -> None:
    """Vet what stands before an error.

    Scanners read ahead, and some give up at a depth of their own before the first event is out.
    """
    try:
        _vet_events(text, name)
    except yaml.YAMLError:
        return  # the composer meets the first error, and says where


def _vet_events(text: str, name: str) -> None:
    depth = 0
    events = _Reader(text)
    while (event := events.get_event()) is not None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            _refuse("Y104", _place(name, event.start_mark, event.end_mark))
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST + 1:
            _refuse("Y109", _place(name, event.start_mark, event.end_mark), limit=str(DEEPEST))


def _compose(text: str, name: str) -> yaml.Node | None:
    try:
        return _Reader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        mark, problem = blamed(error, _Reader(text))
        place = _place(name, mark, mark) if mark else Place(name)
        if mark and text[mark.index : mark.index + 1] == "\t":
            _refuse("Y112", place)
        several = error.problem == "but found another document"
        _refuse("Y111" if several else "Y100", place, problem=problem)
    except yaml.YAMLError as error:
        _refuse("Y100", Place(name), problem=worded(" ".join(str(error).split())[:200]))


def _child(node: yaml.Node | None, step: Step) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return (node.value[step], node.value[step]) if step < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step or normalize("NFC", str(key.value)) == step:
                return key, value
    return None


def _refuse(code: str, place: Place, **details: Detail) -> NoReturn:
    raise _Refused(Diagnostic(code, place, details))


def _at(name: str, before: str) -> Place:
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return Place(name, line, column, line, column + 1)


def _place(name: str, start: Any, end: Any) -> Place:
    column = start.column + 1
    if (end.line, end.column) <= (start.line, start.column):
        return Place(name, start.line + 1, column, start.line + 1, column + 1)
    return Place(name, start.line + 1, column, end.line + 1, end.column + 1)
