"""Writes the golden play-throughs anew."""

from tests.golden import main

raise SystemExit(main())
