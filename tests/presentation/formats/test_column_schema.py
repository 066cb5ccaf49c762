"""The JSON Schema of rows, from the types of their columns."""

from korea_trade.presentation.formats.column_schema import schema_of_columns
from korea_trade.questions.column import ColumnType, Kind

COLUMNS = {
    "id": ColumnType(Kind.TEXT),
    "value": ColumnType(Kind.DECIMAL, optional=True),
    "day": ColumnType(Kind.DAY),
    "quotes": ColumnType(Kind.LIST, of=ColumnType(Kind.TEXT)),
    "bounds": ColumnType(Kind.RECORD, columns=(("low", ColumnType(Kind.DECIMAL)),)),
    "window": ColumnType(Kind.OPEN, optional=True),
}


def test_types_of_columns() -> None:
    """Each type of a column is one of JSON, all keys are required, and what may be missing may be null."""
    assert schema_of_columns(COLUMNS) == {
        "type": "object",
        "required": ["id", "value", "day", "quotes", "bounds", "window"],
        "properties": {
            "id": {"type": "string"},
            "value": {"type": ["number", "null"]},
            "day": {"type": "string", "format": "date"},
            "quotes": {"type": "array", "items": {"type": "string"}},
            "bounds": {"type": "object", "required": ["low"], "properties": {"low": {"type": "number"}}},
            "window": {"type": ["object", "null"]},
        },
    }


def test_decimals_as_text() -> None:
    """For readers that would round numbers, decimals are strings, inside records too."""
    properties = schema_of_columns(COLUMNS, decimals="string")["properties"]
    assert isinstance(properties, dict)
    assert properties["value"] == {"type": ["string", "null"]}
    assert properties["bounds"]["properties"] == {"low": {"type": "string"}}
