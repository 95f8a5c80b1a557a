"""Chromium asked about a page: how wide it is, what it requests, and what its console says.

A copy of the page stands in frames of several widths, since a window is never as narrow as a
telephone. Nothing may be requested there, so that every attempt is a line of the console.
"""

import json
import os
import re
import shutil
import subprocess
from html import escape, unescape
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WITHOUT = "Chromium is not installed"

_NOTHING_FROM_ELSEWHERE = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)
_MEASURE = """
const found = [];
for (const frame of document.querySelectorAll('iframe')) {
  const page = frame.contentDocument, cut = [], small = [], over = [];
  for (const text of page.querySelectorAll('svg.chart text')) {
    const box = text.getBBox(), view = text.ownerSVGElement.viewBox.baseVal;
    if (box.x < view.x - .5 || box.x + box.width > view.x + view.width + .5
        || box.y < view.y - .5 || box.y + box.height > view.y + view.height + .5)
      cut.push(text.textContent);
    if (text.getBoundingClientRect().height < 7) small.push(text.textContent);
  }
  for (const picture of page.querySelectorAll('svg.chart')) {
    const every = [...picture.querySelectorAll('text')];
    const words = every.map(one => [one.textContent, one.getBBox()]);
    words.forEach(([one, a], at) => words.slice(at + 1).forEach(([other, b]) => {
      if (Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1
          && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 4)
        over.push(`${one} / ${other}`);
    }));
  }
  const requested = frame.contentWindow.performance.getEntriesByType('resource');
  found.push({width: frame.clientWidth, wide: page.documentElement.scrollWidth, cut, small, over,
    requested: requested.map(one => one.name), tables: page.querySelectorAll('table').length});
}
const answer = document.createElement('pre');
answer.id = 'answer';
answer.textContent = JSON.stringify(found);
document.body.append(answer);
"""


_JUDGE = """
window.onload = async () => {
  const found = await axe.run(), answer = document.createElement('pre');
  answer.id = 'answer';
  answer.textContent = JSON.stringify({
    dark: matchMedia('(prefers-color-scheme: dark)').matches, passes: found.passes.length,
    violations: found.violations.map(one => `${one.id}: ${one.nodes[0].html.slice(0, 200)}`)});
  document.body.append(answer);
};
"""


class Measured(NamedTuple):
    """A page in a frame, in pixels: `wide` is what it takes, `cut` the words out of a picture.

    `small` are words of pictures that nobody could read, `over` those that lie over others.
    """

    width: int
    wide: int
    cut: list[str]
    small: list[str]
    over: list[str]
    requested: list[str]
    tables: int


class Seen(NamedTuple):
    """A page in frames of several widths, and every line of the console."""

    frames: list[Measured]
    console: list[str]


def look_at(page: str, widths: tuple[int, ...], folder: Path) -> Seen:
    """Show a page in frames of these widths, and measure it there."""
    copy = page.replace("<head>", f"<head>{_NOTHING_FROM_ELSEWHERE}", 1)
    assert copy != page
    frames = "".join(
        f'<iframe width="{width}" height="800" frameborder="0" srcdoc="{escape(copy)}"></iframe>'
        for width in widths
    )
    harness = folder / "harness.html"
    harness.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><body>{frames}'
        f"<script>window.onload = () => {{{_MEASURE}}}</script>",
        encoding="utf-8",
    )
    done = run(folder, "--dump-dom", harness.as_uri())
    answer = re.search(r'<pre id="answer">(.*?)</pre>', done.stdout, re.DOTALL)
    assert answer, done.stderr
    frames_found = [Measured(**one) for one in json.loads(unescape(answer[1]))]
    return Seen(frames_found, [line for line in done.stderr.splitlines() if "CONSOLE" in line])


def judged(page: str, folder: Path, *, dark: bool) -> list[str]:
    """Return what axe finds wrong with a page: its rule, and the first element that breaks it."""
    file = folder / "judged.html"
    script = f"<script>{axe()}</script><script>{_JUDGE}</script></body>"
    file.write_text(page.replace("</body>", script), encoding="utf-8")
    scheme = ("--blink-settings=preferredColorScheme=0",) if dark else ()
    done = run(folder, *scheme, "--virtual-time-budget=60000", "--dump-dom", file.as_uri())
    answer = re.search(r'<pre id="answer">(.*?)</pre>', done.stdout, re.DOTALL)
    assert answer, done.stderr
    found = json.loads(unescape(answer[1]))
    assert found["passes"]
    assert found["dark"] == dark
    violations: list[str] = found["violations"]
    return violations


def axe() -> str | None:
    """The script of axe, the accessibility checker; None where its package is not installed."""
    package = find_spec("axe_core_python")
    for folder in (package.submodule_search_locations or ()) if package else ():
        return (Path(folder) / "axe.min.js").read_text(encoding="utf-8")
    return None


def printed(page: str, folder: Path) -> bytes:
    """Return a page as a PDF."""
    file, paper = folder / "page.html", folder / "page.pdf"
    file.write_text(page, encoding="utf-8")
    run(folder, f"--print-to-pdf={paper}", "--no-pdf-header-footer", file.as_uri())
    return paper.read_bytes()


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Chromium without a window, and with a profile of its own."""
    profile = folder / "profile"
    alone = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
    quiet = ("--no-first-run", "--disable-background-networking", "--disable-extensions")
    return subprocess.run(
        [
            *(str(CHROMIUM), *alone, *quiet, "--enable-logging=stderr", "--window-size=1400,900"),
            *(f"--user-data-dir={profile}", *words),
        ],
        env={**os.environ, "HOME": str(folder)},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=300,
    )
