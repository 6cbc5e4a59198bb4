// The page: its parts are made once, and shown anew where what the reader chose touches them.

const nonce = document.currentScript.nonce;
const { picture: told, nodes: drawnNodes, edges: drawnEdges, root } = JSON.parse(part("data").textContent);
const picture = new Picture(told);
const state = new State();
const dark = matchMedia("(prefers-color-scheme: dark)");

language.use(state.lang ?? told.lang);
theme.use(state.theme ?? (dark.matches ? "dark" : "light"));

part("board").dataset.view = state.view;
const chart = new Chart(part("chart"), picture, { nodes: drawnNodes, edges: drawnEdges }, pressed);
const panel = new Panel(part("panel"), picture, state);
const filters = new Filters(picture, state);
const ways = new Ways(picture, state);
const table = new Table(part("answer"), picture, state);
let finder;

/** A press in the chart: choose; with Shift, the way from what is chosen. */
function pressed(id, shift) {
  if (shift && picture.node.has(id) && picture.node.has(state.select))
    state.change({ path: [state.select, id], select: null });
  else if (id !== null || state.select || state.path) state.change({ select: id, path: null });
}

function found(entry) {
  if (picture.node.has(entry.id)) state.change({ select: entry.id, path: null });
  else location.href = root + entry.href + state.carried();
}

/** Names of the site's other pages, from a script beside them; nothing is fetched. */
function elsewhere() {
  return new Promise((done) => {
    const script = element("script", { src: `${root}assets/search.js` });
    script.nonce = nonce;
    script.addEventListener("load", () => done(globalThis.jiangtuSearch ?? []));
    script.addEventListener("error", () => done([]));
    document.head.append(script);
  });
}

function all() {
  chart.frame(chart.visible.nodes);
}

// ---- parts that only change with the language ----

function showWords() {
  document.title = `${say(told.title)} · 匠图`;
  part("title").textContent = say(told.title);
  part("subtitle").textContent = say(told.subtitle);
  const home = !root ? [] : [link(`${root}index.html${state.carried()}`, {}, `匠图 · ${word("home")}`)];
  part("kicker").replaceChildren(...home);
  part("kicker").hidden = !home.length;
  const values = { n: picture.nodes.length, m: picture.edges.length };
  const place = part("chart");
  for (const [name, value] of Object.entries({
    role: "application",
    tabindex: 0,
    "aria-label": word("chart-label", values),
  })) {
    place.setAttribute(name, value);
  }
  finder = new Finder(picture, {
    label: word("search"),
    chosen: found,
    elsewhere: root === null ? undefined : elsewhere,
  });
  ways.show();
  part("tools").replaceChildren(finder.place, viewChoice(), filters.place, ways.place);
  part("settings").replaceChildren(...settings());
  part("zoom").replaceChildren(
    button({ "aria-label": word("zoom-in"), title: word("zoom-in"), onclick: () => chart.zoom(1.3) }, "+"),
    button({ "aria-label": word("zoom-out"), title: word("zoom-out"), onclick: () => chart.zoom(1 / 1.3) }, "−"),
    button({ "aria-label": word("zoom-fit"), title: word("zoom-fit"), onclick: all }, "⤢"),
  );
  part("colophon").replaceChildren(
    element("span", {}, sourceInWords(picture)),
    told.made_of ? element("span", {}, word("sources-all", { n: told.made_of })) : "",
  );
}

function viewChoice() {
  const one = (view) => button({ "data-view": view, onclick: () => state.change({ view }) }, word(view));
  return element(
    "div",
    { class: "choice views", role: "group", "aria-label": word("view") },
    ["graph", "both", "table"].map(one),
  );
}

function settings() {
  const exports = element(
    "details",
    { class: "menu" },
    element("summary", {}, word("save")),
    element(
      "div",
      { class: "sheet narrow" },
      button({ class: "plain", onclick: () => savePng(picture, chart) }, word("save-png")),
      button({ class: "plain", onclick: () => saveSvg(picture, chart) }, word("save-svg")),
      button({ class: "plain", onclick: () => print() }, word("print")),
    ),
  );
  const keys = element(
    "details",
    { class: "menu keyboard" },
    element("summary", {}, word("keys")),
    element("div", { class: "sheet" }, keysTold()),
  );
  const other = theme.now === "dark" ? "light" : "dark";
  return [
    exports,
    keys,
    button({ class: "plain", onclick: () => state.change({ theme: other }) }, word(`theme-${other}`)),
    button(
      {
        class: "plain",
        lang: language.now === "zh" ? "en" : "zh-CN",
        "aria-label": word("language-name"),
        onclick: () => state.change({ lang: language.now === "zh" ? "en" : "zh" }),
      },
      word("language"),
    ),
  ];
}

// ---- parts that change with what is chosen ----

function showChosen() {
  const visible = shown(picture, state);
  const looked = focus(picture, visible, state);
  part("board").dataset.view = state.view;
  for (const one of document.querySelectorAll("button[data-view]"))
    one.setAttribute("aria-pressed", String(one.dataset.view === state.view));
  part("legend").replaceChildren(...legend(picture, state));
  filters.show();
  panel.show(looked);
  if (state.view !== "graph") table.show(visible);
  const empty = picture.nodes.length ? word("nothing-shown") : word("nothing");
  part("notice").textContent = visible.nodes.size ? "" : empty;
  chart.show(visible, looked, state.select);
  return looked;
}

function changed(_, names) {
  const restyled = names.has("lang") || names.has("theme");
  if (names.has("lang")) language.use(state.lang ?? told.lang);
  if (names.has("theme")) theme.use(state.theme ?? (dark.matches ? "dark" : "light"));
  if (restyled) showWords();
  const looked = showChosen();
  if (restyled) chart.restyle();
  if (names.has("view"))
    requestAnimationFrame(() => chart.frame(looked?.nodes ?? chart.visible.nodes, { moved: false }));
  if (!names.has("select") && !names.has("path") && !names.has("hops")) return;
  if (looked && [...looked.strong].some((id) => picture.node.has(id) && !chart.sees(id))) chart.frame(looked.nodes);
  if (state.path || names.has("path")) chart.frame(looked?.nodes ?? chart.visible.nodes);
  const node = picture.node.get(state.select);
  if (node)
    speak(`${node.name}, ${picture.className(node.class)}, ${word("links")} ${picture.edgesOf.get(node.id).length}`);
}

state.listen(changed);
dark.addEventListener(
  "change",
  () => !state.theme && (theme.use(dark.matches ? "dark" : "light"), changed(state, new Set(["theme"]))),
);
document.addEventListener("pointerdown", ({ target }) => {
  for (const menu of document.querySelectorAll(".menu[open]")) if (!menu.contains(target)) menu.open = false;
});
showWords();
const looked = showChosen();
chart.frame(looked?.nodes ?? chart.visible.nodes, { moved: false });
const ready = () => (document.documentElement.dataset.ready = Math.round(performance.now()));
if (state.view === "table") requestAnimationFrame(ready);
else chart.network.once("afterDrawing", ready);
keyboard({ state, picture, chart, search: () => finder.focus(), all });
printable(picture, chart, part("stage"));
globalThis.jiangtu = { picture, state, chart };
