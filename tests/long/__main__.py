"""`python -m tests.long [PART ...]`: run the named parts (none named: all) one after another; a part that fails leaves the others whole."""

import importlib
import pkgutil
import sys
import time
import traceback

from tests.long import parts
from tests.long.work import Work, write_result


def names() -> list[str]:
    """Every part there is, by name."""
    return sorted(one.name for one in pkgutil.iter_modules(parts.__path__))


def run(part: str) -> bool:
    """One part from where it was left; True when every figure met its floor."""
    work, began = Work(part), time.monotonic()
    print(f"{part}: {'verder waar het was' if work.done else 'begint'}", flush=True)
    try:
        outcome = importlib.import_module(f"tests.long.parts.{part}").run(work)
    except Exception:  # whatever it is, the other parts go on
        traceback.print_exc()
        return False
    write_result(part, outcome, command=f"./test long {part}")
    work.forget()
    for figure in outcome.figures:
        print(f"  {'goed' if figure.met else 'NIET GOED':<10}{figure.what}: {figure.value:g} {figure.unit}", flush=True)
    print(f"{part}: klaar in {time.monotonic() - began:.0f} s", flush=True)
    return outcome.met


def main(asked: list[str]) -> int:
    unknown = set(asked) - set(names())
    if unknown:
        print(f"Onbekend deel: {', '.join(sorted(unknown))}. Er is: {', '.join(names())}", file=sys.stderr)
        return 2
    met = [run(part) for part in asked or names()]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
