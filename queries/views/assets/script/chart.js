// The chart: vis-network moves, zooms and finds what is pressed; shapes, fading and names are drawn here, so that a
// selection restyles nothing in vis and costs one frame.

const LEAST = 1.5; // radius in pixels that a node seen from far away has beside a fifth of its own
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
    Object.assign(this, namesOf(this));
  }

  options() {
    return {
      physics: false,
      layout: { improvedLayout: false },
      nodes: { shape: "custom", shadow: false, chosen: false },
      edges: { smooth: false, width: 1.2, hoverWidth: 1, selectionWidth: 0, chosen: false, color: this.lineColour() },
      interaction: {
        hover: true,
        hoverConnectedEdges: false,
        selectConnectedEdges: false,
        keyboard: false,
        zoomSpeed: 0.7,
      },
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
    Object.assign(this, namesOf(this));
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
    Object.assign(this, namesOf(this));
    this.redraw();
  }

  /** With the next frame, and once; `network.redraw` would draw at once, and again with the frame. */
  redraw() {
    this.network.body.emitter.emit("_requestRedraw");
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
    const scene = sceneOf(this, context);
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
    const scale = Math.min(
      most,
      (width - 2 * aside) / Math.max(right - left, 1),
      (height - above - below) / Math.max(bottom - top, 1),
    );
    const position = { x: (left + right) / 2, y: (top + bottom) / 2 + (below - above) / 2 / scale };
    const animation = moved && !calm.matches ? { duration: 320, easingFunction: "easeInOutQuad" } : false;
    this.network.moveTo({ position, scale, animation });
  }

  /** Whether a node can be seen. */
  sees(id) {
    return (
      this.drawn?.nodes.some(
        (node) => node.id === id && node.x > 0 && node.y > 0 && node.x < this.drawn.width && node.y < this.drawn.height,
      ) ?? false
    );
  }

  zoom(factor) {
    this.network.moveTo({
      scale: this.network.getScale() * factor,
      animation: calm.matches ? false : { duration: 160, easingFunction: "linear" },
    });
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
