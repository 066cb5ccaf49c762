"""Tests of the vocabulary files."""
