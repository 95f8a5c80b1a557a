"""Coverage of shares, profiles, ceilings and rounding: what is claimed of years decides.

Each case names other values. Where the input is witnessed every one of them must be found; where
it is not, one of them must pass, or the case would show nothing.
"""

from typing import Any, NamedTuple

import pytest

from gnbv.plan import Address
from gnbv.reconciliation import Covered
from tests.reconciliation.changes import Data, audited, is_found

YEARS = ["2030", "2031", "2032"]


def source(**more: Any) -> Data:
    return {"name": {"vi": "Nguồn"}, "short": {"vi": "N"}, "years": YEARS, **more}


def plan(projects: list[Data], stated: Data, sources: Data | None = None, **more: Any) -> Data:
    """A plan of the sources `a`, `b` and `c`, without natures, that all pay in three years."""
    given = sources or {}
    return {
        "decision": {
            "number": "01",
            "date": "2030-01-15",
            "issuer": {"vi": "Tỉnh"},
            "title": {"vi": "Kế hoạch"},
        },
        "programme": {"vi": "Chương trình"},
        "period": {"first": "2030", "last": "2032"},
        "unit": "triệu đồng",
        "agencies": {"yt": {"name": {"vi": "Sở Y tế"}}},
        "sources": {key: source(**given.get(key, {})) for key in "abc"},
        "stated": [{"ref": "I", "figures": stated}],
        "projects": [
            {"code": str(at), "name": {"vi": "Dự án"}, "lead": "yt", **one}
            for at, one in enumerate(projects, 1)
        ],
        **more,
    }


SHARES = {"total": "10 tỷ", "shares": {"a": "60 %", "b": "40 %"}}


def in_shares(**stated: str) -> Data:
    more: Data = {"stated": stated} if stated else {}
    return plan([{"funding_in_shares": SHARES, **more}], {"total": "10 tỷ"})


def weighted(stated: Data) -> Data:
    """A source by weights 1, 2, 2: of 5 tỷ it pays 1, 2 and 2; of another 10 tỷ 2, 4 and 4."""
    profile = {"weights": {"2030": "1", "2031": "2", "2032": "2"}}
    projects = [{"funding": {"a": "5 tỷ"}}, {"funding": {"a": "10 tỷ"}}]
    return plan(projects, stated, {"a": {"profile": profile}})


def of_its_own(stated: Data, project: Data) -> Data:
    """As above, but the first project spreads equally in 2031 and 2032: 2,5 and 2,5."""
    profile = {"weights": {"2030": "1", "2031": "2", "2032": "2"}}
    projects: list[Data] = [
        {"funding": {"a": "5 tỷ"}, "profiles": {"a": {"first": "2031"}}, "stated": project},
        {"funding": {"a": "10 tỷ"}},
    ]
    return plan(projects, stated, {"a": {"profile": profile}})


def pinned(stated: Data) -> Data:
    """A line of 5 tỷ with 1 tỷ settled in 2030, the rest 2 and 2."""
    line = {"amount": "5 tỷ", "profile": {"pinned": {"2030": "1 tỷ"}}}
    return plan([{"funding": {"a": line}}], stated)


def capped(stated: Data, *years: str) -> Data:
    """6 tỷ of a source with ceilings of 2 tỷ."""
    ceilings = {year: {"amount": "2 tỷ", "ref": "I"} for year in years}
    return plan([{"funding": {"a": "6 tỷ"}}], stated, {"a": {"ceilings": ceilings}})


def rounded(stated: Data) -> Data:
    """10 tỷ in whole triệu đồng: 3.334, 3.333 and 3.333."""
    return plan([{"funding": {"a": "10 tỷ"}}], stated, rounding="triệu đồng")


def weights(*each: str) -> Data:
    return {"weights": dict(zip(YEARS, each, strict=True))}


class Case(NamedTuple):
    data: Data
    address: Address
    witnessed: bool
    others: list[Any]


