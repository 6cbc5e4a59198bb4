// What is written in the chart, the most telling first; worked out when something is chosen, not in every frame.

const FEW = 70; // relations that may all bear their words and arrows
const LEADING = 20; // names that may cover lesser nodes
const CHOSEN = 2e6; // ranks above every weight
const END = 1e6;

/** @returns {{names: Object[], edgeNames: Object[], arrows: Set<string>}} labels without a place; ids of relations */
function namesOf(chart) {
  const { picture, looked, visible } = chart;
  const seen = looked ? looked.edges : visible.edges;
  const told = seen.size <= FEW ? seen : new Set([...seen].filter((id) => looked?.strong.has(id)));
  return { names: nodeNames(picture, looked, visible), edgeNames: relationNames(picture, told), arrows: told };
}

function nodeNames(picture, looked, visible) {
  const ends = [picture.told.center, ...(picture.told.ends ?? [])];
  const rank = ({ id, weight }) =>
    (looked?.strong.has(id) ? CHOSEN : 0) + (ends.includes(id) ? END : 0) + (weight ?? 0);
  const style = { plain: styleOf(LETTER, 400), strong: styleOf(15, 600) };
  return picture.nodes
    .filter(({ id }) => visible.nodes.has(id) && (!looked || looked.nodes.has(id)))
    .map((node) => [rank(node), node])
    .sort(([a, x], [b, y]) => b - a || (x.id < y.id ? -1 : 1))
    .map(([sum, node], number) => {
      const sure = sum >= END;
      const lines = wrapped(node.name, sure ? 3 : 2);
      return { owner: node.id, lines, sure, leading: number < LEADING, ...(sure ? style.strong : style.plain) };
    });
}

function relationNames(picture, told) {
  const style = styleOf(11, 400);
  return [...told]
    .slice(0, FEW)
    .map((id) => ({ owner: id, lines: [say(picture.edge.get(id).words)], quiet: true, ...style }))
    .filter(({ lines }) => lines[0]);
}

/** The name under the pointer, which always shows. */
function hoverName(picture, id) {
  return { owner: id, lines: wrapped(picture.node.get(id).name, 3), sure: true, ...styleOf(LETTER, 600) };
}

function styleOf(size, weight) {
  return { size, weight, font: `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}` };
}
