"""What reports show of figures that are rounded or hedged."""

import json

import pytest

from gnbv.audit import Audit, audit
from gnbv.language import Lang
from gnbv.reading.loader import load
from gnbv.verdicts import rendering
from gnbv.verdicts.view import View
from tests.conftest import ROOT
from tests.reconciliation.changes import audited, data_of

DOCUMENTS = ROOT / "tests" / "cases" / "documents"
HOA_BINH = DOCUMENTS / "hoa-binh-2020"


@pytest.mark.parametrize(
    ("lang", "verdict"),
    [
        ("vi", "Cả 9 số liệu đều khớp với các dòng kinh phí, trong đó 1 trong phạm vi làm tròn."),
        ("en", "All 9 claims follow from the funding lines, 1 of them within rounding."),
    ],
)
def test_the_verdict_counts_what_holds_within_rounding(lang: Lang, verdict: str) -> None:
    assert verdict in rendering("text")([audit(load(HOA_BINH))], View(lang)).splitlines()


def test_the_verdict_on_exact_figures_speaks_of_no_rounding() -> None:
    # 3 stated figures, 6 lines; in the annex 6 cells, 2 totals, 2 sums; 2 agree with the text.
    shown = rendering("text")([audit(load(DOCUMENTS / "bac-kan-2023"))], View("en"))
    assert "All 21 claims follow from the funding lines." in shown.splitlines()


def broken() -> Audit:
    """Hòa Bình's programme 135 as 'hơn 119 tỷ', whose lines make 118,059 tỷ."""
    data = json.dumps(data_of(HOA_BINH), ensure_ascii=False)
    assert "hơn 118 tỷ" in data
    return audited(json.loads(data.replace("hơn 118 tỷ", "hơn 119 tỷ")))


@pytest.mark.parametrize(
    ("lang", "stated"),
    [
        ("vi", "văn bản ghi 119.000.000.001 - 119.999.999.999 đồng, tính ra 118.059.000.000 đồng"),
        (
            "en",
            "states 119,000,000,001 - 119,999,999,999 đồng, its lines make 118,059,000,000 đồng",
        ),
    ],
)
def test_a_broken_hedged_figure_is_shown_with_all_that_it_allows(lang: Lang, stated: str) -> None:
    (finding,) = broken().diagnostics
    assert finding.message(lang).endswith(stated)


def test_json_has_both_ends_of_a_broken_hedged_figure() -> None:
    body = json.loads(rendering("json")([broken()], View()))
    (finding,) = body["plans"][0]["findings"]
    figures = finding["figures"]
    assert figures["stated_interval"] == {"low": 119_000_000_001, "high": 119_999_999_999}
    assert figures["computed_interval"] == {"low": 118_059_000_000, "high": 118_059_000_000}


def test_json_has_no_interval_of_a_broken_exact_figure() -> None:
    data = json.dumps(data_of(DOCUMENTS / "ntm-1486"), ensure_ascii=False)
    assert "32.050" in data
    found = audited(json.loads(data.replace("32.050", "32.051")))
    (finding,) = json.loads(rendering("json")([found], View()))["plans"][0]["findings"]
    assert finding["figures"].keys() == {"stated", "computed", "difference", "made_of"}
