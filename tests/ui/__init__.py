"""The window, tested without one: fake events, surfaces in memory, and what widgets say they are."""
