"""The version of this package, which its metadata is made from."""

VERSION = "0.1.0"
