"""The YAML reader owns which of PyYAML's parsers is used, and that it leaves scalars untyped."""

from typing import Any, Protocol

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader as Characters
from yaml.scanner import Scanner

_BREAKS = "\r\n\x85\u2028\u2029"


class Reader(Protocol):
    """One pass over a text: its events one by one, or its only document as nodes.

    Both methods raise `yaml.YAMLError`.
    """

    def __init__(self, text: str) -> None:
        """Begin at the first character of a text."""

    def get_event(self) -> Any:
        """Return the next event, or None after the last one."""

    def get_single_node(self) -> yaml.Node | None:
        """Return the document's root, or None where there is no document."""


class _Untyped:
    """No scalar is guessed to be a number or a date: only explicit tags remain."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None:
        return None

    def descend_resolver(self, *_: object) -> None: ...

    def ascend_resolver(self) -> None: ...


class PureReader(_Untyped, Characters, Scanner, Parser, Composer):
    """PyYAML's own parser in Python, for machines whose PyYAML was built without libyaml.

    It takes a tab for white space wherever libyaml does: in and after a value, between brackets.
    """

    def __init__(self, text: str) -> None:
        Characters.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)

    def scan_to_next_token(self) -> None:
        """Pass over white space, comments and line ends before a token."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str] | None:
        """Pass over the white space inside a plain scalar, and return what it stands for."""
        length = 0
        while self.peek(length) in {" ", "\t"}:
            length += 1
        blanks = self.prefix(length)
        self.forward(length)
        if self.peek() in _BREAKS:
            found: list[str] | None = super().scan_plain_spaces(indent, start_mark)
            while self.peek() == "\t" and self.column >= indent:
                self.forward()
            return found
        return [blanks] if blanks else []


def fastest() -> type[Reader]:
    """Return the reader on libyaml, ten times as fast as Python's own, or that where it is not."""
    try:
        from yaml._yaml import CParser
    except ImportError:
        return PureReader

    class CompiledReader(_Untyped, CParser):
        """libyaml's parser and composer."""

    return CompiledReader
