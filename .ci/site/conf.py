"""How Sphinx makes the site: which pages it reads, and each page in the language it is written in.

`build.py` beside this file gathers the pages and starts Sphinx.
"""

from typing import Any

from gnbv import __version__
from gnbv.language import Lang

project = "gnbv"
version = release = __version__
html_title = f"gnbv {__version__}"
root_doc = "index"
extensions = ["myst_parser"]
nitpicky = True
smartquotes = False  # quotes on a page are those that one types
myst_heading_anchors = 4  # headings have the names that links within the repository use
html_theme = "furo"
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_use_index = False
# Vietnamese letters are whole in these fonts, where the theme's first choices are missing.
_FONTS = "SFMono-Regular, Menlo, Consolas, Monaco, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
html_theme_options = {
    "top_of_page_buttons": [],  # pages have no address where they are edited
    "light_css_variables": {"font-stack--monospace": _FONTS},
}

WORDS = {
    "Search": "Tìm kiếm",
    "Next": "Trang sau",
    "Previous": "Trang trước",
    "Home": "Trang đầu",
    "On this page": "Trên trang này",
    "Back to top": "Về đầu trang",
}
"""What the theme itself says on a page, in Vietnamese."""


def language_of(page: str) -> Lang:
    """The language of a page, which its name tells."""
    return "vi" if page.endswith(".vi") else "en"


def in_its_language(_app: Any, page: str, _template: str, context: dict[str, Any], _: Any) -> None:
    """Let a Vietnamese page say so, and let the theme speak its language."""
    context["language"] = language_of(page)
    if context["language"] == "vi":
        context["_"] = context["gettext"] = lambda words: WORDS.get(words, words)


def setup(app: Any) -> None:
    """Join this configuration to Sphinx."""
    app.connect("html-page-context", in_its_language)
