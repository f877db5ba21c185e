"""One table of words a language: what each says, in the words of the English table."""
