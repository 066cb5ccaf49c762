"""Drafting a fact base for a document: facts, codes, exclusions, and a comment where a person must decide."""
