// The chart: vis-network moves, zooms and finds what is pressed; shapes, fading and names are drawn here, so that a
// selection restyles nothing in vis and costs one frame.

const LEAST = 1.5; // radius in pixels that a node seen from far away has beside a fifth of its own
const FEW = 70; // relations that may all bear their words and arrows
const SHORT = 30; // pixels of a line that has no room for an arrow
const LEADING = 20; // names that may cover lesser nodes
const VEIL = 0.86;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

class Chart {
  /**
   * @param {HTMLElement} place
   * @param {Picture} picture
   * @param {{nodes: Object[], edges: Object[]}} drawn as pyvis wrote them
   * @param {function(string|null, boolean): void} pressed with the id and whether Shift was held
   */
  constructor(place, picture, drawn, pressed) {
    this.place = place;
    this.picture = picture;
    this.radius = new Map(drawn.nodes.map((node) => [node.id, node.size]));
    this.visible = { nodes: new Set(this.radius.keys()), edges: new Set(picture.edge.keys()) };
    this.looked = null;
    this.hovered = null;
    const render = (drawing) => this.renderNode(drawing);
    // without labels: vis would measure and draw them all
    this.nodes = new vis.DataSet(drawn.nodes.map(({ label, group, ...node }) => ({ ...node, ctxRenderer: render })));
    this.edges = new vis.DataSet(drawn.edges);
    this.network = new vis.Network(place, {}, this.options());
    withoutLabels(this.network);
    this.network.setData({ nodes: this.nodes, edges: this.edges });
    this.network.on("beforeDrawing", (context) => this.ground(context));
    this.network.on("afterDrawing", (context) => this.draw(context));
    this.network.on("click", ({ pointer, event }) => this.press(pointer.DOM, event.srcEvent.shiftKey, pressed));
    this.network.on("resize", () => this.framed && this.frame(this.framed, { moved: false }));
    for (const moved of ["dragStart", "zoom"]) this.network.on(moved, () => (this.framed = null));
    this.network.on("hoverNode", ({ node }) => this.hover(node));
    this.network.on("blurNode", () => this.hover(null));
    this.order();
  }

  options() {
    return {
      physics: false,
      layout: { improvedLayout: false },
      nodes: { shape: "custom", shadow: false, chosen: false },
      edges: { smooth: false, width: 1.2, hoverWidth: 1, selectionWidth: 0, chosen: false, color: this.lineColour() },
      interaction: { hover: true, hoverConnectedEdges: false, selectConnectedEdges: false, keyboard: false, zoomSpeed: 0.7 },
    };
  }

  lineColour() {
    return { color: theme.ink.line, highlight: theme.ink.line, hover: theme.ink.quiet, inherit: false };
  }

  /** Take what is shown and what is looked at; only nodes and edges that come or go are handed to vis. */
  show(visible, looked, selected) {
    this.update(this.nodes, this.visible.nodes, visible.nodes);
    this.update(this.edges, this.visible.edges, visible.edges);
    Object.assign(this, { visible, looked, selected });
    this.order();
    this.redraw();
  }

  update(data, before, after) {
    const gone = [...before].filter((id) => !after.has(id)).map((id) => ({ id, hidden: true }));
    const come = [...after].filter((id) => !before.has(id)).map((id) => ({ id, hidden: false }));
    if (gone.length || come.length) data.update([...gone, ...come]);
  }

  /** Colours of the theme and letters of the language have changed. */
  restyle() {
    this.network.setOptions({ edges: { color: this.lineColour() } });
    this.order();
    this.redraw();
  }

  /** With the next frame, and once; `network.redraw` would draw at once, and again with the frame. */
  redraw() {
    this.network.body.emitter.emit("_requestRedraw");
  }

