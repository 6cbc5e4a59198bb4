"""How long until a higher honor? From records to a figure: `python docs/figures/waiting.py RECORDS FIGURE.svg`.

Needs matplotlib (pip install matplotlib). The figure says which build it is of, and how many people it counts.
"""

import sys
import tempfile

import matplotlib
from matplotlib import pyplot

import jiangtu

matplotlib.use("svg")
matplotlib.rcParams.update({"svg.hashsalt": "jiangtu", "svg.fonttype": "none"})  # the same bytes, and text as text

records, figure = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    jiangtu.build([records], folder, stores=False)
    with jiangtu.open(folder) as graph:
        ladder = graph.measure("ladder")

curves = ladder["survival"].query("grouping == 'all'")
people = ladder["waiting"].query("grouping == 'all'").set_index("from")["n"]
axes = pyplot.figure(figsize=(7, 4.5)).add_subplot()
for rung, curve in curves.groupby("from", sort=False):
    (line,) = axes.step(curve["years"], curve["still"], where="post", label=f"{rung} (n = {people[rung]:,})")
    band = curve.dropna(subset=["low", "high"])
    low, high = band["low"].astype(float), band["high"].astype(float)
    axes.fill_between(band["years"].astype(float), low, high, step="post", alpha=0.15, color=line.get_color())
axes.set(xlabel="years since the first grant on a rung", ylabel="share without a higher honor", ylim=(0, 1.02))
axes.xaxis.get_major_locator().set_params(integer=True)
if len(curves):
    axes.legend(frameon=False)
else:
    axes.set_title("fewer than 10 people on every rung: no curve")
told = curves.attrs or ladder["survival"].attrs
axes.annotate(
    f"Kaplan–Meier, 95 % log-log; censored at {told['last_year']}; {told['counts']['grants']:,} grants of "
    f"{told['counts']['documents']:,} documents; build {told['build'][:12]}",
    (0, -0.18),
    xycoords="axes fraction",
    fontsize=7,
)
axes.figure.savefig(figure, bbox_inches="tight", metadata={"Date": None})
