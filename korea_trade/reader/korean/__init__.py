"""The Korean part of the reader."""
