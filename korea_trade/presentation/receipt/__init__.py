"""The receipt of a fact."""
