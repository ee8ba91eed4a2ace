"""The source of Puzzelstuk as the architecture tests read it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src"
TEMPLATES = SOURCE / "puzzelstuk" / "web" / "templates"


@dataclass(frozen=True)
class Module:
    """One module with its syntax tree."""

    name: str
    path: Path
    tree: ast.Module
    lines: int


def _modules() -> Iterator[Module]:
    for path in sorted(SOURCE.rglob("*.py")):
        if "migrations" not in path.parts:
            name = ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
            text = path.read_text()
            yield Module(name, path, ast.parse(text), len(text.splitlines()))


MODULES = tuple(_modules())
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.AST) -> Iterator[Function]:
    """Every function and method, nested ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    """Every call of something by this name, as a function or as a method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called == name:
                yield node


def imported(module: Module) -> set[str]:
    """The modules of Puzzelstuk that a module names in its imports."""
    known = {one.name for one in MODULES}
    found: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            named = {f"{node.module}.{alias.name}" for alias in node.names} & known
            found |= named or {node.module} & known
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names} & known
    return found - {module.name}
