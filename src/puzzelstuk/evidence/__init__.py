"""What shows that the promises are kept: tests, figures with their day, and what is not shown. Reads files only."""
