// Ways through what is shown, in either direction of a relation.

/** Ids of the nodes at most so many steps from one. */
function within(picture, visible, start, hops) {
  const found = new Set([start]);
  let edge = [start];
  for (let step = 0; step < hops; step += 1) {
    const next = [];
    for (const id of edge) {
      for (const near of neighbours(picture, visible, id)) {
        if (found.has(near)) continue;
        found.add(near);
        next.push(near);
      }
    }
    edge = next;
  }
  return found;
}

/** The shortest way between two nodes as a list of ids, the first by ids where several are as short; or null. */
function shortest(picture, visible, start, end) {
  if (!visible.nodes.has(start) || !visible.nodes.has(end)) return null;
  const before = new Map([[start, null]]);
  const waiting = [start];
  for (let index = 0; index < waiting.length && !before.has(end); index += 1) {
    for (const near of [...neighbours(picture, visible, waiting[index])].sort()) {
      if (before.has(near)) continue;
      before.set(near, waiting[index]);
      waiting.push(near);
    }
  }
  if (!before.has(end)) return null;
  const way = [];
  for (let id = end; id !== null; id = before.get(id)) way.unshift(id);
  return way;
}

/** The relations shown between two nodes. */
function between(picture, visible, a, b) {
  const own = picture.edgesOf.get(a) ?? [];
  return own.filter((edge) => visible.edges.has(edge.id) && picture.across(edge, a) === b);
}

function neighbours(picture, visible, id) {
  const own = picture.edgesOf.get(id) ?? [];
  return new Set(own.filter((edge) => visible.edges.has(edge.id)).map((edge) => picture.across(edge, id)));
}
