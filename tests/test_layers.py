"""The house: what may import what, how light it is, and how it is written."""

import ast
import graphlib
import importlib
import inspect
import subprocess
import sys
import types
from pathlib import Path

import pytest

import trajectory as tj

ROOT = Path(tj.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
NAMES = [str(path.relative_to(ROOT)) for path in FILES]

# From the ground up: a module imports only from those above it. A folder is one layer.
LAYERS = (
    *("errors", "words", "checks", "shipped", "kernels", "nouns", "wording", "emitted", "paths"),
    *("benchmarks", "outlook", "progress", "rules", "portfolio", "plot", "page", "testing"),
)
HEAVY = {
    *("scipy", "matplotlib", "pandas", "xarray", "polars", "hypothesis", "narwhals", "pytest"),
    *("pyarrow", "duckdb", "fastexcel", "xlsxwriter", "tqdm", "dask"),
}
PUBLIC = [
    tj,
    tj.benchmarks,
    tj.curves,
    *(importlib.import_module(f"trajectory.testing.{name}") for name in ("laws", "strategies")),
]
MOST_LINES = 400
MOST_CODE = 60


def layer_of(path):
    """Return the layer of a file: its name, or that of its folder; "" for the package itself."""
    first = path.relative_to(ROOT).parts[0]
    return "" if first == "__init__.py" else first.removesuffix(".py")


def imports_of(tree):
    """Return (line, dotted name) for each import of the package anywhere, functions included."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            found += [(node.lineno, f"{base}.{alias.name}") for alias in node.names]
    return [(line, name) for line, name in found if name.split(".")[0] in ("", "trajectory")]


def faults_of(layer, source):
    """Return what is wrong with the imports of a module of this layer."""
    faults = []
    for line, name in imports_of(ast.parse(source)):
        above = name.split(".")[1] if "." in name.strip(".") else ""
        if name.startswith("."):
            faults.append(f"{line}: relative import of {name}")
        elif above not in LAYERS:
            faults.append(f"{line}: {name} is no layer")
        elif LAYERS.index(above) > LAYERS.index(layer):
            faults.append(f"{line}: {name} lies below")
        elif above == layer and name.count(".") < 2:
            faults.append(f"{line}: {name} is the module itself")
    return faults


def test_every_module_has_its_place():
    """A module that has no layer yet gets one here, so that the order stays decided."""
    unknown = {layer_of(path) for path in FILES} - {"", *LAYERS}
    assert not unknown, f"put {sorted(unknown)} into LAYERS of this test, where they belong"


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_modules_import_only_from_above(path):
    """Data flows downwards: imports name higher layers, in full, also inside functions."""
    layer = layer_of(path)
    source = path.read_text(encoding="utf-8")
    if not layer:
        relative = [name for _, name in imports_of(ast.parse(source)) if name.startswith(".")]
        assert not relative
    elif layer in LAYERS:
        assert not faults_of(layer, source)


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("from trajectory.paths.drawing import net_path", "lies below"),
        ("def f():\n    from trajectory.benchmarks.comparison import compare", "lies below"),
        ("import trajectory.plot", "lies below"),
        ("from trajectory import rules", "lies below"),
        ("from trajectory import Pathway", "is no layer"),
        ("import trajectory", "is no layer"),
        ("from .errors import YearError", "relative"),
        ("from . import errors", "relative"),
    ],
)
def test_a_wrong_import_is_seen(source, fault):
    """A later layer, the whole package and relative names are each refused."""
    assert fault in faults_of("nouns", source)[0]


def test_no_two_files_import_each_other():
    """Inside a folder, too, no circle of imports exists."""
    dotted = {}
    for path in FILES:
        parts = list(path.relative_to(ROOT.parent).with_suffix("").parts)
        dotted[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    graph = {}
    for module, path in dotted.items():
        names = [name for _, name in imports_of(ast.parse(path.read_text(encoding="utf-8")))]
        targets = {name if name in dotted else name.rpartition(".")[0] for name in names}
        graph[module] = targets - {module, "trajectory"}
    graphlib.TopologicalSorter(graph).prepare()  # raises CycleError, with the circle


def test_import_is_light():
    """The package, and drawing and comparing a path, load numpy and nothing heavier."""
    code = (
        "import sys, trajectory as tj; base = tj.Inventory(2021, {tj.S12: 1.0});"
        "cut = tj.Target(tj.S12, '52%', 2030, base_year=2021);"
        "path = tj.reduction_path(tj.Company('Example', [base], [cut]), tj.S12);"
        "tj.compare(path, tj.benchmarks.linear_1_5c(path));"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "numpy" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize("module", PUBLIC, ids=lambda module: module.__name__)
def test_public_names_exist(module):
    """Each name in `__all__` is there, once."""
    missing = [name for name in module.__all__ if not hasattr(module, name)]
    assert not missing
    assert len(set(module.__all__)) == len(module.__all__)


@pytest.mark.parametrize("module", PUBLIC, ids=lambda module: module.__name__)
def test_public_names_are_sorted(module):
    """Sorted as ruff sorts them, constants, then classes, then the rest; the face plainly."""
    if module is tj:
        assert module.__all__ == sorted(module.__all__)
        return

    def kind(name):
        return (0 if name.isupper() else 1 if name[0].isupper() else 2), natural(name)

    assert module.__all__ == sorted(module.__all__, key=kind)


def natural(name):
    """Return a key by which S2 comes before S12."""
    digits = "".join(c for c in name if c.isdigit())
    return name.rstrip("0123456789"), int(digits) if name.isupper() and digits else 0, name


def undocumented(module):
    """Return the public names of a module without a docstring, or functions without an example."""
    faults = []
    for name in module.__all__:
        thing = getattr(module, name)
        if not (inspect.isfunction(thing) or inspect.isclass(thing) or inspect.ismodule(thing)):
            continue
        text = inspect.cleandoc(thing.__doc__ or "")
        if not text or (inspect.isfunction(thing) and not _has_example(text)):
            faults.append(f"{module.__name__}.{name}")
    return faults


def _has_example(text):
    head, found, rest = text.partition("\nExamples\n--------\n")
    return bool(head.strip() and found and ">>>" in rest)


@pytest.mark.parametrize("module", PUBLIC, ids=lambda module: module.__name__)
def test_public_functions_have_docstrings_with_examples(module):
    """Public functions show an example; classes and modules say what they are."""
    assert not undocumented(module)


def test_a_function_without_example_is_seen():
    """What has no docstring, or a function without an example, is found."""

    def bare():
        """Do it."""

    def silent():
        pass

    def shown():
        """Do it.

        Examples
        --------
        >>> shown()
        """

    class Silent(tj.Series):
        __doc__ = None

    module = types.ModuleType("made_up")
    vars(module).update(bare=bare, silent=silent, shown=shown, Silent=Silent)
    vars(module)["__all__"] = ["bare", "silent", "shown", "Silent"]
    assert undocumented(module) == ["made_up.bare", "made_up.silent", "made_up.Silent"]


def code_lines(source, node):
    """Return how many lines of a function hold code, docstring, comments and blanks left out."""
    skipped = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
            text = inner.body[0]
            if ast.get_docstring(inner) is not None:
                skipped |= set(range(text.lineno, (text.end_lineno or 0) + 1))
    lines = source.splitlines()
    return sum(
        number not in skipped and not lines[number - 1].strip().startswith("#")
        for number in range(node.lineno, node.end_lineno + 1)
        if lines[number - 1].strip()
    )


def test_files_are_short():
    """A file that outgrows the limit becomes a folder."""
    sizes = {name: len(path.read_text(encoding="utf-8").splitlines())
             for name, path in zip(NAMES, FILES, strict=True)}  # fmt: skip
    long = {name: size for name, size in sizes.items() if size > MOST_LINES}
    assert not long, f"files over {MOST_LINES} lines become folders: {long}"


def test_functions_are_short():
    """A function is short enough to be read at once."""
    long = {}
    for name, path in zip(NAMES, FILES, strict=True):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                size = code_lines(source, node)
                if size > MOST_CODE:
                    long[f"{name}:{node.name}"] = size
    assert not long, f"functions over {MOST_CODE} lines of code: {long}"


def test_lines_of_code_leave_out_docstrings():
    """Docstrings, comments and blank lines do not count."""
    source = 'def f():\n    """One.\n\n    Two.\n    """\n\n    # three\n    return 4\n'
    assert code_lines(source, ast.parse(source).body[0]) == 2
