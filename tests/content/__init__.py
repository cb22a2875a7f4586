"""Proofs about the shipped cards: true to the thesis, and a fair game."""
