"""A notice as a DOCX file in the layout of GB/T 9704—2012; the extra `docx` brings python-docx."""
