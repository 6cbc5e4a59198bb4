// Asking for the way between two things: two names, found as in the search.

/** Open the form with its first name filled in. */
function askWay(state, start) {
  document.dispatchEvent(new CustomEvent("ask-way", { detail: { start } }));
}

class Ways {
  constructor(picture, state) {
    this.picture = picture;
    this.state = state;
    this.start = null;
    this.place = element("details", { class: "menu ways" });
    document.addEventListener("ask-way", ({ detail }) => this.ask(detail.start));
  }

  /** Make the form anew, in the language of now. */
  show() {
    const { picture } = this;
    const take = (part) => (entry) => {
      this[part] = entry.id;
      this.offer();
    };
    this.fields = {
      start: new Finder(picture, { label: word("path-start"), chosen: take("start") }),
      end: new Finder(picture, { label: word("path-end"), chosen: take("end") }),
    };
    const [start, end] = this.state.path ?? [this.start, null];
    this.start = start;
    this.end = end;
    this.fields.start.fill(start ? picture.name(start) : "");
    this.fields.end.fill(end ? picture.name(end) : "");
    this.place.replaceChildren(
      element("summary", {}, word("path")),
      element(
        "div",
        { class: "sheet" },
        element("p", { class: "hint" }, word("path-hint")),
        this.fields.start.place,
        this.fields.end.place,
      ),
    );
  }

  ask(start) {
    this.state.change({ path: null });
    this.start = start;
    this.end = null;
    this.show();
    this.place.open = true;
    this.fields.end.focus();
  }

  offer() {
    if (!this.start || !this.end || this.start === this.end) return;
    this.place.open = false;
    this.state.change({ path: [this.start, this.end], select: null });
  }
}
