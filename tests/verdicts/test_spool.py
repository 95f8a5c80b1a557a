"""The spool: what is put in comes out the same, whatever it holds and wherever it is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv.verdicts.spool import Spool

ANY = st.text(st.characters(codec=None))


def through(pieces: list[str]) -> str:
    with Spool() as spool:
        for piece in pieces:
            spool.add(piece)
        return "".join(spool.pieces())


@given(st.lists(ANY))
def test_any_text_comes_out_as_it_was_put_in(pieces: list[str]) -> None:
    assert through(pieces) == "".join(pieces)


# Beyond a mebibyte a file takes the text; the pieces have other ends than what is taken out.
@pytest.mark.parametrize(
    "piece", ["a", "ệ", "\r\n", "\n\r", "\ud800\udfff", "\udcff x", "\U0001f4b0"]
)
def test_text_of_megabytes_comes_out_as_it_was_put_in(piece: str) -> None:
    pieces = [piece * 7_001 + str(number) for number in range(200)]
    assert sum(map(len, pieces)) > 2**20
    assert through(pieces) == "".join(pieces)


def test_it_can_be_taken_out_twice() -> None:
    with Spool() as spool:
        spool.add("one")
        assert list(spool.pieces()) == list(spool.pieces()) == ["one"]


def test_it_is_closed_at_the_end_of_its_block() -> None:
    with Spool() as spool:
        spool.add("x")
    with pytest.raises(ValueError, match="closed"):
        spool.add("y")
