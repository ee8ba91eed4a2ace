"""`python -m bench ROW`: one row as JSON on standard output, progress on standard error."""

import importlib
import json
import sys


def main() -> None:
    row = importlib.import_module(f"bench.{sys.argv[1]}").run()
    print(json.dumps(row.as_json(), ensure_ascii=False))


if __name__ == "__main__":
    main()
