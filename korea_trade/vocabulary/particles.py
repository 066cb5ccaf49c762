"""The Korean particles, in a file of their own: what needs nothing else of the words reads only these."""

from functools import cache

from korea_trade.vocabulary.files import texts, vocabulary_file


@cache
def korean_particles() -> dict[str, str]:
    """The particles that may follow a Korean noun, and the role that each gives it."""
    roles = vocabulary_file("particles.ko.yaml")
    return {particle: role for role, entries in reversed(roles.items()) for particle in texts(entries)}
