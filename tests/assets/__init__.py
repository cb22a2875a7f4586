"""The files of the window: that they are licensed, whole and small."""
