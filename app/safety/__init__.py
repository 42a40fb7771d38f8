"""How much pressure a place allows, for whom, and which rule says so."""
