"""Tests of answers in notebooks."""
