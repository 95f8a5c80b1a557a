"""Small invented plans for the long tables, with figures that can be worked out by head."""

from pathlib import Path

_HEAD = """\
decision: {number: "1", date: 2030-01-15, issuer: {vi: x}, title: {vi: x}}
programme: {vi: x}
period: {first: 2030, last: 2031, ref: I}
unit: đồng
natures: {}
sources:
  central:
    name: {vi: c}
    short: {vi: c}
    years: [2030, 2031]
    profile: {weights: {2030: 1, 2031: 2}}
    ref: I
  local: {name: {vi: l}, short: {vi: l}, years: [2030, 2031], ref: I}
agencies: {a: {name: {vi: x}, ref: I}}
stated: []
projects:
"""
_UNITS = """\
name: {vi: x}
invented: x
reserve: {percent: 5 %, at_most: 10 %, ref: I}
criteria: {poor: {name: {vi: x}}}
units:
  bac: {name: {vi: x}, coefficients: {poor: 1}}
  nam: {name: {vi: x}, coefficients: {poor: 3}}
"""


def write_plan(folder: Path, funding: dict[str, str], units: bool = False) -> Path:
    """Write a plan of two years; `funding` is that of each project, as YAML between braces.

    The central source pays one part in 2030 and two in 2031, the local one as much in both. With
    `units`, 5 % is held back, and the unit nam gets thrice what bac gets.
    """
    folder.mkdir(parents=True)
    projects = "".join(
        f'- {{code: "{code}", name: {{vi: x}}, ref: I, lead: a, funding: {{{money}}}}}\n'
        for code, money in funding.items()
    )
    (folder / "plan.yaml").write_text(_HEAD + projects, encoding="utf-8")
    if units:
        (folder / "units.yaml").write_text(_UNITS, encoding="utf-8")
    return folder
