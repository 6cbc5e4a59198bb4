// Keys for those who do without a mouse.

const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** @param {{state: State, picture: Picture, chart: Chart, search: function(): void, all: function(): void}} page */
function keyboard({ state, picture, chart, search, all }) {
  const acts = {
    "/": search,
    t: () => state.change({ view: state.view === "graph" ? "table" : "graph" }),
    "+": () => chart.zoom(1.3),
    "=": () => chart.zoom(1.3),
    "-": () => chart.zoom(1 / 1.3),
    0: all,
    1: () => state.change({ hops: 1 }),
    2: () => state.change({ hops: 2 }),
    3: () => state.change({ hops: 3 }),
    Escape: () => state.change({ select: null, path: null }),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const act = acts[event.key];
    if (!act || closedMenu(event)) return;
    event.preventDefault();
    act();
  });
  chart.place.addEventListener("keydown", (event) => {
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    const here = picture.node.has(state.select) ? state.select : null;
    const next = here ? chart.toward(here, direction) : (picture.told.center ?? chart.names[0]?.owner);
    if (next) state.change({ select: next, path: null });
  });
}

/** Escape closes an open menu first. */
function closedMenu(event) {
  const open = event.key === "Escape" && document.querySelector(".menu[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
  return Boolean(open);
}

function keysTold() {
  const keys = [
    ["/", "search"],
    ["← ↑ → ↓", "move"],
    ["1 2 3", "hops"],
    ["+ − 0", "zoom"],
    ["T", "table"],
    ["Esc", "escape"],
  ];
  return element(
    "dl",
    { class: "keys" },
    keys.map(([key, name]) =>
      element("div", {}, element("dt", {}, element("kbd", {}, key)), element("dd", {}, word(`keys-${name}`))),
    ),
  );
}
