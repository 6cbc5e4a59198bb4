// What is seen of the chart, in pixels of the screen; what is drawn over vis, and saved, is made of it.

const SHORT = 30; // pixels of a line that has no room for an arrow

/**
 * All that can be seen, where it stands on the screen.
 * @param {boolean} whole with the lines that vis draws
 */
function sceneOf(chart, context, whole = false) {
  const { width, height } = chart.place.getBoundingClientRect();
  const scale = chart.network.getScale();
  const origin = chart.network.canvasToDOM({ x: 0, y: 0 });
  const at = ({ x, y }) => [x * scale + origin.x, y * scale + origin.y];
  const nodes = sceneNodes(chart, at, scale, width, height);
  const edges = sceneEdges(chart, at, scale, whole);
  return { width, height, nodes, edges, labels: sceneLabels(chart, context, nodes, edges, width) };
}

function sceneNodes(chart, at, scale, width, height) {
  const nodes = [];
  for (const id of chart.visible.nodes) {
    const [x, y] = at(chart.network.body.nodes[id]);
    if (x < -50 || y < -50 || x > width + 50 || y > height + 50) continue;
    const faded = chart.looked !== null && !chart.looked.nodes.has(id);
    const chosen = chart.looked?.strong.has(id) ?? false;
    nodes.push({
      id,
      x,
      y,
      faded,
      chosen,
      class: chart.picture.node.get(id).class,
      radius: chart.radiusNow(id) * scale,
    });
  }
  return nodes;
}

/** Without a choice vis draws the lines; then only those with arrows and words are asked for. */
function sceneEdges(chart, at, scale, whole) {
  const ids = whole ? chart.visible.edges : chart.looked ? chart.looked.edges : chart.arrows;
  const edges = [];
  for (const id of ids) {
    const edge = chart.network.body.edges[id];
    if (!edge?.connected) continue;
    // the curve that vis draws; it has no public name for it
    const via = edge.edgeType.getViaNode?.();
    const faded = chart.looked !== null && !chart.looked.edges.has(id);
    edges.push({
      id,
      faded,
      strong: chart.looked?.strong.has(id) ?? false,
      start: at(edge.from),
      end: at(edge.to),
      via: via ? at(via) : null,
      gap: chart.radiusNow(edge.toId) * scale + 3,
    });
  }
  for (const edge of edges) edge.arrow = !edge.faded && chart.arrows.has(edge.id) && lengthOf(edge) > edge.gap + SHORT;
  return edges;
}

function sceneLabels(chart, context, nodes, edges, width) {
  const taken = { names: new Taken(), nodes: new Taken(), lines: new Taken() };
  for (const edge of edges) if (edge.arrow) crossed(edge).forEach((box) => taken.lines.add(box));
  const where = new Map();
  for (const { id, x, y, radius, faded } of nodes) {
    where.set(id, [x, y, radius]);
    const box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius, owner: id };
    if (!faded) taken.nodes.add(box);
  }
  const hovered = chart.hovered && where.has(chart.hovered) ? [hoverName(chart.picture, chart.hovered)] : [];
  const named = [...hovered, ...chart.names.filter(({ owner }) => owner !== chart.hovered)];
  const wanted = named
    .filter(({ owner }) => where.has(owner))
    .map((label) => ({ ...label, anchors: [where.get(label.owner)] }));
  const placed = placeLabels(context, wanted, taken, width);
  const curves = new Map(edges.map((edge) => [edge.id, edge]));
  const told = chart.edgeNames
    .filter(({ owner }) => curves.has(owner))
    .map((label) => ({ ...label, anchors: [0.5, 0.4, 0.6].map((t) => [...pointOn(curves.get(label.owner), t), 0]) }));
  return [...placed, ...placeLabels(context, told, taken, width)];
}
