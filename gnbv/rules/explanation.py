"""Explanations: why a rule is checked and an example of its breach, read when they are asked for.

Each stands in a data file of its own, `explanations/CODE.yaml`, for translators to work on.
"""

from pathlib import Path
from typing import Literal, NamedTuple

from gnbv.language import Text

_FOLDER = Path(__file__).parent / "explanations"


Of = Literal["template", "life"]
"""The plan that an example breaks: the template, or the template with the invented life of it."""


class Example(NamedTuple):
    """A breach in small: in `file` of the template plan, `right` put as `wrong` breaks the rule.

    An example of what comes after a plan is `of` the template with its invented life.

    Where `right` is empty, the template has no such file, and `wrong` is the whole of it. A name
    that ends in a slash is a folder, made or left empty. `wrong` stands `times` times, for what is
    a breach only in bulk. Bytes that are no UTF-8 are lone surrogates.
    """

    file: str
    right: str
    wrong: str
    times: int = 1
    of: Of = "template"


class Explanation(NamedTuple):
    """What is checked, why it matters and how to fix a breach; and an example, if there is one.

    A guard, by which the tool proves itself and which no plan is known to break, has no example.
    """

    why: Text
    example: Example | None


def explanation(code: str) -> Explanation:
    """Read the explanation of a rule; raises `KeyError` where there is no such rule."""
    import yaml

    file = _FOLDER / f"{code}.yaml"
    if not file.is_file():
        raise KeyError(code)
    found = yaml.safe_load(file.read_text(encoding="utf-8"))
    example = found.get("example")
    return Explanation(Text(**found["why"]), _example(**example) if example else None)


def _example(  # noqa: PLR0913 - the keys of a data file, each by its name
    *,
    file: str,
    wrong: str,
    right: str = "",
    times: int = 1,
    of: Of = "template",
    encoding: str = "utf-8",
) -> Example:
    """An example; where an encoding is named, its letters stand for the bytes of a file."""
    right, wrong = (
        words.encode(encoding).decode("utf-8", "surrogateescape") for words in (right, wrong)
    )
    return Example(file, right, wrong, times, of)
