"""Following: headings say which columns have the same money, sums how often."""

from gnbv.drafts.following import Leaves
from gnbv.drafts.headings import Meaning, Named
from gnbv.plan.annex_columns import Span

STATE, LOCAL = Named("trung-uong", "NSTW"), Named("dia-phuong", "NSĐP")


def meaning(source: Named | None, span: Span | None = None) -> Meaning:
    return Meaning(total=False, source=source, nature=None, span=span)


def leaves(*columns: tuple[Meaning, tuple[int, ...]]) -> Leaves:
    return Leaves(
        {at: figures for at, (_, figures) in enumerate(columns)},
        {at: said for at, (said, _) in enumerate(columns)},
        {at: at for at in range(len(columns))},
    )


def test_a_total_of_sources() -> None:
    found = leaves((meaning(STATE), (6, 12)), (meaning(LOCAL), (4, 9)), (meaning(None), (10, 21)))
    assert found.following(0) == {2: ((0, 1), (1, 1))}


def test_a_period_of_years() -> None:
    found = leaves(
        (meaning(STATE, "period"), (10, 21)),
        (meaning(STATE, 2022), (6, 13)),
        (meaning(STATE, 2023), (4, 8)),
    )
    assert found.following(0) == {0: ((1, 1), (2, 1))}


def test_a_period_that_its_years_do_not_make_up_does_not_follow() -> None:
    found = leaves(
        (meaning(STATE, "period"), (10, 20)),
        (meaning(STATE, 2022), (6, 13)),
        (meaning(STATE, 2023), (4, 8)),
    )
    assert found.following(0) == {}


def test_a_period_of_full_years_counts_each_source_by_its_years() -> None:
    # 4 x 6 + 3 x 4 = 36, 4 x 12 + 3 x 1 = 51, 4 x 1 + 3 x 2 = 10
    found = leaves(
        (meaning(None, "period"), (36, 51, 10)),
        (meaning(STATE, "full-year"), (6, 12, 1)),
        (meaning(LOCAL, "full-year"), (4, 1, 2)),
    )
    assert found.following(0) == {0: ((1, 4), (2, 3))}


def test_another_source_is_no_detail() -> None:
    found = leaves((meaning(STATE, "period"), (4, 8)), (meaning(LOCAL, 2022), (4, 8)))
    assert found.following(0) == {}


def test_rounded_figures_follow_within_rounding() -> None:
    found = leaves(
        (meaning(STATE), (60, 120)), (meaning(LOCAL), (40, 80)), (meaning(None), (110, 200))
    )
    assert found.following(0) == {}
    assert found.following(10) == {2: ((0, 1), (1, 1))}
