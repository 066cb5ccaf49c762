"""Reading: from files to the fact base, and from text to numbers, names and periods."""
