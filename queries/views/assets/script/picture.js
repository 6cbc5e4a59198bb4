// The data of the page, with what is looked up in it. Lists that are empty are left out of the data.

class Picture {
  constructor(told) {
    this.told = told;
    this.nodes = told.nodes ?? [];
    this.edges = told.edges ?? [];
    this.facts = told.facts ?? [];
    this.documents = told.documents ?? [];
    this.profile = told.profile ?? [];
    this.timeline = told.timeline ?? [];
    this.classes = told.classes ?? {};
    this.levels = told.levels ?? {};
    this.relations = told.relations ?? {};
    this.node = new Map(this.nodes.map((node) => [node.id, node]));
    this.edge = new Map(this.edges.map((edge) => [edge.id, edge]));
    /** Edges of each node, by its id. */
    this.edgesOf = new Map(this.nodes.map((node) => [node.id, []]));
    for (const edge of this.edges) {
      this.edgesOf.get(edge.from)?.push(edge);
      if (edge.to !== edge.from) this.edgesOf.get(edge.to)?.push(edge);
    }
    const years = [...this.nodes, ...this.edges].flatMap((one) => one.years ?? []);
    /** The first and last year that occur, or null. */
    this.span = years.length ? [Math.min(...years), Math.max(...years)] : null;
  }

  /** The facts at these indexes. */
  factsAt(indexes) {
    return (indexes ?? []).map((index) => this.facts[index]).filter(Boolean);
  }

  /** The other end of an edge. */
  across(edge, id) {
    return edge.from === id ? edge.to : edge.from;
  }

  name(id) {
    return this.node.get(id)?.name ?? id;
  }

  className(label) {
    return say(this.classes[label] ?? label);
  }

  levelName(code) {
    return say(this.levels[code] ?? code);
  }

  relationName(name) {
    return say(this.relations[name] ?? name);
  }

  /** An edge in one line. */
  sentence(edge) {
    return `${this.name(edge.from)} — ${say(edge.words) || this.relationName(edge.relation)} → ${this.name(edge.to)}`;
  }
}
