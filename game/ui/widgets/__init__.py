"""The widgets: small things that measure themselves, take a place, draw, and say what they are."""
