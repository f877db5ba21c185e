"""The nouns: frozen value objects, each checked once, when it is made."""
