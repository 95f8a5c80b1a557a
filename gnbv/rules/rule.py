"""What a rule is: a code that never changes, a name, and words for its breach and its mending."""

from typing import Literal, NamedTuple

from gnbv.language import Text

Severity = Literal["error", "warning"]


class Example(NamedTuple):
    """A breach in small: in `file` of the template plan, `right` put as `wrong` breaks the rule.

    Where `right` is empty, the template has no such file, and `wrong` is the whole of it. Bytes
    that are no UTF-8 are written as lone surrogates. A name that ends in a slash is a folder, made
    or left empty. `wrong` stands `times` times, for what is a breach only in bulk.
    """

    file: str
    right: str
    wrong: str
    times: int = 1


class Rule(NamedTuple):
    """One way in which a plan can be wrong.

    `message` and `hint` are templates; a diagnostic's details fill in their `{fields}`. `why` says
    what is checked, why it matters and how to mend a breach. `example` is None for a guard: a rule
    by which the tool proves itself, and which no plan is known to break. `title` says in a few
    words what is checked; a summary calls the rule's claims by it.
    """

    code: str
    name: str
    message: Text
    hint: Text
    why: Text
    example: Example | None
    title: Text
    severity: Severity = "error"
