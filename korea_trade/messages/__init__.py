"""What errors, hints and remarks on stderr say, as typed values; beside them the English that Python and logs read."""
