"""Stated growth and ratios: right as rounded to the last printed place, or on record."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.audit import Audit, audit
from gnbv.quantities import write
from gnbv.reading.loader import load
from tests.conftest import edit
from tests.reconciliation.changes import audited

# The template: 9,9 tỷ central, 0,6 local (2031 and 2032), 0,6 mobilised. In 2030 3,3 + 0,2, in 2031
# 3,3 + 0,3 + 0,2. Project 1 has 6,6 and project 2 has 4,5.
WORDS = "    words: mười một tỷ một trăm triệu đồng"


def stating(plan: Path, *ratios: str) -> Audit:
    lines = "\n".join(f"      - {one}" for one in ratios)
    edit(plan / "plan.yaml", WORDS, f"{WORDS}\n    ratios:\n{lines}")
    return audit(load(plan))


@pytest.mark.parametrize(
    "stated",
    [
        "{of: 2031, than: 2030, ratio: tăng 9 %}",  # 3,8 / 3,5 = 1,0857...
        "{of: 2031, than: 2030, ratio: 'tăng 8,6 %'}",
        "{of: 2030, than: 2031, ratio: 'giảm 7,9 %'}",  # 1 - 0,92105...
        "{of: 2032, than: 2031, ratio: tăng 0 %}",
        "{of: central, than: local, ratio: 'gấp 16,5 lần'}",
        "{of: central, than: local, ratio: bằng 1.650 %}",
        "{of: [2031, central], than: [2031, local], ratio: gấp 11 lần}",
        "{of_project: '1', than_project: '2', ratio: 'gấp 1,47 lần'}",  # 6,6 / 4,5 = 1,4666...
        "{of: central, than: local, ratio: gấp 15 lần, should_be: 'gấp 16,5 lần', reason: In sai}",
    ],
)
def test_a_ratio_is_right_as_rounded(template: Path, stated: str) -> None:
    assert stating(template, stated).diagnostics == ()


@pytest.mark.parametrize(
    ("stated", "codes"),
    [
        ("{of: 2031, than: 2030, ratio: 'tăng 8,5 %'}", ["C107"]),
        ("{of: 2031, than: 2030, ratio: giảm 9 %}", ["C107"]),
        ("{of: central, than: local, ratio: 'gấp 16,4 lần'}", ["C107"]),
        ("{of: loans, than: local, ratio: gấp 2 lần}", ["R108"]),
        ("{of: [2030, 2031], than: local, ratio: gấp 2 lần}", ["R115"]),
        ("{of: 2040, ratio: gấp 2 lần}", ["R106"]),
        ("{of_project: '9', ratio: gấp 2 lần}", ["R105"]),
        ("{of: central, ratio: tăng mạnh}", ["T101"]),
        ("{of: central, ratio: tăng 2 lần}", ["P104"]),
        ("{of: central, ratio: nhiều hơn}", ["P104"]),
        (
            "{of: central, than: local, ratio: 'gấp 16,5 lần', should_be: gấp 18 lần, reason: a}",
            ["C107", "C901"],
        ),
        ("{of: central, ratio: gấp 2 lần, reason: a}", ["P101"]),
    ],
)
def test_what_is_no_such_ratio_is_told(template: Path, stated: str, codes: list[str]) -> None:
    assert sorted({one.code for one in stating(template, stated).diagnostics}) == codes


def test_a_project_states_its_own_growth(template: Path) -> None:
    file = template / "projects" / "1-water.yaml"
    text = file.read_text(encoding="utf-8")
    own = "ratios:\n  - {of: central, than: mobilised, ratio: gấp 10 lần}\n"
    file.write_text(text + own, encoding="utf-8")
    done = audit(load(template))
    assert done.diagnostics == ()
    assert done.reconciliation
    assert [(one.code, one.holds) for one in done.reconciliation.shares] == [("C107", True)]
    edit(file, "gấp 10 lần", "gấp 9 lần")
    assert [one.code for one in audit(load(template)).diagnostics] == ["C107"]


@settings(deadline=None)
@given(st.integers(1, 10**12), st.integers(1, 10**12), st.integers(0, 2), st.booleans())
def test_exactly_the_rounded_ratio_holds(first: int, second: int, places: int, low: bool) -> None:
    """One more in the last place, or one less, is wrong."""
    step = Fraction(1, 10**places)
    # Halves may go either way, so the nearest multiples of the step are tried one by one.
    near = Fraction(first, second) // step * step + (0 if low else step)
    for stated in (near, near + step, near - step):
        if stated < 0:
            continue
        words = f"gấp {write(stated, 'vi', places)} lần"
        if places and "," not in words:
            words = words.replace(" lần", "," + "0" * places + " lần")
        elif places:
            whole, _, part = words.removesuffix(" lần").partition(",")
            words = f"{whole},{part.ljust(places, '0')} lần"
        right = 2 * abs(stated - Fraction(first, second)) <= step
        data = {
            "programme": {"vi": "a"},
            "period": {"first": "2031", "last": "2031"},
            "unit": "đồng",
            "sources": {key: {"name": {"vi": key}, "years": ["2031"]} for key in ("a", "b")},
            "stated": [{"ref": "I", "ratios": [{"of": "a", "than": "b", "ratio": words}]}],
            "projects": [
                {
                    "code": "1",
                    "name": {"vi": "a"},
                    "funding": {"a": f"{first} đồng", "b": f"{second} đồng"},
                }
            ],
        }
        found = [one.code for one in audited(data).diagnostics]
        assert found == ([] if right else ["C107"])
