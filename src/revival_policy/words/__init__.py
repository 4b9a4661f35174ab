"""The lexicon (词表): what a reader of 公文 knows word by word, one table a sense, one row a word."""
