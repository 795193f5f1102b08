"""Lessons, tracks and quizzes as typed, frozen values: the words that authors write."""
