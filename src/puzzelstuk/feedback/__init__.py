"""Status to the reporter, and nothing else: a closed list of sentences that can hold no detail."""
