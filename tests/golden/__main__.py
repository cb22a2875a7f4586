"""Writes the golden play-throughs and pictures anew."""

from tests.golden import main
from tests.golden.pictures import write_all

code = main()
write_all()
raise SystemExit(code)
