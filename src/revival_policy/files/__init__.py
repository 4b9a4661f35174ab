"""Files to text: plain text, HTML, DOCX, PDF, OFD, DOC and WPS, told apart by what they hold."""
