// The same as rows: the answer of the question, the things drawn, the relations drawn.

class Table {
  constructor(place, picture, state) {
    this.place = place;
    this.picture = picture;
    this.state = state;
    this.list = picture.told.table ? "answer" : "nodes";
    this.sorted = null; // [column, 1 or -1]
  }

  show(visible) {
    this.visible = visible;
    const told = this[this.list]();
    const rows = this.inOrder(told);
    this.place.setAttribute("aria-label", word("table"));
    this.place.replaceChildren(
      element(
        "div",
        { class: "heading" },
        this.choice(),
        told.title && element("h2", {}, told.title),
        told.description && element("p", { class: "hint" }, told.description),
        element("p", { class: "hint" }, word("rows", { n: rows.length })),
      ),
      element(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": told.title || word(`list-${this.list}`) },
        element(
          "table",
          {},
          element(
            "thead",
            {},
            element(
              "tr",
              {},
              told.columns.map((column, number) => this.head(column, number)),
            ),
          ),
          element(
            "tbody",
            {},
            rows.map((row) => this.row(row)),
          ),
        ),
      ),
    );
  }

  choice() {
    const lists = this.picture.told.table ? ["answer", "nodes", "edges"] : ["nodes", "edges"];
    const change = (list) => () => {
      this.list = list;
      this.sorted = null;
      this.show(this.visible);
    };
    const one = (list) =>
      button({ "aria-pressed": String(this.list === list), onclick: change(list) }, word(`list-${list}`));
    return element("div", { class: "choice", role: "group", "aria-label": word("list") }, lists.map(one));
  }

  head(name, number) {
    const [column, direction] = this.sorted ?? [];
    const now = column === number ? (direction > 0 ? "ascending" : "descending") : null;
    const sort = () => {
      this.sorted = [number, column === number ? -direction : 1];
      this.show(this.visible);
    };
    return element("th", { scope: "col", "aria-sort": now }, button({ class: "plain", onclick: sort }, name));
  }

  row(cells) {
    const chosen = cells.some(({ id }) => id && id === this.state.select);
    return element(
      "tr",
      { class: chosen && "chosen" },
      cells.map((cell) => this.cell(cell)),
    );
  }

  cell({ text, id }) {
    const number = typeof text === "number";
    const known = this.picture.node.has(id) || this.picture.edge.has(id);
    const inside = known
      ? button({ class: "plain", onclick: () => this.state.change({ select: id, path: null }) }, String(text))
      : String(text);
    return element("td", { class: number && "number" }, inside);
  }

  inOrder({ rows }) {
    if (!this.sorted) return rows;
    const [column, direction] = this.sorted;
    const compare = (a, b) =>
      typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "zh");
    const empty = ({ text }) => text === "";
    return [...rows].sort((a, b) => {
      const [x, y] = [a[column], b[column]];
      if (empty(x) || empty(y)) return Number(empty(x)) - Number(empty(y));
      return direction * compare(x.text, y.text);
    });
  }

  /** The canned question's answer; columns that only hold ids are for machines. */
  answer() {
    const { title, description, columns, rows, ids } = this.picture.told.table;
    const read = columns.map((column, number) => [column, number]).filter(([column]) => column.kind !== "id");
    return {
      title: say(title),
      description: say(description),
      columns: read.map(([column]) => say(column.words)),
      rows: rows.map((row, line) =>
        read.map(([, number]) => ({ text: plain(row[number]), id: ids?.[line]?.[number] })),
      ),
    };
  }

  nodes() {
    const { picture } = this;
    const nodes = picture.nodes.filter(({ id }) => this.visible.nodes.has(id));
    return {
      columns: ["name", "class", "level", "year", "links"].map((key) => word(key)),
      rows: nodes.map((node) => [
        { text: node.name, id: node.id },
        { text: picture.className(node.class) },
        { text: node.level ? picture.levelName(node.level) : "" },
        { text: (node.years ?? []).join(word("and")) },
        { text: picture.edgesOf.get(node.id).length },
      ]),
    };
  }

  edges() {
    const { picture } = this;
    const edges = picture.edges.filter(({ id }) => this.visible.edges.has(id));
    return {
      columns: ["start", "relation", "end", "level", "year"].map((key) => word(key)),
      rows: edges.map((edge) => [
        { text: picture.name(edge.from), id: edge.from },
        { text: say(edge.words) || picture.relationName(edge.relation), id: edge.id },
        { text: picture.name(edge.to), id: edge.to },
        { text: edge.level ? picture.levelName(edge.level) : "" },
        { text: (edge.years ?? []).join(word("and")) },
      ]),
    };
  }
}

/** A cell as it is read: words in the language of now, lists in one line, nothing for null. */
function plain(cell) {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return word(cell ? "yes" : "no");
  if (Array.isArray(cell)) return cell.map(plain).join(word("and"));
  return typeof cell === "object" ? say(cell) : cell;
}
