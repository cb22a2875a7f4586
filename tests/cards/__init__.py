"""Tests of reading and checking cards."""
