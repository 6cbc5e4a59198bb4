// What the reader has chosen. It stands in the address, so that a link opens the page as it was left.

const PLAIN = {
  select: null, // id of a node or of an edge
  path: null, // two ids
  hops: 1,
  view: "graph",
  noClass: [],
  noRelation: [],
  noLevel: [],
  since: null,
  until: null,
  undated: true,
  lang: null,
  theme: null,
};
const LISTS = ["path", "noClass", "noRelation", "noLevel"];
const NUMBERS = ["hops", "since", "until"];

class State {
  constructor() {
    this.heard = [];
    Object.assign(this, PLAIN, readAddress());
    addEventListener("popstate", () => this.follow());
    addEventListener("hashchange", () => this.follow());
  }

  /** Call `listener(state, changed)` after each change; `changed` is a set of names. */
  listen(listener) {
    this.heard.push(listener);
  }

  /** Take new values and write them into the address; a new selection can be taken back with the browser's button. */
  change(values) {
    const changed = this.take(values);
    if (!changed.size) return;
    const step = changed.has("select") || changed.has("path");
    const address = writeAddress(this) || location.pathname + location.search;
    history[step ? "pushState" : "replaceState"](null, "", address);
    this.tell(changed);
  }

  /** The address was changed from outside. */
  follow() {
    this.tell(this.take({ ...PLAIN, ...readAddress() }));
  }

  /** The part of the address that goes along to another page: language and theme. */
  carried() {
    return writeAddress({ ...PLAIN, lang: this.lang, theme: this.theme });
  }

  take(values) {
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    const changed = new Set(Object.keys(values).filter((name) => !same(this[name], values[name])));
    for (const name of changed) this[name] = values[name];
    return changed;
  }

  tell(changed) {
    if (changed.size) for (const listener of this.heard) listener(this, changed);
  }
}

function readAddress() {
  const found = {};
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    if (!(name in PLAIN)) continue;
    if (LISTS.includes(name)) found[name] = value.split(",").filter(Boolean);
    else if (NUMBERS.includes(name)) found[name] = Number.isFinite(Number(value)) ? Number(value) : PLAIN[name];
    else found[name] = name === "undated" ? value !== "no" : value;
  }
  if (found.path?.length !== 2) delete found.path;
  if (found.hops) found.hops = Math.min(3, Math.max(1, Math.round(found.hops)));
  return found;
}

function writeAddress(state) {
  const told = Object.keys(PLAIN).filter((name) => JSON.stringify(state[name]) !== JSON.stringify(PLAIN[name]));
  const written = told.map((name) => {
    const value = name === "undated" ? "no" : [state[name]].flat().map(encodeURIComponent).join(",");
    return `${name}=${value.replaceAll("%2F", "/").replaceAll("%3A", ":")}`;
  });
  return written.length ? `#${written.join("&")}` : "";
}
