"""The only place that knows MkDocs: a thin plugin, and building a site by hand."""
