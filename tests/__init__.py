"""Tests of ktrade, by layer; small fact bases to test on are made by ``tests.small``."""