_OF_PROJECT: Address = ("projects", 0, "funding_in_shares")
_OF_SOURCE: Address = ("sources", "a", "profile")
_OF_LINE: Address = ("projects", 0, "funding", "a", "profile")
_CEILING: Address = ("sources", "a", "ceilings", "2031", "amount")
SPREADS = [weights("1", "1", "3"), weights("2", "2", "1"), weights("1", "2", "3"), "equal"]
PINS = [{"pinned": {"2030": "2 tỷ"}}, {"pinned": {"2030": "1 tỷ"}, **weights("0", "1", "3")}]
FIRSTS = [{"first": "2032"}, {"first": "2030"}, weights("1", "1", "1")]
UNITS = ["đồng", "nghìn đồng"]

CASES = {
    "a total by the plan's total": Case(
        in_shares(), (*_OF_PROJECT, "total"), True, ["11 tỷ", "10.000.000.001 đồng"]
    ),
    "shares by no total": Case(
        in_shares(), (*_OF_PROJECT, "shares"), False, [{"a": "50 %", "b": "50 %"}]
    ),
    "shares by one of two": Case(
        in_shares(a="6 tỷ"),
        (*_OF_PROJECT, "shares"),
        False,
        [{"a": "60 %", "b": "30 %", "c": "10 %"}],
    ),
    "shares by each": Case(
        in_shares(a="6 tỷ", b="4 tỷ"),
        (*_OF_PROJECT, "shares"),
        True,
        [{"a": "60 %", "b": "30 %", "c": "10 %"}, {"a": "50 %", "b": "50 %"}],
    ),
    "a profile by the period": Case(weighted({"total": "15 tỷ"}), _OF_SOURCE, False, SPREADS),
    "a profile by one year": Case(weighted({"2030": "3 tỷ"}), _OF_SOURCE, False, SPREADS),
    "a profile by two years": Case(
        weighted({"2030": {"a": "3 tỷ"}, "2032": {"a": "6 tỷ"}}), _OF_SOURCE, True, SPREADS
    ),
    "a profile by two years of the same lines": Case(
        weighted({"2030": "3 tỷ", "2032": {"a": "6 tỷ"}}), _OF_SOURCE, True, SPREADS
    ),
    "a project's profile by its own years": Case(
        of_its_own({"total": "15 tỷ"}, {"2030": "0 đồng", "2031": "2,5 tỷ"}),
        ("projects", 0, "profiles", "a"),
        True,
        FIRSTS,
    ),
    "a project's profile by one year": Case(
        of_its_own({"total": "15 tỷ"}, {"2030": "0 đồng"}),
        ("projects", 0, "profiles", "a"),
        False,
        FIRSTS,
    ),
    "pins by two years": Case(pinned({"2030": "1 tỷ", "2031": "2 tỷ"}), _OF_LINE, True, PINS),
    "pins by one year": Case(pinned({"2030": "1 tỷ"}), _OF_LINE, False, PINS),
    "a ceiling by its year": Case(
        capped({"2031": "2 tỷ"}, "2031"), _CEILING, True, ["1 tỷ", "3 tỷ"]
    ),
    "a ceiling by another year": Case(
        capped({"total": "6 tỷ"}, "2031"), _CEILING, False, ["1 tỷ", "3 tỷ"]
    ),
    "ceilings by their sum": Case(
        capped({"total": "6 tỷ"}, *YEARS), _CEILING, True, ["1 tỷ", "3 tỷ"]
    ),
    "a unit by two years": Case(
        rounded({"2030": "3.334 triệu", "2031": "3.333 triệu"}), ("rounding",), True, UNITS
    ),
    "a unit by the period": Case(rounded({"total": "10 tỷ"}), ("rounding",), False, UNITS),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_an_input_is_witnessed_where_its_other_values_are_found(case: Case) -> None:
    assert found(case).witnessed is case.witnessed
    tried = [is_found(case.data, case.address, other) for other in case.others]
    assert all(tried) is case.witnessed


def written(address: Address) -> Address:
    """An address without the step of a nature that is not written."""
    return tuple(step for step in address if step != "")


def found(case: Case) -> Covered:
    done = audited(case.data)
    assert [one.code for one in done.diagnostics] == []
    assert done.coverage
    (one,) = [one for one in done.coverage.inputs if written(one.input.address) == case.address]
    return one


def test_ceilings_of_all_years_are_held_by_the_rules_of_allocation() -> None:
    one = found(CASES["ceilings by their sum"])
    assert one.counts() == {"A110": 1, "A111": 1}
    assert one.input.label.en == "Nguồn, 2031: ceiling"
