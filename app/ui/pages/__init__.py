"""The guide: pages that are read, apart from any place of a map."""
