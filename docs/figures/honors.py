"""Which honors go to the same holders? From records to a figure: `python docs/figures/honors.py RECORDS FIGURE.svg`.

Needs matplotlib (pip install matplotlib). Two honors are tied where one recipient has both, by grants that count; the
more such recipients, the wider the tie. Colours are levels, grey where none is known. Only the honors that share the
most are drawn.
"""

import sys
import tempfile

import matplotlib
import networkx
from matplotlib import font_manager, pyplot

import jiangtu

matplotlib.use("svg")
matplotlib.rcParams.update({"svg.hashsalt": "jiangtu", "svg.fonttype": "none"})  # the same bytes, and text as text
fonts = {font.name for font in font_manager.fontManager.ttflist}
chinese = [name for name in ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC") if name in fonts]
matplotlib.rcParams["font.family"] = [*chinese[:1], "DejaVu Sans"]
DRAWN = 25  # the honors that share the most recipients
LEVELS = (
    "enterprise",
    "district",
    "municipal",
    "provincial",
    "ministerial",
    "national",
    "industry",
    "foundation",
    "foreign",
)

records, figure = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    jiangtu.build([records], folder, stores=False)
    with jiangtu.open(folder) as graph:
        network = graph.network("honors")
        level = graph.nodes("Honor").pandas().set_index("id")["level"]

strength = dict(network.degree(weight="weight"))
first = sorted((honor for honor in network if strength[honor]), key=lambda honor: (-strength[honor], honor))[:DRAWN]
drawn = network.copy()
drawn.remove_nodes_from(set(network) - set(first))
places = networkx.kamada_kawai_layout(drawn, weight=None) if len(drawn) else {}
axes = pyplot.figure(figsize=(9, 7)).add_subplot()
widths = [0.5 * weight**0.5 for _, _, weight in drawn.edges(data="weight")]
networkx.draw_networkx_edges(drawn, places, ax=axes, width=widths, edge_color="0.8")
known = {name: f"C{number}" for number, name in enumerate(LEVELS)}
rung = {honor: level[honor] if level.get(honor) in known else "unknown" for honor in drawn}
for name, color in {**known, "unknown": "0.5"}.items():
    of = [honor for honor in drawn if rung[honor] == name]
    sizes = [20 + 3 * strength[honor] for honor in of]
    if of:
        networkx.draw_networkx_nodes(drawn, places, of, ax=axes, node_size=sizes, node_color=color, label=name)
for honor, (x, y) in places.items():
    axes.annotate(network.nodes[honor]["name"], (x, y), (0, 7), textcoords="offset points", ha="center", fontsize=7)
axes.set_axis_off()
if len(drawn):
    axes.legend(frameon=False, loc="upper left", bbox_to_anchor=(1, 1))
axes.set_title(
    f"{len(drawn):,} of {sum(map(bool, strength.values())):,} honors that share recipients, "
    f"{drawn.number_of_edges():,} of {network.number_of_edges():,} ties; build {network.graph['build'][:12]}",
    fontsize=9,
)
axes.figure.savefig(figure, bbox_inches="tight", metadata={"Date": None})
