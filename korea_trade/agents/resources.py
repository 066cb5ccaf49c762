"""What agents read by address: the documents, receipts, names and schemas; and the ids that complete an address."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from korea_trade.agents.arguments import Named
from korea_trade.agents.receipts import show
from korea_trade.agents.tool import AnswerContext
from korea_trade.errors import QuestionError, UnknownName
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.formats.json_format import json_array, json_text
from korea_trade.presentation.formats.record import records_of
from korea_trade.presentation.formats.record_schema import schema_rows

SCHEME = "ktrade://"
MOST_COMPLETIONS = 100
"""So many values a completion may have, by the protocol."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One address, or a template of addresses with one name in braces; ``read`` takes what stands for the name."""

    uri: str
    name: str
    description: str
    mime_type: str
    read: Callable[[AnswerContext, str], str]
    known: Callable[[AnswerContext], list[str]] | None = None

    @property
    def is_template(self) -> bool:
        """Whether the address has a name in braces."""
        return self.known is not None

    @property
    def beginning(self) -> str:
        """The address up to the name in braces."""
        return self.uri.partition("{")[0]


def _sources(context: AnswerContext, _: str) -> str:
    return json_array(records_of(context.trade.sources()))


def _document(context: AnswerContext, id_: str) -> str:
    base = context.trade.base
    found = context.trade.naming.source(id_)
    if found not in base.source_by_id:
        raise QuestionError(phrase(Phrases.has_no_text, found))
    return base.read_document(base.source_by_id[found]).text


def _fact(context: AnswerContext, id_: str) -> str:
    shown = show(context, Named(ids=[id_])).content
    # Of what no document states, all that the tool gives; else the receipt alone.
    return json.dumps(shown if shown["remarks"] else shown["rows"], ensure_ascii=False)


def _ids(context: AnswerContext) -> list[str]:
    """The ids of facts, then those of derived figures."""
    facts = context.trade.base.fact_by_id
    return [*facts, *(id_ for id_ in context.trade.lookup_of_all.ids if id_ not in facts)]


def _names(context: AnswerContext, _: str) -> str:
    return json_array(records_of(context.trade.names()))


def _schema(_: AnswerContext, __: str) -> str:
    return json_text({row.command: row.schema for row in schema_rows()})


RESOURCES = (
    Resource(
        f"{SCHEME}sources", "sources", "The documents, with publisher, date and address.", "application/json", _sources
    ),
    Resource(f"{SCHEME}names", "names", "Items and partners in English and Korean.", "application/json", _names),
    Resource(f"{SCHEME}schema", "schema", "JSON Schema of the records, by command.", "application/json", _schema),
    Resource(
        f"{SCHEME}sources/{{id}}",
        "document",
        "The text of a document.",
        "text/plain",
        _document,
        lambda context: list(context.trade.base.source_by_id),
    ),
    Resource(
        f"{SCHEME}facts/{{id}}",
        "fact",
        "The receipt of a fact; of a derived figure that figure, and the receipts of its facts.",
        "application/json",
        _fact,
        _ids,
    ),
)


def read_resource(context: AnswerContext, uri: str) -> tuple[Resource, str]:
    """A resource and its text. Raises QuestionError for an address that there is not."""
    for resource in RESOURCES:
        if resource.is_template and uri.startswith(resource.beginning):
            return resource, resource.read(context, unquote(uri.removeprefix(resource.beginning)))
        if uri == resource.uri:
            return resource, resource.read(context, "")
    raise UnknownName("resource", uri, (), [resource.uri for resource in RESOURCES])


def completions(context: AnswerContext, uri: str, argument: str, begun: str) -> list[str]:
    """The values of the name in braces of an address, of which what is typed is a part; first those that begin so.

    None for an address or a name that there is not.
    """
    known = next((one.known for one in RESOURCES if one.uri == uri and uri.endswith(f"{{{argument}}}")), None)
    if known is None:
        return []
    wanted = begun.casefold()
    holding = [value for value in known(context) if wanted in value.casefold()]
    return sorted(holding, key=lambda value: not value.casefold().startswith(wanted))
