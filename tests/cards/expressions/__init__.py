"""Tests of the expression language: reading, checking, bounding, compiling."""