  /** The order in which names are placed, and their lines; computed when something is chosen, not in every frame. */
  order() {
    const { picture, looked } = this;
    const ends = [picture.told.center, ...(picture.told.ends ?? [])];
    const rank = (node) => (looked?.strong.has(node.id) ? 2e6 : 0) + (ends.includes(node.id) ? 1e6 : 0) + (node.weight ?? 0);
    const nodes = picture.nodes.filter(({ id }) => this.visible.nodes.has(id) && (!looked || looked.nodes.has(id)));
    const fonts = { plain: letters(LETTER, 400), strong: letters(15, 600), edge: letters(11, 400) };
    this.names = nodes
      .map((node) => [rank(node), node])
      .sort(([a, x], [b, y]) => b - a || (x.id < y.id ? -1 : 1))
      .map(([sum, node], number) => {
        const strong = sum >= 1e6;
        const [size, font, weight] = strong ? [15, fonts.strong, 600] : [LETTER, fonts.plain, 400];
        return { owner: node.id, lines: wrapped(node.name, strong ? 3 : 2), size, font, weight, sure: strong, leading: number < LEADING };
      });
    const shownEdges = looked ? looked.edges : this.visible.edges;
    const told = shownEdges.size <= FEW ? shownEdges : new Set([...shownEdges].filter((id) => looked?.strong.has(id)));
    this.arrows = told;
    this.edgeNames = [...told].slice(0, FEW).map((id) => ({ owner: id, lines: [say(picture.edge.get(id).words)], size: 11, font: fonts.edge, weight: 400, quiet: true }));
    this.edgeNames = this.edgeNames.filter(({ lines }) => lines[0]);
  }

  renderNode({ ctx, id, x, y }) {
    const radius = this.radiusNow(id);
    const node = this.picture.node.get(id);
    return {
      drawNode: () => drawShape(ctx, node.class, x, y, radius, 1.5 / this.network.getScale()),
      nodeDimensions: { width: 2 * radius, height: 2 * radius },
    };
  }

  radiusNow(id) {
    const radius = this.radius.get(id);
    const scale = this.network?.getScale() ?? 1;
    return Math.max(radius, (LEAST + radius / 5) / scale);
  }

  hover(id) {
    this.hovered = id;
    this.place.classList.toggle("pointing", id !== null);
    this.redraw();
  }

  press(at, shift, pressed) {
    this.network.unselectAll();
    pressed(this.network.getNodeAt(at) ?? this.network.getEdgeAt(at) ?? null, shift);
  }

  // ---- what is drawn over vis, in pixels of the screen ----

  /** Paper, so that what is faded fades to just that. */
  ground(context) {
    this.onScreen(context, () => this.cover(context, 1));
  }

  onScreen(context, draw) {
    const ratio = this.network.canvas.pixelRatio;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw();
    context.restore();
  }

  cover(context, alpha) {
    const { width, height } = context.canvas;
    context.globalAlpha = alpha;
    context.fillStyle = theme.ink.paper;
    context.fillRect(0, 0, width, height);
    context.globalAlpha = 1;
  }

  draw(context) {
    this.onScreen(context, () => this.drawScene(context));
  }

  drawScene(context) {
    const scene = this.scene(context);
    if (this.looked) {
      this.cover(context, VEIL);
      scene.edges.filter((edge) => !edge.faded).forEach((edge) => drawCurve(context, edge));
    }
    scene.edges.filter((edge) => edge.arrow).forEach((edge) => drawArrow(context, edge));
    if (this.looked) {
      for (const node of scene.nodes.filter((one) => !one.faded)) {
        if (node.chosen) drawRing(context, node);
        drawShape(context, node.class, node.x, node.y, node.radius, 1.5);
      }
    }
    scene.labels.forEach((label) => drawLabel(context, label));
    this.drawn = scene;
  }

