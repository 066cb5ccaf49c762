"""Formats that write an answer piece by piece."""

import pytest

from korea_trade.presentation.formats.format import ENDINGS, PIECEWISE, FormatName, piecewise_format
from korea_trade.presentation.formats.pieces import Encoded, Pieces
from korea_trade.presentation.formats.record import Number
from tests.presentation.cells import answer_of


@pytest.mark.parametrize("name", sorted(PIECEWISE))
@pytest.mark.parametrize("records", [0, 1, 1_000, 2_500])
def test_pieces_are_the_answer(name: FormatName, records: int) -> None:
    """The pieces, also when gone through again, are what the format writes as a whole, a thousand records each."""
    answer = answer_of(("id", "값"), [{"id": f"{number}", "값": Number("71.0")} for number in range(records)])
    whole, pieces = piecewise_format(name).encode(answer), Pieces(piecewise_format(name), answer)
    assert "".join(pieces) == "".join(pieces) == whole
    assert b"".join(Encoded(pieces)) == whole.encode()
    assert max((piece.count("71.0") for piece in pieces), default=0) <= 1_000


def test_what_is_written_as_a_whole_has_no_pieces() -> None:
    """The other formats are asked for by their own way."""
    for name in set(ENDINGS.values()) - PIECEWISE:
        with pytest.raises(ValueError, match="written as a whole"):
            piecewise_format(name)
