"""HTML source owns what is taken out of a page before it is parsed, so that no page takes long.

The parser looks for the end of a tag or a comment again and again where there is none. Here each is
found once, from left to right; what no reader sees (comments, scripts, styles) does not come back.
"""

import re

_LONGEST_TAG = 2_000
"""Characters; a longer one holds a picture, and is kept by its name alone."""
_NAME = re.compile(r"</?[A-Za-z][A-Za-z0-9:-]{0,40}")
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "title")}


def shown_source(text: str) -> str:
    """The source of a page without comments, declarations, scripts and styles."""
    pieces: list[str] = []
    at, end = 0, len(text)
    while at < end:
        opens = text.find("<", at)
        if opens < 0:
            opens = end
        pieces.append(text[at:opens])
        piece, at = _markup(text, opens) if opens < end else ("", end)
        pieces.append(piece)
    return "".join(pieces)


def _markup(text: str, at: int) -> tuple[str, int]:
    """What is kept of the markup that begins somewhere, and where it ends."""
    end = len(text)
    if text.startswith("<!--", at):
        return "", _after(text, "-->", at + 4)
    if text.startswith(("<!", "<?"), at):
        return "", _after(text, ">", at)
    name = _NAME.match(text, at)
    if not name:
        return "&lt;", at + 1
    close = text.find(">", at)
    if close < 0:
        return "", end  # a tag without an end, and nothing after it
    raw = _RAW.get(name[0][1:].lower())
    if raw:
        after = raw.search(text, close)
        return "", after.start() if after else end
    tag = text[at : close + 1]
    return tag if len(tag) <= _LONGEST_TAG else f"{name[0]}>", close + 1


def _after(text: str, wanted: str, at: int) -> int:
    """The place after the next of some words; the end of the text where there is none."""
    found = text.find(wanted, at)
    return found + len(wanted) if found >= 0 else len(text)
