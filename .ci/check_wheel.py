"""Check that a wheel holds the package's type marker, all of its data and its licence."""

import sys
import zipfile
from pathlib import Path

names = set(zipfile.ZipFile(sys.argv[1]).namelist())
data = {str(path) for path in Path("trajectory/data").glob("*.csv")}
wanted = {"trajectory/py.typed", *data}
missing = sorted(wanted - names)
licence = [name for name in names if name.endswith("licenses/LICENSE")]
strangers = sorted(n for n in names if not n.startswith(("trajectory/", "emissions_trajectory-")))
if missing or not licence or strangers:
    sys.exit(f"wheel: missing {missing}, licence {licence}, strangers {strangers}")
print(f"wheel: {len(names)} files, py.typed, {len(data)} data files, licence")
