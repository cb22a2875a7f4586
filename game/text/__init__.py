"""The terminal: a plain, complete way to play, line by line; works piped and reads well aloud."""
