"""The JSON Schema of rows, from their columns. Figures are numbers, or strings for readers that would round them."""

from collections.abc import Mapping, Sequence

from korea_trade.questions.column import Columns, ColumnType, Kind

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Schema = dict[str, Json]
_TYPES = {
    Kind.TEXT: "string",
    Kind.DAY: "string",
    Kind.INTEGER: "integer",
    Kind.TRUTH: "boolean",
    Kind.OPEN: "object",
}


def schema_of_columns(columns: Columns, *, decimals: str = "number") -> Schema:
    """The schema of an object that has all of these columns as keys; ``decimals`` is the type that decimals have."""
    return schema_of_keys({key: schema_of_column(column, decimals=decimals) for key, column in columns.items()})


def schema_of_column(column: ColumnType, *, decimals: str = "number") -> Schema:
    """The schema of the cells of a column."""
    if column.kind is Kind.RECORD:
        schema = schema_of_columns(dict(column.columns), decimals=decimals)
    elif column.kind is Kind.LIST and column.of is not None:
        schema = schema_of_list(schema_of_column(column.of, decimals=decimals))
    else:
        schema = {"type": decimals if column.kind is Kind.DECIMAL else _TYPES[column.kind]}
    if column.optional:
        schema["type"] = [schema["type"], "null"]
    return schema | {"format": "date"} if column.kind is Kind.DAY else schema


def schema_of_list(entry: Schema) -> Schema:
    """The schema of a list of entries."""
    return {"type": "array", "items": entry}


def schema_of_keys(properties: Schema) -> Schema:
    """The schema of an object that has all of these keys."""
    return {"type": "object", "required": list(properties), "properties": properties}
