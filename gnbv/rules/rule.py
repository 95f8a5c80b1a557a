"""What a rule is: a code that never changes, a name, and words for its breach and its fix."""

from typing import Literal, NamedTuple

from gnbv.language import Text

Severity = Literal["error", "warning"]


class Rule(NamedTuple):
    """One way in which a plan can be wrong.

    `message` and `hint` are templates; a finding's details fill in their `{fields}`. `title` says
    in a few words what is checked; a summary calls the rule's claims by it. Why it is checked, and
    an example, are in its explanation (`gnbv.rules.explanation`).
    """

    code: str
    name: str
    message: Text
    hint: Text
    title: Text
    severity: Severity = "error"


def of_indicator(vi: str, en: str) -> Text:
    """A message on one indicator, which it begins with: a finding's `indicator` is its code."""
    return Text(f"chỉ tiêu {{indicator}}: {vi}", f"indicator {{indicator}}: {en}")
