// Where names stand, so that none covers another: the more telling first, each at the first free place beside its node.

const LETTER = 12.5; // height of letters in pixels, whatever the scale
const CELL = 48; // of the grid in which taken places are looked up
const LINE = 10; // Chinese letters in a line
const widths = new Map();

/** @typedef {{left: number, top: number, right: number, bottom: number, owner?: string}} Box */

/** Places taken on the screen. */
class Taken {
  constructor() {
    this.cells = new Map();
  }

  /** @param {Box} box */
  add(box) {
    for (const key of cellsOf(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  /** Whether a box is free, but for what its owner takes. */
  free(box, owner) {
    for (const key of cellsOf(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (other.owner !== owner && overlap(box, other)) return false;
      }
    }
    return true;
  }
}

function* cellsOf({ left, top, right, bottom }) {
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) yield x * 65536 + y;
  }
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * The labels that fit.
 * @param {CanvasRenderingContext2D} context for measuring
 * @param {Array} wanted the most telling first: {owner, lines, font, size, anchors: [[x, y, radius]]}; a leading one may
 *   cover nodes, a sure one anything
 * @param {{names: Taken, nodes: Taken, lines: Taken}} taken labels are added to the names
 * @param {number} frame width of the screen; a label cut off by its edge tells little
 */
function placeLabels(context, wanted, taken, frame) {
  const placed = [];
  for (const label of wanted) {
    const width = Math.max(...label.lines.map((line) => widthOf(context, line, label.font, label.size)));
    const height = label.lines.length * label.size * 1.25;
    const all = label.anchors.flatMap((anchor) => boxesBeside(anchor, width, height));
    const inside = all.filter(({ left, right }) => left > 2 && right < frame - 2);
    const boxes = inside.length ? inside : label.sure ? all : [];
    const open = boxes.filter((one) => taken.names.free(one, label.owner));
    const clear = open.filter((one) => taken.nodes.free(one, label.owner));
    const box =
      clear.find((one) => taken.lines.free(one, null)) ??
      clear[0] ??
      (label.leading ? open[0] : null) ??
      (label.sure ? boxes[0] : null);
    if (!box) continue;
    taken.names.add(box);
    placed.push({ ...label, x: (box.left + box.right) / 2, y: box.top, width, height });
  }
  return placed;
}

/** Below, above, right, left of a node; on the point itself where it has no radius. */
function boxesBeside([x, y, radius], width, height) {
  const box = (left, top) => ({ left, top, right: left + width, bottom: top + height });
  if (!radius) return [box(x - width / 2, y - height / 2)];
  const gap = radius + 3;
  return [
    box(x - width / 2, y + gap),
    box(x - width / 2, y - gap - height),
    box(x + gap + 1, y - height / 2),
    box(x - gap - 1 - width, y - height / 2),
  ];
}

function widthOf(context, text, font, size) {
  const key = `${font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context.font = font;
    width = context.measureText(text).width + size * 0.3;
    widths.set(key, width);
  }
  return width;
}

/** A name in lines of like length, cut where it is too long to stand in a chart. */
function wrapped(name, most) {
  const lines = [];
  const whole = [...name].reduce((sum, letter) => sum + wideness(letter), 0);
  const each = Math.min(LINE, Math.ceil(whole / Math.ceil(whole / LINE)) + 0.5);
  let line = "";
  let length = 0;
  for (const letter of name) {
    const wide = wideness(letter);
    if (length + wide > each && line) {
      if (lines.length === most - 1) return [...lines, `${line.slice(0, -1)}…`];
      const cut = letter.codePointAt(0) < 0x2e80 ? line.lastIndexOf(" ") + 1 : 0;
      lines.push(line.slice(0, cut || undefined).trimEnd());
      line = cut ? line.slice(cut) : "";
      length = [...line].length * 0.55;
    }
    line += letter;
    length += wide;
  }
  return [...lines, line];
}

/** How wide a letter is, in Chinese letters. */
function wideness(letter) {
  return letter.codePointAt(0) > 0x2e80 ? 1 : 0.55;
}

/** Letters with a rim of paper, so that lines behind them do not disturb. */
function drawLabel(context, label) {
  if (label.quiet) {
    context.fillStyle = theme.ink.paper;
    context.fillRect(label.x - label.width / 2, label.y, label.width, label.height);
  }
  context.font = label.font;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = theme.ink.paper;
  context.fillStyle = label.quiet ? theme.ink.quiet : theme.ink.ink;
  label.lines.forEach((line, number) => {
    const y = label.y + (number + 0.12) * label.size * 1.25;
    context.strokeText(line, label.x, y);
    context.fillText(line, label.x, y);
  });
}
