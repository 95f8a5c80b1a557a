"""Pages own what the documentation shows: which pages there are, and their blocks run anew.

A page is Markdown. Of its fenced blocks `console` holds commands of the tool with what they print,
`pycon` a session with the library, and `yaml` that begins with a path such as `# qd-90/plan.yaml`
a file of the plan that a tutorial builds: it is written into the folder in which the page's
commands run, so that a reader who copies the page sees what the page shows.
"""

import doctest
import re
import shlex
from collections.abc import Callable
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import ROOT, Run

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SESSION = re.compile(r"^\$ gnbv(.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
TUTORIAL_FILE = re.compile(r"# (?!projects/|results/)([\w-]+/\S+\.yaml)\n")


@dataclass(frozen=True)
class Page:
    """A page of the documentation: its path from the root, and the locale of who reads it."""

    path: str
    locale: str

    @property
    def file(self) -> Path:
        """Where the page stands."""
        return ROOT / self.path

    @property
    def text(self) -> str:
        """The page's Markdown."""
        return self.file.read_text(encoding="utf-8")

    def blocks(self, language: str) -> list[str]:
        """What stands in the page's fenced blocks of a language, in order."""
        return [body for found, body in FENCE.findall(self.text) if found == language]

    def builds_a_plan(self) -> bool:
        """Whether the page writes a plan's files, and so wants a folder of its own."""
        return any(TUTORIAL_FILE.match(body) for body in self.blocks("yaml"))


ENGLISH, VIETNAMESE = "C.UTF-8", "vi_VN.UTF-8"
README = Page("README.md", ENGLISH)
TWINS = (
    (README, Page("README.vi.md", VIETNAMESE)),
    (Page("plans/README.md", ENGLISH), Page("plans/README.vi.md", VIETNAMESE)),
)
PAGES = tuple(page for twins in TWINS for page in twins)


def rerun(page: Page, gnbv: Run, empty: Path) -> str:
    """A page's text with every block run anew; in the root, or in an empty folder that it fills."""
    folder = empty if page.builds_a_plan() else ROOT
    names: dict[str, Any] = {}

    def console(body: str) -> str:
        return SESSION.sub(lambda one: _printed(one[1], page, gnbv, folder), body)

    def pycon(body: str) -> str:
        with chdir(folder):
            return _session(body, names)

    def yaml(body: str) -> str:
        if named := TUTORIAL_FILE.match(body):
            file = empty / named[1]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(body, encoding="utf-8")
        return body

    kinds: dict[str, Callable[[str], str]] = {"console": console, "pycon": pycon, "yaml": yaml}

    def block(one: re.Match[str]) -> str:
        kind = kinds.get(one[1])
        return f"```{one[1]}\n{kind(one[2])}```" if kind else one[0]

    return FENCE.sub(block, page.text)


def _printed(command: str, page: Page, gnbv: Run, folder: Path) -> str:
    done = gnbv(*shlex.split(command), cwd=folder, LANG=page.locale)
    assert done.returncode in {0, 1}, command
    # A terminal shows both; what is only for the messages of a command is read in the diff.
    return f"$ gnbv{command}\n{done.stdout}{done.stderr}"


class _Heard(doctest.OutputChecker):
    """Accepts whatever an example returns, and keeps it."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def check_output(self, want: str, got: str, optionflags: int) -> bool:  # noqa: ARG002
        self.heard.append(got)
        return True


def _session(body: str, names: dict[str, Any]) -> str:
    """A session with the library as it goes now; an exception that nobody expects is raised."""
    parser, checker = doctest.DocTestParser(), _Heard()
    test = parser.get_doctest(body, names, "page", None, 0)
    doctest.DebugRunner(checker=checker, verbose=False).run(test, clear_globs=False)
    names.update(test.globs)
    answers = iter(checker.heard)
    shown = ""
    for example in test.examples:
        answer = next(answers)
        if example.exc_msg is not None:
            answer = f"Traceback (most recent call last):\n{answer}"
        shown += f">>> {example.source[:-1].replace(chr(10), chr(10) + '... ')}\n{answer}"
    return shown
