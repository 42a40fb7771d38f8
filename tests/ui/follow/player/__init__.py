"""The player: bindings, hands, words, page."""
