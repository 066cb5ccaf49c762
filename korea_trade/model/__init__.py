"""What a fact, a source, an item and a partner are; periods, and the interval that the digits of a figure mean."""
