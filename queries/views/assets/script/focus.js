// What the reader looks at; all else fades.

/**
 * @typedef {Object} Focus
 * @property {Set<string>} nodes what stays
 * @property {Set<string>} edges what stays
 * @property {Set<string>} strong the selected thing and the relations looked at
 * @property {string[]|null} way ids of a path, in its order
 */

/** @returns {Focus|null} null where nothing is chosen */
function focus(picture, visible, state) {
  if (state.path) return ofPath(picture, visible, state.path);
  if (picture.node.has(state.select)) return ofNode(picture, visible, state.select, state.hops);
  const edge = picture.edge.get(state.select);
  if (!edge) return null;
  return { nodes: new Set([edge.from, edge.to]), edges: new Set([edge.id]), strong: new Set([edge.id]), way: null };
}

function ofNode(picture, visible, id, hops) {
  const nodes = within(picture, visible, id, hops);
  const edges = new Set();
  const strong = new Set([id]);
  for (const node of nodes) {
    for (const edge of picture.edgesOf.get(node)) {
      if (!visible.edges.has(edge.id) || !nodes.has(edge.from) || !nodes.has(edge.to)) continue;
      edges.add(edge.id);
      if (node === id) strong.add(edge.id);
    }
  }
  return { nodes, edges, strong, way: null };
}

function ofPath(picture, visible, [start, end]) {
  const way = shortest(picture, visible, start, end);
  const nodes = new Set(way ?? [start, end].filter((id) => visible.nodes.has(id)));
  const edges = new Set();
  for (let step = 1; way && step < way.length; step += 1) {
    for (const edge of between(picture, visible, way[step - 1], way[step])) edges.add(edge.id);
  }
  return { nodes, edges, strong: new Set([start, end, ...edges]), way };
}
