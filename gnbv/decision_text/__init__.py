"""Decision text owns what the sentences of a decision state, as proposals with their places."""
