"""Sessions and maps on paper."""
