"""Runs in an environment of its own, with deduce: texts in, seconds of processor time out, one line a round."""

import json
import os
import sys
import time

from deduce import Deduce  # type: ignore[import-not-found, unused-ignore]


def main() -> None:
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # deduce prints while it builds its lists; only answers go out
    began = time.process_time()
    deduce = Deduce()
    print(json.dumps({"start": time.process_time() - began}), file=answers, flush=True)
    for line in sys.stdin:
        texts = json.loads(line)
        began = time.process_time()
        for text in texts:
            deduce.deidentify(text)
        print(json.dumps({"seconds": time.process_time() - began}), file=answers, flush=True)


if __name__ == "__main__":
    main()
