"""The words of trade reports as data: what a curator reads and extends, and how it is matched."""
