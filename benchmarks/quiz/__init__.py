"""Our quiz beside mkdocs-quiz: the same questions in one run and one browser."""
