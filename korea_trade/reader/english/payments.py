"""The accounts of the balance of payments, whose deficits and surpluses are none of trade."""

from dataclasses import replace

from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import OF_NATIONAL_ACCOUNTS
from korea_trade.reader.english.clauses import is_boundary
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.vocabulary.word_lists import word_list


def without_accounts(nodes: list[Node]) -> list[Node]:
    """For "the current account ran a deficit of $80 million": a balance that is not said to be of trade is none.

    "A surplus of $2 billion in the services account" is none either; "the surplus was $6.9 billion, beside a current
    account surplus of $11 billion" is of trade.
    """
    accounts = [at for at, node in enumerate(nodes) if isinstance(node, Topic) and _names_account(node)]
    if not accounts:
        return nodes
    first = min(_first_of_account(nodes, at) for at in accounts)
    return [*nodes[:first], *(_of_account(node) if isinstance(node, Topic) else node for node in nodes[first:])]


def _names_account(topic: Topic) -> bool:
    accounts = word_list("accounts")
    return any(part.word in accounts for part in topic.parts)


def _first_of_account(nodes: list[Node], at: int) -> int:
    """Where what is told of an account begins: at its clause, or at the one before that says what it is in or moves.

    So it is for "a surplus, the largest ever, in the current account" and "…, lifting the current account surplus".
    """
    first = next((index + 1 for index in range(at - 1, -1, -1) if is_boundary(nodes[index])), 0)
    before = [node for node in nodes[first:at] if isinstance(node, Element)]
    placed = any(node.has(kind) for node in before for kind in ("prepositions", "moves", "directions"))
    moved = any(isinstance(node, Element) and node.has("moves") for node in nodes[at + 1 : at + 2])
    if not (placed or moved):
        return first
    return next((index + 1 for index in range(first - 1, -1, -1) if _joins(nodes[index])), 0)


def doubt_flows_of_account(nodes: list[Node], findings: list[Finding]) -> None:
    """For "The goods account showed a surplus, exports being $58.9 billion": exports as the account counts them."""
    accounts = [node.end for node in nodes if isinstance(node, Topic) and _names_account(node)]
    for finding in findings if accounts else ():
        if finding.start > accounts[0] and finding.flow in ("exports", "imports") and not any(finding.cell.name):
            finding.doubt(OF_NATIONAL_ACCOUNTS)


def _joins(node: Node) -> bool:
    return is_boundary(node) and isinstance(node, Element) and node.word not in (",", "and")


def _of_account(topic: Topic) -> Topic:
    if any(word in ("trade", "trading") for part in topic.parts for word in part.word.split()):
        return topic
    return replace(topic, cells=[replace(c, foreign=c.foreign or c.balance is not None) for c in topic.cells])
