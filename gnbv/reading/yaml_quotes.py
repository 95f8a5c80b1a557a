"""YAML quotes own where a quote was opened that a file does not close where it should."""

from typing import Any

import yaml

from gnbv.language import Text
from gnbv.reading.yaml_problems import worded

_NEVER = {
    "found unexpected end of stream",
    "found unexpected document indicator",
    "found unexpected document separator",
}
"""What parsers find where a quote is open to the end."""
_OPEN = Text(
    "ngoặc kép mở ở đây chưa được đóng",
    "the quote that is opened here is never closed",
)
_CLOSED_BY_NEXT = Text(
    "ngoặc kép mở ở đây chưa được đóng: nó chỉ kết thúc ở ngoặc kép mở của một giá trị sau",
    "the quote that is opened here is not closed: it ends only where a later value opens its own",
)


def blamed(error: yaml.MarkedYAMLError, reader: Any) -> tuple[yaml.Mark | None, Text]:
    """Return the place to look at for an error, and what is wrong there.

    That is where a quote was opened, if one was left open; else where the parser stood. `reader`
    is at the first character of the text that has the error.
    """
    if error.problem in _NEVER and error.context_mark:
        return error.context_mark, _OPEN
    stood = error.problem_mark or error.context_mark
    # A quote left open is closed by the next value's: what follows it at once is that value.
    for token in _tokens(reader):
        if stood and token.end_mark.index == stood.index and _over_lines(token):
            return token.start_mark, _CLOSED_BY_NEXT
    return stood, worded(str(error.problem or error.context))


def _tokens(reader: Any) -> list[Any]:
    found: list[Any] = []
    try:
        while (token := reader.get_token()) is not None:
            found.append(token)
    except yaml.YAMLError:
        pass  # the tokens up to there are what is asked for
    return found


def _over_lines(token: Any) -> bool:
    quoted = isinstance(token, yaml.ScalarToken) and token.style in {"'", '"'}
    return quoted and token.end_mark.line > token.start_mark.line
