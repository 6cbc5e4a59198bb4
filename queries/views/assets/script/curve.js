// Lines between things, on the screen: `{start, via, end}` are points; without `via` a line is straight.

const STEP = 12; // pixels between the boxes that a line takes

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
  const steps = Math.ceil(lengthOf(edge) / STEP);
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
