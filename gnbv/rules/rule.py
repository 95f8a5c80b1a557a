"""What a rule is: a code that never changes, a name, and words for its breach and its mending."""

from typing import Literal, NamedTuple

from gnbv.language import Text

Severity = Literal["error", "warning"]


class Example(NamedTuple):
    """A breach in small: in `file` of the template plan, `right` put as `wrong` breaks the rule.

    Where `right` is empty, the template has no such file, and `wrong` is the whole of it. Bytes
    that are no UTF-8 are written as lone surrogates; a name that ends in a slash is a folder.
    """

    file: str
    right: str
    wrong: str


class Rule(NamedTuple):
    """One way in which a plan can be wrong.

    `message` and `hint` are templates; a diagnostic's details fill in their `{fields}`. `title`
    is what a summary calls the claims that the rule is about.
    """

    code: str
    name: str
    message: Text
    hint: Text
    why: Text = Text("", "")
    example: Example = Example("", "", "")
    severity: Severity = "error"
    title: Text = Text("", "")
