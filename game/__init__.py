"""Multivector: a turn-based educational strategy game on Kazakhstan's multivector foreign policy."""

__version__ = "0.1.0"
