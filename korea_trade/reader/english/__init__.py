"""English: the words of a sentence tagged, its clauses, and the frames that bind figures to names."""
