"""Layer 1: what the words of the fact base mean. Imports nothing of the layers above."""
