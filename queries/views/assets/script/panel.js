// What stands beside the chart: the profile, or what is chosen.

class Panel {
  constructor(place, picture, state) {
    this.place = place;
    this.picture = picture;
    this.state = state;
    this.go = (id) => state.change({ select: id, path: null });
  }

  /** @param {Focus|null} looked */
  show(looked) {
    const { picture, state } = this;
    this.place.setAttribute("aria-label", word("panel-label"));
    const node = picture.node.get(state.select);
    const edge = picture.edge.get(state.select);
    let parts;
    if (state.path) parts = this.path(looked);
    else if (node) parts = this.node(node);
    else if (edge) parts = this.edge(edge);
    else parts = this.start();
    this.place.replaceChildren(...parts.filter(Boolean));
    if (this.shown) this.place.scrollTop = 0; // the first time it would lay the page out once more
    this.shown = true;
  }

  start() {
    const { picture, go } = this;
    const left = picture.told.left_out && element("p", { class: "left-out" }, say(picture.told.left_out));
    const center = picture.node.get(picture.told.center);
    const more =
      center && button({ class: "plain", onclick: () => go(center.id) }, `${center.name} · ${word("facts")} →`);
    const begin = !center && !picture.profile.length && mostTied(picture, go);
    return [left, profile(picture), timeline(picture, go), begin, more, sources(picture)];
  }

  back(values) {
    return button({ class: "plain back", onclick: () => this.state.change(values) }, `← ${word("back")}`);
  }

  node(node) {
    const { picture, state, go } = this;
    const facts = picture.factsAt(node.facts);
    const others = (node.names ?? []).filter((name) => name !== node.name);
    return [
      this.back({ select: null }),
      element(
        "p",
        { class: "kicker" },
        icon(node.class),
        picture.className(node.class),
        node.level && ` · ${picture.levelName(node.level)}`,
      ),
      element("h2", { class: "named" }, node.name),
      others.length > 0 && aliases(others),
      element(
        "div",
        { class: "actions" },
        hopsChoice(state),
        button({ onclick: () => askWay(state, node.id) }, word("path-from-here")),
        node.href && link(node.href + state.carried(), { class: "button" }, word("open")),
      ),
      relations(picture, node.id, go),
      facts.length > 0 &&
        element(
          "section",
          { class: "facts" },
          element("h3", {}, word("facts")),
          attributes(picture, facts, [node.name]),
        ),
    ];
  }

  edge(edge) {
    const { picture, go } = this;
    const level = edge.level && ` · ${picture.levelName(edge.level)}`;
    return [
      this.back({ select: null }),
      element("p", { class: "kicker" }, picture.relationName(edge.relation), level),
      element("h2", { class: "named" }, stepInWords(picture, edge, edge.from, go)),
      element("section", { class: "facts" }, element("h3", {}, word("evidence")), edgeEvidence(picture, edge)),
    ];
  }

  path(looked) {
    const { picture, state, go } = this;
    const [start, end] = state.path.map((id) => picture.name(id));
    const way = looked?.way;
    const told = way ? word("path-told", { a: start, b: end, n: way.length - 1 }) : word("path-none");
    const steps = (way ?? []).slice(1).map((id, number) => this.step(way[number], id, looked, go));
    return [
      button({ class: "plain back", onclick: () => state.change({ path: null }) }, `← ${word("path-clear")}`),
      element("p", { class: "kicker" }, word("path-title")),
      element("h2", { class: "named way" }, way ? way.map((id) => picture.name(id)).join(" — ") : `${start} — ${end}`),
      element("p", { class: "hint" }, told),
      ...steps,
    ];
  }

  step(a, b, looked, go) {
    const { picture } = this;
    const edges = picture.edgesOf.get(a).filter((edge) => looked.edges.has(edge.id) && picture.across(edge, a) === b);
    return element(
      "section",
      { class: "step" },
      edges.map((edge) => [element("h3", {}, stepInWords(picture, edge, a, go)), edgeEvidence(picture, edge)]),
    );
  }
}

/** Other names; where they are many, they open. */
function aliases(names) {
  const line = () => element("p", { class: "aliases" }, `${word("also")} ${names.join(word("and"))}`);
  if (names.length <= 8) return line();
  return fold(
    { class: "aliases" },
    word("also-many", { a: names.slice(0, 3).join(word("and")), n: names.length }),
    line,
  );
}

/** A relation in words, its ends to go to, read from one of them. */
function stepInWords(picture, edge, from, go) {
  const end = (id) => button({ class: "end", onclick: () => go(id) }, picture.name(id));
  const forward = edge.from === from;
  const how = say(edge.words) || picture.relationName(edge.relation);
  return [
    end(from),
    element("span", { class: "how" }, forward ? ` — ${how} → ` : ` ← ${how} — `),
    end(picture.across(edge, from)),
  ];
}

/** How far around the chosen thing is looked. */
function hopsChoice(state) {
  const options = [1, 2, 3].map((n) =>
    button(
      { "aria-pressed": String(state.hops === n), onclick: () => state.change({ hops: n }) },
      n === 1 ? word("hops-1") : word("hops-n", { n }),
    ),
  );
  return element("div", { class: "choice", role: "group", "aria-label": word("hops") }, options);
}
