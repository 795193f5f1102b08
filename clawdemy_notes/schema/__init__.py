"""What may stand in the files that authors write, for their editors and for the guide; all of it made from the models.

JSON Schemas of tracks, lessons and quizzes, and a reference of all fields in Markdown.
"""

from clawdemy_notes.schema.fields import fields_markdown
from clawdemy_notes.schema.files import FOLDER, SCHEMAS, modeline, schema_files, schema_of, with_modeline

__all__ = ["FOLDER", "SCHEMAS", "fields_markdown", "modeline", "schema_files", "schema_of", "with_modeline"]
