"""The accounts of the balance of payments, whose deficits and surpluses are none of trade."""

from dataclasses import replace

from korea_trade.reader.english.topics import Node, Topic
from korea_trade.vocabulary.word_lists import word_list


def without_accounts(nodes: list[Node]) -> list[Node]:
    """For "the current account ran a deficit of $80 million": a balance that is not said to be of trade is none."""
    accounts = word_list("accounts")
    if not any(part.word in accounts for node in nodes for part in (node.parts if isinstance(node, Topic) else [node])):
        return nodes
    return [_of_account(node) if isinstance(node, Topic) else node for node in nodes]


def _of_account(topic: Topic) -> Topic:
    if any(word in ("trade", "trading") for part in topic.parts for word in part.word.split()):
        return topic
    return replace(topic, cells=[replace(c, foreign=c.foreign or c.balance is not None) for c in topic.cells])
