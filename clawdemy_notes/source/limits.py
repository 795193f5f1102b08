"""How large a source may be: far beyond any lesson, and still read in a blink."""

DEEPEST = 50  # levels; a lesson needs eight
MOST_VALUES = 20_000  # with aliases expanded; a long lesson has two thousand
MOST_CHARACTERS = 1_048_576  # with aliases expanded: no more than the largest file holds
