"""One module a part, each with `run(work: Work) -> Outcome`."""
