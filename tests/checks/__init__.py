"""Checks: that each rule finds what it is for, and nothing else."""
