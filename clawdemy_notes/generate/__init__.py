"""Questions that grow from the facts of the notes: by rules, the same each time, each traceable to its fact."""
