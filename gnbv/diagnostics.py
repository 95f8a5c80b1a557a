"""Diagnostics own what is wrong in a plan, as data: rule, place, figures, causes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from gnbv.language import Lang, Text
from gnbv.money import Interval, write
from gnbv.rules import Rule, rule

Detail = str | int | Text
"""What fills a message: words, or an amount in đồng (an `int`)."""


class Place(NamedTuple):
    """A stretch of a file: lines and columns count from 1, and the end column is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Contribution(NamedTuple):
    """One funding line's (or printed cell's) part in a computed figure, in đồng."""

    label: Text
    amount: int
    place: Place


class Figures(NamedTuple):
    """What a document states beside what follows from its lines, both in đồng.

    `allowed` is what the stated figure stands for and `possible` what the computed one may be,
    where either is rounded or hedged.
    """

    stated: int
    computed: int
    contributions: tuple[Contribution, ...] = ()
    allowed: Interval | None = None
    possible: Interval | None = None

    @property
    def difference(self) -> int:
        """Stated less computed, in đồng."""
        return self.stated - self.computed


class Diagnostic(NamedTuple):
    """A breach of a rule at a place of a plan.

    `cause` is the place of the diagnostic, or of the funding line, that this one follows from,
    where one is known; a diagnostic without a cause wants an answer of its own.
    """

    code: str
    place: Place
    details: Mapping[str, Detail] = MappingProxyType({})
    figures: Figures | None = None
    related: tuple[Place, ...] = ()
    cause: Place | None = None

    @property
    def rule(self) -> Rule:
        """The rule that is broken."""
        return rule(self.code)

    @property
    def names_cause(self) -> bool:
        """Whether it names the one input behind other findings, or a file that was not read."""
        return self.code.startswith("C0") or self.names_unread

    @property
    def names_unread(self) -> bool:
        """Whether it says that something which looks meant for a plan was not read."""
        return self.code in {"F101", "F103", "F104"}

    @property
    def could_not_be_read(self) -> bool:
        """Whether it says that the work on something could not be done at all."""
        return self.code in {"F101", "F104"}

    def message(self, lang: Lang) -> str:
        """Say what is wrong, in one sentence."""
        return self._fill(self.rule.message, lang)

    def hint(self, lang: Lang) -> str:
        """Say how to fix it."""
        return self._fill(self.rule.hint, lang)

    def _fill(self, template: Text, lang: Lang) -> str:
        return template.in_language(lang).format(
            **{key: _shown(value, lang) for key, value in self.details.items()}
        )


def _shown(value: Detail, lang: Lang) -> str:
    if isinstance(value, Text):
        return value.in_language(lang)
    return f"{write(value, style=lang)} đồng" if isinstance(value, int) else value
