"""Gathering owns the sources of the site: the repository's pages, and a page of each rule."""

import re
from itertools import chain
from pathlib import Path

from gnbv.demonstration import demonstrate
from gnbv.diagnostics import Diagnostic
from gnbv.language import LANGUAGES, Lang, Text
from gnbv.rules import RULES, Rule, explanation
from gnbv.verdicts.explanation import HELP, MESSAGE, OF_LIFE, message_and_help, samples
from gnbv.verdicts.view import View

ROOT = Path(__file__).parents[2]
PAGES: dict[Lang, tuple[str, ...]] = {
    "en": ("README.md", "plans/README.md", "CHANGELOG.md", "CONTRIBUTING.md"),
    "vi": ("README.vi.md", "plans/README.vi.md"),
}
"""The repository's own pages, by language."""

_SUFFIX: dict[Lang, str] = {"en": "", "vi": ".vi"}
_TWIN: dict[Lang, tuple[Lang, str]] = {"en": ("vi", "Tiếng Việt"), "vi": ("en", "English")}
_RULES = Text("Các quy tắc", "Rules")
_ABOUT = Text(
    "Những gì `gnbv check` và `gnbv import` kiểm tra. Trang của mỗi quy tắc nêu lý do, thông báo "
    "và một ví dụ, như `gnbv explain` in ra.",
    "What `gnbv check` and `gnbv import` look for. The page of each rule has the reason, the "
    "message and an example, as `gnbv explain` prints them.",
)
_HEADS = (Text("Mã", "Code"), Text("Tên", "Name"), Text("Kiểm tra", "What is checked"))
_SEVERITY = {"error": Text("lỗi", "error"), "warning": Text("cảnh báo", "warning")}
_START = """\
# gnbv

*Proves, spreads and shows the money of a public programme's plan.*

*Chứng minh, phân bổ và trình bày kinh phí của kế hoạch một chương trình công.*
"""
_ALIVE = re.compile(r"([\\`*_{}\[\]<>#|$~])")


def gather(folder: Path) -> None:
    """Put every page of the site in a folder, each where the repository's links look for it."""
    for page in chain(*PAGES.values()):
        _write(folder / page, (ROOT / page).read_text(encoding="utf-8"))
    for lang in LANGUAGES:
        _write(folder / "rules" / f"index{_SUFFIX[lang]}.md", rules_page(lang))
    for rule in RULES:
        shown = demonstrate(rule)
        for lang in LANGUAGES:
            _write(folder / page_of(rule, lang), rule_page(rule, lang, shown))
    _write(folder / "index.md", start_page())


def page_of(rule: Rule, lang: Lang) -> str:
    """Return where a rule's page stands among the sources."""
    return f"rules/{rule.code}{_SUFFIX[lang]}.md"


def start_page() -> str:
    """Return the page that leads to all others but those of single rules, by language."""
    return "\n".join((_START, _list("en", "English"), _list("vi", "Tiếng Việt")))


def _list(lang: Lang, caption: str) -> str:
    """A list of pages for the theme's navigation; the rules stand after the pages on plans."""
    tool, plans, *others = (page.removesuffix(".md") for page in PAGES[lang])
    lines = (tool, plans, f"rules/index{_SUFFIX[lang]}", *others)
    options = (f":caption: {caption}", ":maxdepth: 1", "")
    return "\n".join(("```{toctree}", *options, *lines, "```", ""))


def rules_page(lang: Lang) -> str:
    """Return the page that lists all rules."""
    other, name = _TWIN[lang]
    rows = [
        f"| [{rule.code}]({rule.code}{_SUFFIX[lang]}.md) | `{rule.name}` "
        f"| {_still(rule.title.in_language(lang))} |"
        for rule in RULES
    ]
    heads = f"| {' | '.join(head.in_language(lang) for head in _HEADS)} |"
    return "\n".join(
        (
            f"# {_RULES.in_language(lang)}\n",
            f"{name}: [{_RULES.in_language(other)}](index{_SUFFIX[other]}.md)\n",
            f"{_ABOUT.in_language(lang)}\n",
            *(heads, "|---|---|---|", *rows, ""),
        )
    )


def rule_page(rule: Rule, lang: Lang, shown: Diagnostic | None) -> str:
    """Return the page of one rule; `shown` is what it finds in its own example."""
    view = View(lang)
    other, name = _TWIN[lang]
    why, example = explanation(rule.code)
    message, hint = message_and_help(rule, view, shown)
    all_rules = f"[{_RULES.in_language(lang)}](index{_SUFFIX[lang]}.md)"
    twin = f"{name}: [{rule.code}]({rule.code}{_SUFFIX[other]}.md)"
    severity = _SEVERITY[rule.severity].in_language(lang)
    blocks = [
        "---\norphan: true\n---",  # the page of all rules leads here, not the navigation
        f"# {rule.code} {rule.name}",
        f"{all_rules} · {twin}",
        f"**{_still(rule.title.in_language(lang))}** ({severity})",
        _still(why.in_language(lang)),
        f"## {MESSAGE.in_language(lang)}\n\n{_still(message)}",
        f"## {HELP.in_language(lang)}\n\n{_still(hint)}",
        *(
            f"## {sample.label}\n\n`{sample.file}`\n\n{_fenced(sample.lines)}"
            for sample in (samples(example, view) if example else ())
        ),
    ]
    if example and example.of == "life":
        blocks.append(_still(OF_LIFE.in_language(lang)))
    return "\n\n".join(blocks) + "\n"


def _still(words: str) -> str:
    """Words as they are: nothing in them is Markdown."""
    return _ALIVE.sub(r"\\\1", words)


def _fenced(lines: str) -> str:
    """Lines in a fence that none of them can end."""
    fence = "~~~"
    while fence in lines:
        fence += "~"
    return f"{fence}text\n{lines}\n{fence}"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
