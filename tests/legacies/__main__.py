"""Derives the shipped legacies anew."""

from tests.legacies import main

raise SystemExit(main())
