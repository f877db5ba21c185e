"""Print how many lines of code the package has, without docstrings, comments and blank lines.

Run ``python tests/measure_lines.py [FOLDER]``; the folder is that of the package.
"""

import ast
import sys
import tokenize
from collections import Counter
from pathlib import Path

NOT_CODE = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
NOT_CODE |= {tokenize.ENCODING, tokenize.ENDMARKER}


def lines_of_code(path):
    """Return the numbers of the lines of a file that hold code.

    A string that stands alone is a docstring, whether of a module, class, function or constant.
    """
    source = path.read_text(encoding="utf-8")
    words = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(getattr(node.value, "value", None), str):
            words |= set(range(node.lineno, (node.end_lineno or 0) + 1))
    lines = set()
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type not in NOT_CODE:
                lines |= set(range(token.start[0], token.end[0] + 1))
    return lines - words


def main(root):
    """Print a line for each folder or file of the package, and the sum."""
    code: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for path in sorted(root.rglob("*.py")):
        room = path.relative_to(root).parts[0].removesuffix(".py")
        code[room] += len(lines_of_code(path))
        files[room] += 1
    for room, lines in code.most_common():
        print(f"{lines:6}  {files[room]:3}  {room}")
    print(f"{code.total():6}  {files.total():3}  all")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "trajectory")
