"""What is shown, as plain words and numbers."""