  /** All that can be seen, where it stands on the screen; what is saved as a picture is made of it, too. */
  scene(context) {
    const { width, height } = this.place.getBoundingClientRect();
    const scale = this.network.getScale();
    const origin = this.network.canvasToDOM({ x: 0, y: 0 });
    const at = ({ x, y }) => [x * scale + origin.x, y * scale + origin.y];
    const nodes = this.sceneNodes(at, scale, width, height);
    const edges = this.sceneEdges(at, scale);
    return { width, height, nodes, edges, labels: this.sceneLabels(context, nodes, edges, width) };
  }

  sceneNodes(at, scale, width, height) {
    const nodes = [];
    for (const id of this.visible.nodes) {
      const [x, y] = at(this.network.body.nodes[id]);
      if (x < -50 || y < -50 || x > width + 50 || y > height + 50) continue;
      const faded = this.looked !== null && !this.looked.nodes.has(id);
      const chosen = this.looked?.strong.has(id) ?? false;
      nodes.push({ id, x, y, faded, chosen, class: this.picture.node.get(id).class, radius: this.radiusNow(id) * scale });
    }
    return nodes;
  }

  /** Without a choice vis draws the lines; then only those with arrows and words are asked for. */
  sceneEdges(at, scale) {
    const ids = this.saving ? this.visible.edges : this.looked ? this.looked.edges : this.arrows;
    const edges = [];
    for (const id of ids) {
      const edge = this.network.body.edges[id];
      if (!edge?.connected) continue;
      // the curve that vis draws; it has no public name for it
      const via = edge.edgeType.getViaNode?.();
      const faded = this.looked !== null && !this.looked.edges.has(id);
      edges.push({
        id, faded, strong: this.looked?.strong.has(id) ?? false,
        start: at(edge.from), end: at(edge.to), via: via ? at(via) : null, gap: this.radiusNow(edge.toId) * scale + 3,
      });
    }
    for (const edge of edges) edge.arrow = !edge.faded && this.arrows.has(edge.id) && lengthOf(edge) > edge.gap + SHORT;
    return edges;
  }

  sceneLabels(context, nodes, edges, width) {
    const taken = { names: new Taken(), nodes: new Taken(), lines: new Taken() };
    for (const edge of edges) if (edge.arrow) crossed(edge).forEach((box) => taken.lines.add(box));
    const where = new Map();
    for (const { id, x, y, radius, faded } of nodes) {
      where.set(id, [x, y, radius]);
      if (!faded) taken.nodes.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius, owner: id });
    }
    const hovered = this.hovered && where.has(this.hovered) ? [this.hoverLabel()] : [];
    const named = [...hovered, ...this.names.filter(({ owner }) => owner !== this.hovered)];
    const wanted = named.filter(({ owner }) => where.has(owner)).map((label) => ({ ...label, anchors: [where.get(label.owner)] }));
    const placed = placeLabels(context, wanted, taken, width);
    const curves = new Map(edges.map((edge) => [edge.id, edge]));
    const told = this.edgeNames.filter(({ owner }) => curves.has(owner)).map((label) => ({ ...label, anchors: [0.5, 0.4, 0.6].map((t) => [...pointOn(curves.get(label.owner), t), 0]) }));
    return [...placed, ...placeLabels(context, told, taken, width)];
  }

  hoverLabel() {
    const { name } = this.picture.node.get(this.hovered);
    return { owner: this.hovered, lines: wrapped(name, 3), size: LETTER, font: letters(LETTER, 600), weight: 600, sure: true };
  }

  // ---- moving ----

  /** Bring nodes into sight with room for their names. */
  frame(ids, { moved = true, most = 1.25 } = {}) {
    const spots = [...ids].map((id) => this.network.body.nodes[id]).filter(Boolean);
    const { width, height } = this.place.getBoundingClientRect();
    if (!spots.length || !width || !height) return;
    this.framed = [...ids]; // kept in sight when the window changes, until the reader moves the chart
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [aside, above, below] = [Math.min(80, width * 0.12), 44, 84];
    const scale = Math.min(most, (width - 2 * aside) / Math.max(right - left, 1), (height - above - below) / Math.max(bottom - top, 1));
    const position = { x: (left + right) / 2, y: (top + bottom) / 2 + (below - above) / 2 / scale };
    const animation = moved && !calm.matches ? { duration: 320, easingFunction: "easeInOutQuad" } : false;
    this.network.moveTo({ position, scale, animation });
  }

  /** Whether a node can be seen. */
  sees(id) {
    return this.drawn?.nodes.some((node) => node.id === id && node.x > 0 && node.y > 0 && node.x < this.drawn.width && node.y < this.drawn.height) ?? false;
  }

  zoom(factor) {
    this.network.moveTo({ scale: this.network.getScale() * factor, animation: calm.matches ? false : { duration: 160, easingFunction: "linear" } });
  }

  /** The tied node that lies most nearly in a direction. */
  toward(id, [dx, dy]) {
    const here = this.network.body.nodes[id];
    let best = null;
    for (const near of neighbours(this.picture, this.visible, id)) {
      const there = this.network.body.nodes[near];
      const [x, y] = [there.x - here.x, there.y - here.y];
      const cosine = (x * dx + y * dy) / (Math.hypot(x, y) || 1);
      if (cosine > 0.3 && (!best || cosine > best.cosine)) best = { near, cosine };
    }
    return best?.near ?? null;
  }
}

