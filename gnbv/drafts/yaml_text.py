"""YAML text owns how a drafted plan is written down: in blocks, quoted where YAML would misread.

A library would write the data as well, but not the comments, and comments are what a draft is for.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Self

from gnbv.language import Text

_BARE = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*|[0-9]{1,3}(\.[0-9]{3})*|[0-9]+")
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
"""What YAML may take for something else than text."""

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Signs that no editor shows, and that no plan may hold as such."""

Value = str | Sequence["Value"] | Mapping[str, "Value"]


class Commented(str):
    """A text with a comment after it, on its line."""

    comment: str

    def __new__(cls, words: str, comment: str) -> Self:
        """Make a text with a comment."""
        made = super().__new__(cls, words)
        made.comment = comment
        return made


class Quoted(str):
    """A code or a number that is quoted, so that nobody takes it for a figure."""

    __slots__ = ()


class Words(str):
    """Words that stand in place of a figure."""

    __slots__ = ()


class Flow(tuple[str, ...]):
    """Texts that are written on one line, in brackets, with a comment after them if any."""

    comment: str

    def __new__(cls, values: Iterable[str] = (), comment: str = "") -> Self:
        """Make texts with a comment."""
        made = super().__new__(cls, values)
        made.comment = comment
        return made


def block(value: Mapping[str, Value], margin: str = "") -> Iterator[str]:
    """Yield the lines of keys and values; values of nothing are left out."""
    for key, one in value.items():
        if one in ("", (), []) or one == {}:
            continue
        yield from _entry(f"{margin}{_key(key)}:", one, margin)


def items(values: Iterable[Mapping[str, Value]], margin: str = "") -> Iterator[str]:
    """Yield the lines of a list of keys and values."""
    for value in values:
        lines = list(block(value, margin + "  "))
        if not lines:
            continue
        yield f"{margin}- {lines[0].lstrip()}"
        yield from lines[1:]


def _entry(head: str, value: Value, margin: str) -> Iterator[str]:
    if isinstance(value, str):
        words = value.comment if isinstance(value, Commented) else ""
        yield f"{head} {text(value)}{_after(words)}"
    elif isinstance(value, Flow):
        yield f"{head} [{', '.join(map(text, value))}]{_after(value.comment)}"
    elif isinstance(value, Mapping):
        yield head
        yield from block(value, margin + "  ")
    elif all(isinstance(one, Mapping) for one in value):
        yield head
        yield from items((one for one in value if isinstance(one, Mapping)), margin + "  ")
    else:
        yield head
        yield from (f"{margin}  - {text(one)}" for one in value if isinstance(one, str))


def text(value: str) -> str:
    """A text as YAML reads it back: bare where nothing can be mistaken, else in double quotes."""
    if isinstance(value, Words):
        return f"{{text: {_quoted(str(value))}}}"
    plain = str(value)
    if not isinstance(value, Quoted) and _BARE.fullmatch(plain) and plain.casefold() not in _WORDS:
        return plain
    return _quoted(plain)


def _quoted(words: str) -> str:
    """A text in double quotes, in which no sign is unseen."""
    written = json.dumps(words, ensure_ascii=False)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def one_or_list(keys: tuple[str, ...] | None) -> Value:
    """One text alone, several in brackets, none as nothing."""
    if not keys:
        return ""
    return keys[0] if len(keys) == 1 else Flow(keys)


def comment(words: str, margin: str = "") -> str:
    """A line of comment, whatever the words hold."""
    return f"{margin}# {' '.join(_UNSEEN.sub(' ', words).split())}"


def _after(words: str) -> str:
    """A comment after a value, on its line; nothing where there are no words."""
    return f"  {comment(words)}" if words else ""


def _key(key: str) -> str:
    return text(key)


def named(words: str) -> dict[str, Value]:
    """A name in the one language that a paper has."""
    return {"vi": words}


def both(words: Text) -> dict[str, Value]:
    """Words of gnbv's own, in both languages."""
    return {"vi": words.vi, "en": words.en}


def joined(lines: Iterable[str]) -> str:
    """Lines as the text of a file."""
    return "\n".join(lines) + "\n"
