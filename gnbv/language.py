"""Language owns the two languages in which the tool speaks, and which of them a user reads."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date

Lang = Literal["vi", "en"]
LANGUAGES: tuple[Lang, ...] = ("vi", "en")


class Text(NamedTuple):
    """The same words in Vietnamese and in English."""

    vi: str
    en: str

    def in_language(self, lang: Lang) -> str:
        """Return the words in one language."""
        return self.vi if lang == "vi" else self.en

    @classmethod
    def plain(cls, words: str) -> "Text":
        """Words that are the same in both languages: a code, a number."""
        return cls(words, words)

    @classmethod
    def joined(cls, parts: Iterable["Text"], by: str = ", ") -> "Text":
        """Join several texts, language by language."""
        kept = [part for part in parts if part.vi or part.en]
        return cls(by.join(part.vi for part in kept), by.join(part.en for part in kept))

    def filled(self, **details: "Text") -> "Text":
        """Fill in the `{fields}` of a template, language by language."""
        return Text(
            self.vi.format(**{key: text.vi for key, text in details.items()}),
            self.en.format(**{key: text.en for key, text in details.items()}),
        )


def dated(day: "date") -> Text:
    """A day as each language writes it: 30/6/2031 and 05/01/2031, and 2031-06-30.

    Vietnamese days below 10, and January and February, have a zero before them (Decree
    30/2020/NĐ-CP, appendix I, on the date of a document).
    """
    return Text(f"{day:%d}/{written_month(day)}/{day.year}", day.isoformat())


def written_month(day: "date") -> str:
    """A month's number as Vietnamese documents write it: '01', '02', '3', '12'."""
    return f"{day:%m}" if day.month < 3 else str(day.month)


def counted(count: int, thing: str) -> str:
    """Count things in English: '1 finding', '2 findings'. Vietnamese has one form for both."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def chosen(option: Lang | None, environ: Mapping[str, str]) -> Lang:
    """Return the language asked for, else the one of the locale, else English.

    The locale is read as POSIX orders it: LC_ALL, then LC_MESSAGES, then LANG.
    """
    if option:
        return option
    names = (environ.get(key, "") for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    return "vi" if locale.lower().startswith("vi") else "en"


def asked(words: Sequence[str]) -> Lang | None:
    """Return the language that the words of a command line ask for by `--lang`, the last one.

    It is known before the line is parsed, since what is wrong with the line is reported in it.
    """
    found: Lang | None = None
    for at, word in enumerate(words):
        if word == "--":  # what follows are arguments
            break
        name, equals, value = word.partition("=")
        if name == "--lang":
            value = value if equals else next(iter(words[at + 1 : at + 2]), "")
            found = next((one for one in LANGUAGES if one == value), found)
    return found


# Controls, the marks that turn the direction of text around, and characters that no one sees:
# alive, they could move a terminal's cursor, show a figure backwards, or make two names look alike.
_ALIVE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
# What the logs of continuous integration take for commands: GitHub's '::' at the start of a line,
# however deep it stands in, and GitHub's '##[' and Azure's '##vso[' anywhere.
_COMMAND = re.compile(r"^[ \t]*(?=::)|##(?=\[|vso\[)", re.MULTILINE)


def harmless(words: str) -> str:
    """Return a plan's words on one line, with nothing in them that a terminal would act on."""
    return sanitize(" ".join(words.split()))


def sanitize(line: str) -> str:
    """Return a line as written, each character that a terminal would act on replaced by one."""
    return _ALIVE.sub("\N{REPLACEMENT CHARACTER}", line)


def inert(text: str, guard: str = "\\") -> str:
    """Return text in which a log of continuous integration finds no command.

    `guard` goes between what would be read as one, and is shown.
    """
    return _COMMAND.sub(lambda found: found[0] + guard, text)


def escaped(json: str) -> str:
    """Return JSON that means the same, with nothing in it that a terminal would act on."""
    return _ALIVE.sub(lambda found: found[0] if found[0] == "\n" else _in_json(found[0]), json)


def _in_json(character: str) -> str:
    """A character as JSON escapes it: by its UTF-16 code units, of which it may have two."""
    units = character.encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
