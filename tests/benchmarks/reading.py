"""Reading 1,000 files beside bare libyaml: `python -m tests.benchmarks.reading`.

Each file is a generated plan of some 280 lines in one document. Composing alone is what libyaml
takes to build nodes; reading is composing, text data and places; the model is pydantic's part, and
all of it is what `gnbv.reading.loader` does. All three are taken in turn for every file, in one
run, in processor time.
"""

import random
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import yaml

from gnbv.reading.loader import load_text
from gnbv.reading.yaml_text import parse

TEMPLATE = Path(__file__).parents[2] / "gnbv" / "template"
FILES = 1_000
PROJECTS = 11


def plan(number: int) -> str:
    """A plan of its own: the template's programme, and projects with amounts by chance."""
    dice = random.Random(number)
    head = (TEMPLATE / "plan.yaml").read_text(encoding="utf-8").partition("\nstated:")[0]
    return "\n".join([head, "projects:", *(_project(code, dice) for code in range(PROJECTS))])


def _project(code: int, dice: random.Random) -> str:
    capital, mobilised = dice.randrange(1, 900), dice.randrange(1, 900)
    return f"""\
  - code: "{code}"
    national_code: Dự án {code}
    name:
      vi: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo {code}
      en: Diversifying livelihoods {code}
    ref: III.{code}
    lead: xd
    coordinators: [yt]
    funding:
      central:
        capital: {capital} tỷ
        recurrent: {capital},5 tỷ
      mobilised: {mobilised} triệu
    stated:
      total: {2 * capital * 1000 + 500 + mobilised} triệu
      central:
        capital: {capital} tỷ
        recurrent: {capital},5 tỷ
      mobilised: {mobilised} triệu"""


def compose(content: bytes) -> None:
    yaml.compose(content, yaml.CLoader)


def read(content: bytes) -> None:
    assert not parse(content, "plan.yaml").diagnostics


def whole(content: bytes) -> None:
    assert not load_text(content, "plan.yaml").diagnostics


def seconds(work: Callable[[bytes], None], content: bytes) -> float:
    start = time.process_time()
    work(content)
    return time.process_time() - start


def main() -> None:
    contents = [plan(number).encode() for number in range(FILES)]
    steps = (compose, read, whole)
    times: dict[str, list[float]] = {step.__name__: [] for step in steps}
    for content in contents:
        for step in steps:
            times[step.__name__].append(seconds(step, content))
    composing, reading, all_of_it = (median(times[step.__name__]) for step in steps)
    lines = contents[0].count(b"\n") + 1
    print(f"{FILES} files of {lines} lines")
    print(f"composing {composing * 1000:.2f} ms a file (the median)")
    print(f"reading   {reading / composing:.2f} times that")
    print(f"model     {(all_of_it - reading) / composing:.2f} times that")
    print(f"in all    {all_of_it / composing:.2f} times that")


if __name__ == "__main__":
    main()
