"""The site owns how the repository's pages become a site: gathered, the rules added, links checked.

`python .ci/site/build.py FOLDER` wants `gnbv[docs]`; a link that leads nowhere ends it with 1.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from gnbv.language import Lang, Text
from gnbv.rules import RULES
from gnbv.verdicts.explanation import explain
from gnbv.verdicts.view import View

ROOT = Path(__file__).parents[2]
PAGES = (
    "README.md",
    "README.vi.md",
    "plans/README.md",
    "plans/README.vi.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
)
TITLE = Text("Các quy tắc", "Rules")
ABOUT = Text(
    "Mỗi quy tắc như `gnbv explain` giải thích.", "Each rule as `gnbv explain` explains it."
)


def rules_page(lang: Lang) -> str:
    """Return the page of all rules in Markdown, each under a heading of its code and name."""
    view = View(lang, colour=False, width=100)
    blocks = [f"# {TITLE.in_language(lang)}", ABOUT.in_language(lang)]
    for rule in RULES:
        words = explain(rule, view)
        fence = "~~~~"
        while fence in words:
            fence += "~"
        blocks.append(f"## {rule.code} {rule.name}\n\n{fence}text\n{words}{fence}")
    return "\n\n".join(blocks) + "\n"


def gather(folder: Path) -> None:
    """Put every page of the site in a folder."""
    for page in PAGES:
        (folder / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / page, folder / page)
    (folder / "rules.md").write_text(rules_page("en"), encoding="utf-8")
    (folder / "rules.vi.md").write_text(rules_page("vi"), encoding="utf-8")


def build(site: Path) -> int:
    """Build the site in a folder; returns the exit code of the generator."""
    with tempfile.TemporaryDirectory() as pages:
        gather(Path(pages))
        config = str(Path(__file__).with_name("mkdocs.yml"))
        command = ["-m", "mkdocs", "build", "--strict", "-f", config, "-d", str(site.resolve())]
        environ = {**os.environ, "GNBV_SITE_PAGES": pages}
        return subprocess.run([sys.executable, *command], env=environ, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    sys.exit(build(Path(sys.argv[1])))
