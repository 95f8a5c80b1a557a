"""Rules explained for people: what is checked and why, a wrong and a right example."""

import re
from collections.abc import Iterable
from textwrap import indent
from typing import NamedTuple

from gnbv.diagnostics import Diagnostic
from gnbv.language import Text, harmless
from gnbv.rules import Example, Rule, explanation
from gnbv.verdicts.paint import Role
from gnbv.verdicts.view import View
from gnbv.wrapping import fit, wrap

_FIELD = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")
_PROSE = 88
"""Columns to which what is read as a text is broken."""
_WRONG = Text("Sai", "Wrong")
_RIGHT = Text("Đúng", "Right")
MESSAGE = Text("Thông báo", "Message")
HELP = Text("Gợi ý", "Help")
OF_LIFE = Text(
    "Ví dụ lấy từ kế hoạch mà 'gnbv init KẾ-HOẠCH --example life' tạo ra.",
    "The example is of the plan that 'gnbv init FOLDER --example life' writes.",
)
_LEFT_OUT = Text("(thiếu phần này)", "(this is left out)")
_NO_FILE = Text("(không có tệp này)", "(no such file)")


class Sample(NamedTuple):
    """Half of an example: whether it is right, of which file, its lines with nothing alive."""

    label: str
    role: Role
    file: str
    lines: str


def listing(rules: Iterable[Rule], view: View) -> str:
    """List rules, one a line: code, name, title."""
    rows = [(rule.code, rule.name, view.translate(rule.title)) for rule in rules]
    wide = max(len(name) for _, name, _ in rows)
    lines = (
        f"{view.paint(code, 'strong')}  {name:<{wide}}  {title}".rstrip() + "\n"
        for code, name, title in rows
    )
    return fit("".join(lines), view.width)


def explain(rule: Rule, view: View, shown: Diagnostic | None = None) -> str:
    """Explain one rule; `shown` is what it finds in its own example, where a plan can show it."""
    why, example = explanation(rule.code)
    message, hint = message_and_help(rule, view, shown)
    title = f" - {view.translate(rule.title)}" if rule.title.en else ""
    blocks = [
        fit(view.paint(f"{rule.code} {rule.name}{title}", "strong"), view.width),
        "\n".join(wrap(why.in_language(view.lang), min(_PROSE, view.width or _PROSE))),
        fit(f"{view.translate(MESSAGE)}: {message}", view.width),
        fit(f"{view.translate(HELP)}: {hint}", view.width),
    ]
    for sample in samples(example, view) if example else ():
        label = view.paint(sample.label, sample.role)
        blocks.append(f"{label} ({sample.file}):\n{indent(sample.lines, '    ')}")
    if example and example.of == "life":
        blocks.append(view.translate(OF_LIFE))
    return "\n\n".join(blocks) + "\n"


def message_and_help(rule: Rule, view: View, shown: Diagnostic | None) -> tuple[str, str]:
    """Return a rule's message and its help: of what is shown, or with dots for what differs."""
    if shown:
        return harmless(shown.message(view.lang)), harmless(shown.hint(view.lang))
    return _open(rule.message, view), _open(rule.hint, view)


def _open(template: Text, view: View) -> str:
    """A message with dots for what it names in each case: `...` for `{stated}`."""
    return _FIELD.sub("...", template.in_language(view.lang)).replace("{{", "{").replace("}}", "}")


def samples(example: Example, view: View) -> tuple[Sample, Sample]:
    """Return what is wrong in an example, and what is right in its place."""
    many = f" × {example.times}" if example.times > 1 else ""
    wrong = example.wrong if example.wrong.strip() else view.translate(_LEFT_OUT)
    right = example.right or view.translate(_NO_FILE)
    return (
        Sample(view.translate(_WRONG), "error", example.file + many, _lines(wrong)),
        Sample(view.translate(_RIGHT), "good", example.file, _lines(right)),
    )


def _lines(text: str) -> str:
    text = text.encode(errors="backslashreplace").decode().rstrip("\n")
    return "\n".join(map(_visible, text.split("\n")))


def _visible(line: str) -> str:
    """Show what a terminal would act on, or not show, as an escape."""
    return "".join(ch if ch.isprintable() else ch.encode("unicode_escape").decode() for ch in line)
