"""What `init` writes: a plan that checks clean, with its comments in the user's language."""

from pathlib import Path

import pytest

from gnbv.cli import template
from tests.conftest import LIFE, TEMPLATE, Run

FILES = sorted([*TEMPLATE.rglob("*.yaml"), *LIFE.rglob("*.yaml")])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_comment_of_the_template_has_both_languages(file: Path) -> None:
    known = {text.en for text in template.COMMENTS}
    text = file.read_text("utf-8")
    found = {template.words(one[0]) for one in template._ABOVE.finditer(text)}
    found |= set(template._BEHIND.findall(text))
    assert found <= known
    vietnamese = template.in_language(text, "vi")
    assert not any(english in vietnamese.replace("\n# ", " ") for english in found)
    assert without_comments(vietnamese) == without_comments(text)
    assert all(len(line) <= 100 for line in vietnamese.splitlines() if "# " in line)


def test_no_comment_is_kept_that_the_template_does_not_have() -> None:
    every = "\n".join(file.read_text("utf-8") for file in FILES)
    joined = " ".join(line.strip().removeprefix("# ") for line in every.splitlines())
    assert [text.en for text in template.COMMENTS if text.en not in joined] == []


def test_a_vietnamese_user_gets_vietnamese_comments_and_a_clean_plan(
    inside: Run, tmp_path: Path
) -> None:
    assert inside("--lang", "vi", "init", "moi").returncode == 0
    assert inside("init", "new").returncode == 0
    assert inside("init", "cu", LANG="vi_VN.UTF-8").returncode == 0
    written = {name: (tmp_path / name / "plan.yaml").read_text("utf-8") for name in ("moi", "new")}
    assert written["moi"].startswith("# Những gì chung cho cả kế hoạch.")
    assert written["new"] == (TEMPLATE / "plan.yaml").read_text("utf-8")
    assert (tmp_path / "cu" / "plan.yaml").read_text("utf-8") == written["moi"]
    assert inside("check", "moi").returncode == 0


def without_comments(yaml: str) -> list[str]:
    plain = template._BEHIND.sub("", yaml)
    lines = (line.removesuffix("   # ") for line in plain.splitlines())
    return [line for line in lines if not line.lstrip().startswith("# ")]