/**
 * Names are written here, so vis need not work out fonts in five styles for every node and edge, which is a third of
 * its time to open. It has no option for that.
 */
function withoutLabels(network) {
  const node = network.body.functions.createNode({ id: "label" });
  Object.getPrototypeOf(node.labelModule).propagateFonts = () => {};
}

/** A point of a curve, t from 0 to 1. */
function pointOn({ start, via, end }, t) {
  const middle = via ?? [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  return [0, 1].map((n) => (1 - t) ** 2 * start[n] + 2 * t * (1 - t) * middle[n] + t ** 2 * end[n]);
}

function lengthOf({ start, end }) {
  return Math.hypot(end[0] - start[0], end[1] - start[1]);
}

/** Small boxes along a line, which names do well to keep clear of. */
function crossed(edge) {
  const steps = Math.ceil(lengthOf(edge) / 12);
  return Array.from({ length: Math.min(steps, 200) }, (_, step) => {
    const [x, y] = pointOn(edge, step / steps);
    return { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 };
  });
}

function drawCurve(context, { start, via, end, strong }) {
  context.beginPath();
  context.moveTo(...start);
  if (via) context.quadraticCurveTo(...via, ...end);
  else context.lineTo(...end);
  context.lineWidth = strong ? 1.8 : 1.1;
  context.strokeStyle = strong ? theme.ink.accent : theme.ink.quiet;
  context.stroke();
}

/** The corners of an arrow head that ends where the node begins. */
function arrowHead({ start, via, end, gap }) {
  const [fromX, fromY] = via ?? start;
  const angle = Math.atan2(end[1] - fromY, end[0] - fromX);
  const tip = [end[0] - gap * Math.cos(angle), end[1] - gap * Math.sin(angle)];
  const corner = (turn) => [tip[0] - 8 * Math.cos(angle + turn), tip[1] - 8 * Math.sin(angle + turn)];
  return [tip, corner(0.38), corner(-0.38)];
}

function drawArrow(context, edge) {
  const [tip, left, right] = arrowHead(edge);
  context.beginPath();
  context.moveTo(...tip);
  context.lineTo(...left);
  context.lineTo(...right);
  context.fillStyle = edge.strong ? theme.ink.accent : theme.ink.quiet;
  context.fill();
}

function drawRing(context, { x, y, radius }) {
  context.beginPath();
  context.arc(x, y, radius + 5, 0, 2 * Math.PI);
  context.lineWidth = 1.6;
  context.strokeStyle = theme.ink.accent;
  context.stroke();
}
