// The chart as SVG: what can be seen, with a title above and the source below.

const HEAD = 64;
const FOOT = 56;

/**
 * @param {Picture} picture
 * @param {Chart} chart
 * @returns {{text: string, width: number, height: number}}
 */
function drawing(picture, chart) {
  const scene = sceneOf(chart, document.createElement("canvas").getContext("2d"), true);
  const [width, height] = [Math.round(scene.width), Math.round(scene.height) + HEAD + FOOT];
  const family = getComputedStyle(document.body).fontFamily;
  const svg = shape("svg", { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height, "font-family": family });
  const clip = shape("clipPath", { id: "chart" }, shape("rect", { width, height: scene.height }));
  const body = shape("g", { transform: `translate(0 ${HEAD})`, "clip-path": "url(#chart)" });
  body.append(...scene.edges.map(edgeShape), ...scene.nodes.map(nodeShape), ...scene.labels.map(labelShape));
  svg.append(shape("defs", {}, clip), shape("rect", { width, height, fill: theme.ink.paper }), body);
  svg.append(writing(say(picture.told.title), 24, 38, { "font-size": 22, "font-weight": 600, fill: theme.ink.ink }));
  svg.append(legendShape(picture, scene, 24, height - 34));
  svg.append(writing(sourceInWords(picture), 24, height - 12, { "font-size": 11, fill: theme.ink.quiet }));
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

function shape(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (name !== "xmlns") made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function writing(text, x, y, attributes) {
  return shape("text", { x, y, ...attributes }, text);
}

function edgeShape(edge) {
  const { start, via, end, strong, faded } = edge;
  const path = via ? `M${rounded(start)}Q${rounded(via)} ${rounded(end)}` : `M${rounded(start)}L${rounded(end)}`;
  const colour = strong ? theme.ink.accent : edge.arrow ? theme.ink.quiet : theme.ink.line;
  const made = shape(
    "g",
    { opacity: faded ? 1 - VEIL : 1 },
    shape("path", { d: path, fill: "none", stroke: colour, "stroke-width": strong ? 1.8 : 1.1 }),
  );
  if (edge.arrow) made.append(shape("path", { d: `M${arrowHead(edge).map(rounded).join("L")}Z`, fill: colour }));
  return made;
}

function rounded([x, y]) {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function nodeShape(node) {
  const made = shape("g", { opacity: node.faded ? 1 - VEIL : 1, transform: `translate(${rounded([node.x, node.y])})` });
  if (node.chosen)
    made.append(shape("circle", { r: node.radius + 5, fill: "none", stroke: theme.ink.accent, "stroke-width": 1.6 }));
  made.append(
    shape("path", {
      d: outline(node.class),
      fill: colour(node.class),
      stroke: theme.ink.paper,
      "stroke-width": 3,
      "stroke-linejoin": "round",
      "vector-effect": "non-scaling-stroke",
      "paint-order": "stroke",
      transform: `scale(${node.radius.toFixed(2)})`,
    }),
  );
  return made;
}

function labelShape(label) {
  const fill = label.quiet ? theme.ink.quiet : theme.ink.ink;
  const made = shape("text", {
    "text-anchor": "middle",
    "font-size": label.size,
    "font-weight": label.weight,
    fill,
    stroke: theme.ink.paper,
    "stroke-width": 4,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
  label.lines.forEach((line, number) => {
    made.append(
      shape("tspan", { x: label.x.toFixed(1), y: (label.y + (number * 1.25 + 1) * label.size).toFixed(1) }, line),
    );
  });
  if (!label.quiet) return made;
  const { x, y, width, height } = label;
  return shape("g", {}, shape("rect", { x: x - width / 2, y, width, height, fill: theme.ink.paper }), made);
}

/** The classes that can be seen, in a row. */
function legendShape(picture, scene, x, y) {
  const made = shape("g", {});
  const classes = Object.keys(picture.classes).filter((label) => scene.nodes.some((node) => node.class === label));
  let left = x;
  for (const label of classes) {
    const name = picture.className(label);
    made.append(
      shape("path", {
        d: outline(label),
        fill: colour(label),
        transform: `translate(${left + 6} ${y - 4}) scale(5.5)`,
      }),
    );
    made.append(writing(name, left + 16, y, { "font-size": 11, fill: theme.ink.quiet }));
    left += 28 + [...name].reduce((sum, letter) => sum + 11 * wideness(letter), 0);
  }
  return made;
}
