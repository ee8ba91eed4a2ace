"""Side-by-side measurements, run by `./puzzelstuk bench`. Each row is a module with `run() -> Row`."""
