// What a thing is tied to: a line for each relation, which opens to the words that say so.

function relations(picture, id, go) {
  const order = Object.keys(picture.classes);
  const rank = (edge) => order.indexOf(picture.node.get(picture.across(edge, id))?.class);
  const edges = [...picture.edgesOf.get(id)].sort((a, b) => rank(a) - rank(b) || lastYear(b) - lastYear(a));
  if (!edges.length) return null;
  return element(
    "section",
    { class: "relations" },
    element("h3", {}, word("ties"), element("span", { class: "count" }, edges.length)),
    edges.map((edge) => relation(picture, edge, id, go)),
  );
}

function lastYear(edge) {
  return Math.max(...(edge.years ?? [0]));
}

function relation(picture, edge, id, go) {
  const other = picture.node.get(picture.across(edge, id));
  const line = [
    icon(other.class),
    element("span", { class: "name" }, other.name),
    element("span", { class: "how" }, (edge.from === id ? "" : "← ") + say(edge.words)),
  ];
  const inside = () =>
    element(
      "div",
      { class: "fold" },
      edgeEvidence(picture, edge),
      button({ class: "plain", onclick: () => go(other.id) }, `${other.name} →`),
    );
  return fold({ class: "relation", "data-edge": edge.id }, line, inside);
}

/** The things with the most relations, where a picture has no thing of its own to begin with. */
function mostTied(picture, go) {
  const most = [...picture.nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, 15);
  if (most.length < 2) return null;
  const line = (node) =>
    element(
      "li",
      {},
      button({ class: "plain", onclick: () => go(node.id) }, icon(node.class), " ", node.name),
      element("span", { class: "count" }, node.weight),
    );
  return element(
    "section",
    { class: "most" },
    element("h2", {}, word(picture.told.kind === "communities" ? "largest" : "most-tied")),
    element("ol", {}, most.map(line)),
  );
}
