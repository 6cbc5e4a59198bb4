// What a thing is tied to: a line for each relation, which opens to the words that say so.

/** All relations of a node, those of one kind together. */
function relations(picture, id, go) {
  const groups = new Map();
  for (const edge of picture.edgesOf.get(id)) {
    const name = picture.relationName(edge.relation);
    groups.set(name, [...(groups.get(name) ?? []), edge]);
  }
  return [...groups].map(([name, edges]) =>
    element(
      "section",
      { class: "relations" },
      element("h3", {}, name, edges.length > 1 && element("span", { class: "count" }, edges.length)),
      [...edges].sort(byYear).map((edge) => relation(picture, edge, id, go)),
    ),
  );
}

function byYear(a, b) {
  return (b.years?.[0] ?? -Infinity) - (a.years?.[0] ?? -Infinity);
}

function relation(picture, edge, id, go) {
  const other = picture.node.get(picture.across(edge, id));
  if (!other) return null;
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
