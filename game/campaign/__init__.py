"""One campaign or ten thousand: play, preview, undo, fork, save, and batches by computer players."""
