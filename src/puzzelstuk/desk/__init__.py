"""The desk: signals are weighed step by step by a person, and every path ends with an answer to the reporter."""
