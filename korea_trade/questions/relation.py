"""How a row on the page of a name is related to that name."""

from enum import StrEnum


class Relation(StrEnum):
    """What a row of the page of a name is about: the name itself, a part of it, or a group that it belongs to.

    Or it is about something else, and what is remarked on it names the name.
    """

    ITSELF = "itself"
    PART = "part"
    GROUP = "group"
    NAMED = "named"
