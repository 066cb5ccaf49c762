"""The words: facts, periods, and the intervals that figures mean."""
