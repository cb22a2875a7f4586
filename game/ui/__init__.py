"""The window: pixels, keys and sounds; the only room that imports pygame. It shows views and returns decisions."""
