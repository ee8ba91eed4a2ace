"""The long part of the tests: hours of attack, faults and repetition, resumable, each with a result of its own."""
