"""Links owns the proof that a built site leads nowhere that is not there, and loads nothing.

Links to other sites are left to the reader; nothing is fetched, neither here nor by a page.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src"}
_LOADED = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest"}
"""What a `link` of these kinds names is fetched by a browser; others lead to another page."""
_STYLE_LOADS = re.compile(r"(?:@import\s+|url\(\s*)[\"']?((?:https?:)?//[^\"')\s]+)")


class _Page(HTMLParser):
    """A page's places, what it links to, and what a browser loads for it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if value is not None}
        self.places |= {given[name] for name in ("id", "name") if name in given}
        if tag in {"a", "link"} and "href" in given:
            loaded = _LOADED & set(given.get("rel", "").split())
            (self.loads if loaded and tag == "link" else self.links).append(given["href"])
        if tag in _LOADS and _LOADS[tag] in given:
            self.loads.append(given[_LOADS[tag]])


def faults(site: Path) -> Iterator[str]:
    """Yield, file by file, each link that is dead and each thing that would be loaded from afar."""
    pages = {file: _Page(file.read_text("utf-8")) for file in sorted(site.rglob("*.html"))}
    for file, page in pages.items():
        name = file.relative_to(site)
        yield from (
            f"{name}: {link} leads nowhere" for link in page.links if _dead(link, file, pages)
        )
        yield from (f"{name}: {one} is not here" for one in page.loads if not _here(one, file))
    for style in sorted(site.rglob("*.css")):
        found = _STYLE_LOADS.findall(style.read_text("utf-8"))
        yield from (f"{style.relative_to(site)}: {one} is not here" for one in found)


def _dead(link: str, file: Path, pages: dict[Path, _Page]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return False
    target = (file.parent / unquote(parts.path)).resolve() if parts.path else file.resolve()
    place = unquote(parts.fragment)
    if not place:
        return not target.is_file()
    return target not in pages or place not in pages[target].places


def _here(loaded: str, file: Path) -> bool:
    """Whether what a page loads is a file of the site, or is written in the page itself."""
    parts = urlsplit(loaded)
    if parts.scheme or parts.netloc:
        return parts.scheme == "data"
    return (file.parent / unquote(parts.path)).is_file()
