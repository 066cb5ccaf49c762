"""Layer 4: what must hold between the fact base and its documents. The same checks serve curators, users and CI."""
