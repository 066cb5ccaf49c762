"""Places in a text: where words begin and end."""

Span = tuple[int, int]


def is_inside(span: Span, outer: Span) -> bool:
    """Whether a place lies inside another, or is the same."""
    return outer[0] <= span[0] and span[1] <= outer[1]
