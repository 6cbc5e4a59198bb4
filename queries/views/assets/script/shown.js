// What the filters leave of the picture.

/**
 * The ids of nodes and edges that are shown. A node that lost all its relations to a filter of relations, levels or
 * years goes, too; what the page is about stays.
 * @returns {{nodes: Set<string>, edges: Set<string>}}
 */
function shown(picture, state) {
  const inYears = yearFilter(picture, state);
  const passes = (one) => !(one.level && state.noLevel.includes(one.level)) && inYears(one);
  const kept = [picture.told.center, ...(picture.told.ends ?? []), state.select, ...(state.path ?? [])];
  const nodes = new Set();
  for (const node of picture.nodes) {
    if (kept.includes(node.id) || (!state.noClass.includes(node.class) && passes(node))) nodes.add(node.id);
  }
  const edges = new Set();
  for (const edge of picture.edges) {
    if (passes(edge) && !state.noRelation.includes(edge.relation)) edges.add(edge.id);
  }
  for (const id of [...nodes]) {
    const own = picture.edgesOf.get(id);
    if (own.length && !own.some((edge) => edges.has(edge.id)) && !kept.includes(id)) nodes.delete(id);
  }
  for (const id of [...edges]) {
    const edge = picture.edge.get(id);
    if (!nodes.has(edge.from) || !nodes.has(edge.to)) edges.delete(id);
  }
  return { nodes, edges };
}

function yearFilter(picture, state) {
  if (state.since === null && state.until === null && state.undated) return () => true;
  const [since, until] = [state.since ?? -Infinity, state.until ?? Infinity];
  return (one) => {
    const years = one.years ?? [];
    // of things without a year only relations can be told to be undated: a person has none by nature
    if (!years.length) return state.undated || !("relation" in one);
    return years.some((year) => since <= year && year <= until);
  };
}

/** How many filters are set. */
function filtersSet(state) {
  const lists = state.noClass.length + state.noRelation.length + state.noLevel.length;
  return lists + (state.since === null ? 0 : 1) + (state.until === null ? 0 : 1) + (state.undated ? 0 : 1);
}
