"""The programme: what a title calls its years."""

from gnbv.language import Text
from gnbv.plan import Period


def test_a_period_is_called_by_its_span_and_a_year_by_itself() -> None:
    period = Period(first=2031, last=2034)
    assert period.called() == Text("giai đoạn 2031-2034", "2031-2034")
    assert period.called(2032) == Text("năm 2032", "2032")


def test_a_period_of_one_year_is_that_year() -> None:
    period = Period(first=2031, last=2031)
    assert period.span == "2031"
    assert period.called() == period.called(2031) == Text("năm 2031", "2031")
