"""What the tool says to people: one protocol, and a class for each language that has all of it."""
