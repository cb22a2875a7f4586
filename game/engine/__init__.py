"""The rules of play: one vectorised engine for one campaign or ten thousand. It knows no files and no window."""
