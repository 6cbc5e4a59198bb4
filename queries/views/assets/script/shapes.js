// Colour and shape of the classes: the same outline for the canvas, the legend and the saved picture.

const FALLBACK = { shape: "circle", light: "#6b6b6b", dark: "#b8b8b8" };
const outlines = new Map(Object.entries(PALETTE.shapes).map(([name, path]) => [name, new Path2D(path)]));

const theme = {
  now: "light",
  /** Colours of the style sheet, for what is drawn. */
  ink: {},
  use(name) {
    theme.now = name;
    document.documentElement.dataset.theme = name;
    const style = getComputedStyle(document.documentElement);
    for (const colour of ["paper", "ink", "quiet", "line", "accent"]) {
      theme.ink[colour] = style.getPropertyValue(`--${colour}`).trim();
    }
  },
};

/** How a class looks: `{shape, light, dark}`. */
function look(label) {
  return Object.hasOwn(PALETTE.classes, label) ? PALETTE.classes[label] : FALLBACK;
}

/** The colour of a class in the theme of now. */
function colour(label) {
  return look(label)[theme.now];
}

/** The outline of a class as SVG writes it, from -1 to 1. */
function outline(label) {
  return PALETTE.shapes[look(label).shape];
}

/** Draw a class's shape around a point, rimmed with paper, so that lines end before it. */
function drawShape(context, label, x, y, radius, rim) {
  const path = outlines.get(look(label).shape);
  context.save();
  context.translate(x, y);
  context.scale(radius, radius);
  context.lineJoin = "round";
  context.lineWidth = (2 * rim) / radius;
  context.strokeStyle = theme.ink.paper;
  context.stroke(path);
  context.fillStyle = colour(label);
  context.fill(path);
  context.restore();
}

const SVG = "http://www.w3.org/2000/svg";

/** A class's shape as a small picture beside words; it says nothing that the words do not. */
function icon(label) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "-1.3 -1.3 2.6 2.6");
  picture.setAttribute("class", "icon");
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", outline(label));
  path.setAttribute("fill", colour(label));
  picture.append(path);
  return picture;
}
