"""What a rule is: a code that never changes, a name, and words for its breach and its mending."""

from typing import Literal, NamedTuple

from gnbv.language import Text

Severity = Literal["error", "warning"]


class Rule(NamedTuple):
    """One way in which a plan can be wrong.

    `message` and `hint` are templates; a diagnostic's details fill in their `{fields}`. `title`
    is what a summary calls the claims that the rule is about.
    """

    code: str
    name: str
    message: Text
    hint: Text
    severity: Severity = "error"
    title: Text = Text("", "")
