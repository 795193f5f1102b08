"""x"""
def fields_markdown() -> str: return ""
