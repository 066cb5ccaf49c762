"""Formats that write an answer piece by piece."""

import pytest

from korea_trade.presentation.formats.encoded_pieces import EncodedPieces
from korea_trade.presentation.formats.format import FormatName, format_named
from korea_trade.presentation.formats.pieces import InPieces
from korea_trade.presentation.formats.record import Number
from tests.presentation.cells import answer_of


@pytest.mark.parametrize("name", ["json", "ndjson", "csv", "excel", "tsv"])
@pytest.mark.parametrize("records", [0, 1, 1_000, 2_500])
def test_pieces_are_the_answer(name: str, records: int) -> None:
    """The pieces, also when gone through again, are what the format writes as a whole, a thousand records each."""
    answer = answer_of(("id", "값"), [{"id": f"{number}", "값": Number("71.0")} for number in range(records)])
    written = format_named(FormatName(name))
    assert isinstance(written, InPieces)
    encoded = EncodedPieces(written, answer)
    assert b"".join(encoded) == b"".join(encoded) == written.encode(answer).encode()
    assert max((piece.count("71.0") for piece in written.pieces(answer)), default=0) <= 1_000
