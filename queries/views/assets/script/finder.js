// Search by name, alias, pinyin and initials.

const MOST_FOUND = 12;

/** Letters for comparing: no case, no spaces, no marks between. */
function folded(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·“”"'《》（）()]/g, "");
}

/** Things with names, prepared for search: of the picture, and of other pages of the site. */
class Findable {
  constructor(entries) {
    this.entries = entries.map((entry) => ({
      entry,
      names: [entry.name, ...(entry.names ?? [])].map(folded),
      keys: (entry.keys ?? []).map(folded),
    }));
  }

  /** The best first: whole names, then beginnings, then parts, then pinyin; weightier things before others. */
  find(text) {
    const sought = folded(text);
    if (!sought) return [];
    const found = [];
    for (const { entry, names, keys } of this.entries) {
      const rank = Math.min(
        ...names.map((name) => ranked(name, sought, 0)),
        ...keys.map((key) => ranked(key, sought, 1)),
      );
      if (rank < Infinity) found.push([rank, entry]);
    }
    found.sort(([a, x], [b, y]) => a - b || (y.weight ?? 0) - (x.weight ?? 0) || (x.name < y.name ? -1 : 1));
    return found.map(([, entry]) => entry);
  }
}

function ranked(name, sought, kind) {
  if (name === sought) return kind;
  if (name.startsWith(sought)) return 2 + kind;
  return name.includes(sought) ? 4 + kind : Infinity;
}

let finders = 0;

/** A field with a list of what is found. */
class Finder {
  /**
   * @param {Picture} picture
   * @param {{label: string, chosen: function(Object), elsewhere?: function(): Promise<Object[]>}} options
   */
  constructor(picture, options) {
    finders += 1;
    this.options = options;
    this.picture = picture;
    this.findable = null; // made when someone searches
    this.at = -1;
    this.found = [];
    const list = `found-${finders}`;
    this.list = element("ul", { class: "found", id: list, role: "listbox", "aria-label": options.label, hidden: true });
    this.input = element("input", {
      type: "search",
      role: "combobox",
      placeholder: options.label,
      "aria-label": options.label,
      autocomplete: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": list,
      oninput: () => this.look(),
      onfocus: () => this.learn(),
      onkeydown: (event) => this.key(event),
      onblur: () => setTimeout(() => this.close(), 150),
    });
    this.place = element("div", { class: "finder" }, this.input, this.list);
  }

  focus() {
    this.input.focus();
  }

  fill(text) {
    this.input.value = text;
  }

  /** Other pages' names are read when someone searches, not before. */
  async learn() {
    if (!this.options.elsewhere || this.learnt) return;
    this.learnt = true;
    const own = new Set(this.picture.nodes.map((node) => node.href));
    const others = (await this.options.elsewhere()).filter((entry) => !own.has(root + entry.href));
    this.findable = new Findable([...this.picture.nodes, ...others]);
    this.look();
  }

  look() {
    this.findable ??= new Findable(this.picture.nodes);
    const all = this.findable.find(this.input.value);
    this.found = all.slice(0, MOST_FOUND);
    this.at = this.found.length ? 0 : -1;
    this.list.replaceChildren(
      ...this.found.map((entry, number) => this.line(entry, number)),
      ...(this.input.value.trim() && !all.length
        ? [element("li", { class: "none", role: "option", "aria-disabled": "true" }, word("search-none"))]
        : []),
    );
    this.open(this.input.value.trim() !== "");
    if (this.input.value.trim()) speak(word("search-count", { n: all.length }));
  }

  line(entry, number) {
    const alias = this.aliasMeant(entry);
    return element(
      "li",
      {
        id: `${this.list.id}-${number}`,
        role: "option",
        "aria-selected": String(number === this.at),
        onpointerdown: (event) => this.choose(event, number),
      },
      icon(entry.class),
      element("span", { class: "name" }, entry.name, alias && element("span", { class: "alias" }, alias)),
      element(
        "span",
        { class: "how" },
        this.picture.node.has(entry.id) ? this.picture.className(entry.class) : word("elsewhere"),
      ),
    );
  }

  /** The alias that was typed, if it is not the name itself. */
  aliasMeant(entry) {
    const sought = folded(this.input.value);
    if (folded(entry.name).includes(sought)) return null;
    return (entry.names ?? []).find((name) => folded(name).includes(sought));
  }

  key(event) {
    if (event.isComposing) return; // keys of an input method choose its words
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.found.length) {
      event.preventDefault();
      this.at = (this.at + step + this.found.length) % this.found.length;
      this.mark();
    } else if (event.key === "Enter" && this.at >= 0) {
      this.choose(event, this.at);
    } else if (event.key === "Escape") {
      this.fill("");
      this.close();
    }
    event.stopPropagation();
  }

  mark() {
    [...this.list.children].forEach((line, number) => line.setAttribute("aria-selected", String(number === this.at)));
    this.input.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
    this.list.children[this.at].scrollIntoView({ block: "nearest" });
  }

  choose(event, number) {
    event.preventDefault();
    const entry = this.found[number];
    this.fill(entry.name);
    this.close();
    this.options.chosen(entry);
  }

  open(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    if (open && this.at >= 0) this.input.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    this.open(false);
  }
}

/** Say something to those who hear the page. */
function speak(text) {
  part("spoken").textContent = text;
}
