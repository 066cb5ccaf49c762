"""What is said to people, in English and Korean: names, headings, sentences about facts."""
