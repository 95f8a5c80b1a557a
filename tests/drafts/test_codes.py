"""Codes: which are taken, and how many stand below one."""

from gnbv.drafts.codes import Codes


def test_codes_are_counted_below_each_that_they_begin_with() -> None:
    codes = Codes()
    for code in ("1", "1.1", "1.2", "1.2.1", "10", "I.1"):
        codes.add(code)
    assert [codes.below(base) for base in ("", "1.", "1.2.", "I.", "2.")] == [6, 3, 1, 1, 0]
    assert ("1.2" in codes, "1.3" in codes) == (True, False)
