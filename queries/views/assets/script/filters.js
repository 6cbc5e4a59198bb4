// Which relations, levels and years are shown. Classes are hidden in the legend.

class Filters {
  constructor(picture, state) {
    this.picture = picture;
    this.state = state;
    this.summary = element("summary", {});
    this.sheet = element("div", { class: "sheet" });
    this.place = element("details", { class: "menu filters" }, this.summary, this.sheet);
  }

  show() {
    const { picture, state } = this;
    const set = filtersSet(state);
    this.summary.textContent = set ? word("filter-on", { n: set }) : word("filter");
    const clear = { noClass: [], noRelation: [], noLevel: [], since: null, until: null, undated: true };
    const things = [...picture.nodes, ...picture.edges];
    this.sheet.replaceChildren(
      ...[
        this.boxes("relations", picture.relations, counted(picture.edges, "relation"), "noRelation"),
        this.boxes("levels", picture.levels, counted(things, "level"), "noLevel"),
        picture.span && this.years(things),
        set > 0 && button({ class: "plain", onclick: () => state.change(clear) }, word("filter-clear")),
      ].filter(Boolean),
    );
  }

  boxes(title, names, counts, list) {
    const lines = Object.entries(names).filter(([name]) => counts.has(name));
    if (!lines.length) return null;
    return element(
      "fieldset",
      {},
      element("legend", {}, word(title)),
      lines.map(([name, words]) => {
        const change = () => this.state.change({ [list]: toggled(this.state[list], name) });
        const box = element("input", {
          type: "checkbox",
          checked: !this.state[list].includes(name),
          onchange: change,
          "data-name": name,
        });
        return element("label", {}, box, say(words), element("span", { class: "count" }, counts.get(name)));
      }),
    );
  }

  years(things) {
    const { state } = this;
    const years = [...new Set(things.flatMap((one) => one.years ?? []))].sort((a, b) => a - b);
    const choice = (name, label) =>
      element(
        "select",
        {
          "aria-label": `${word("years")} ${word(label)}`,
          onchange: ({ target }) => state.change({ [name]: target.value ? Number(target.value) : null }),
        },
        element("option", { value: "", selected: state[name] === null }, "—"),
        years.map((year) => element("option", { value: year, selected: state[name] === year }, year)),
      );
    const undated = element("input", {
      type: "checkbox",
      checked: state.undated,
      onchange: ({ target }) => state.change({ undated: target.checked }),
    });
    return element(
      "fieldset",
      {},
      element("legend", {}, word("years")),
      element("div", { class: "span" }, word("from"), choice("since", "from"), word("to"), choice("until", "to")),
      element("label", {}, undated, word("undated")),
    );
  }
}
