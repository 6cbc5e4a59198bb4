// Facts as they were said: the words of a document, and which document, where.

/**
 * The words of a passage and what is known from them; each document, place and words once.
 * @param {string[]} marked names to set off in the words
 * @param {string[]} known what stands above already, and need not be told again
 */
function passages(picture, facts, marked = [], known = []) {
  const groups = new Map();
  for (const fact of facts) {
    const key = JSON.stringify(column(fact) ? [fact.document, row(fact)] : [fact.document, fact.quote ?? fact.place]);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(fact);
  }
  const ordered = [...groups.values()].sort((a, b) => (b[0].quote ?? "").length - (a[0].quote ?? "").length);
  return element(
    "div",
    { class: "passages" },
    ordered.map((group) => passage(picture, group, marked, known)),
  );
}

function passage(picture, group, marked, known) {
  const [first] = group;
  if (group.some(column)) return record(picture, group);
  const words = [...marked, ...group.map((fact) => say(fact.value))];
  const untold = first.quote ? group.filter((fact) => !known.includes(say(fact.value))) : group;
  return element(
    "figure",
    { class: "passage" },
    first.quote && element("blockquote", {}, quoted(first.quote, words)),
    states(untold),
    element("figcaption", {}, sourceLine(picture, { ...first, basis: bases(group) })),
  );
}

/** What facts say beyond the words, each with what it is about. */
function states(facts) {
  const line = (fact) => element("li", {}, element("span", { class: "about" }, say(fact.about)), " ", say(fact.value));
  return facts.length > 0 && element("ul", { class: "states", "aria-label": word("states") }, facts.map(line));
}

/** The cells of one row of a table, each under the name of its column. */
function record(picture, group) {
  const cells = new Map();
  for (const fact of group) if (fact.quote && column(fact)) cells.set(column(fact), fact.quote);
  const cell = ([name, words]) => element("div", {}, element("dt", {}, name), element("dd", {}, words));
  const untold = group.filter((fact) => say(fact.value) !== cells.get(column(fact)));
  return element(
    "figure",
    { class: "passage" },
    cells.size > 0 && element("dl", { class: "record" }, [...cells].map(cell)),
    states(untold),
    element("figcaption", {}, sourceLine(picture, { ...group[0], place: row(group[0]), basis: bases(group) })),
  );
}

/** The column that a fact stands in, if it stands in a table. */
function column(fact) {
  return /(?:^|;)column=(.*)$/.exec(fact.place ?? "")?.[1] ?? null;
}

function row(fact) {
  return fact.place.replace(/;?column=.*$/, "");
}

function bases(group) {
  return [...new Set(group.map((fact) => fact.basis).filter(Boolean))].join(word("and"));
}

/** A quotation, with the names and values in it set off. */
function quoted(quote, words) {
  const sought = [...new Set(words)].filter((one) => one && one.length > 1 && quote.includes(one));
  sought.sort((a, b) => b.length - a.length);
  const parts = [];
  let rest = quote;
  while (rest) {
    const hits = sought.map((one) => [rest.indexOf(one), one]).filter(([at]) => at >= 0);
    const [at, hit] = hits.sort((a, b) => a[0] - b[0] || b[1].length - a[1].length)[0] ?? [rest.length, ""];
    parts.push(rest.slice(0, at));
    if (hit) parts.push(element("mark", {}, hit));
    rest = rest.slice(at + hit.length);
  }
  return parts;
}

/** Which document says so, when, where in it; how it was inferred. */
function sourceLine(picture, fact) {
  const document = picture.documents[fact.document];
  const told = [];
  if (document) {
    const title = titleInWords(document);
    told.push(element("cite", {}, document.url ? link(document.url, { target: "_blank" }, title) : title));
    const others = [document.publisher, document.date].filter((one) => one && !document.title.includes(one));
    told.push(...others.map((one) => element("span", {}, one)));
  } else {
    told.push(element("span", {}, word("no-document")));
  }
  if (fact.place) told.push(element("span", { class: "place" }, placeInWords(fact.place)));
  if (fact.more) told.push(element("span", {}, word("more", { n: fact.more })));
  if (fact.basis) told.push(element("span", { class: "basis" }, word("basis") + word("colon") + fact.basis));
  return told;
}

/**
 * The facts of one thing by what they are about: a value once, with all who say it. Where sources differ, the values
 * stand side by side.
 */
function attributes(picture, facts, marked = []) {
  const abouts = new Map();
  for (const fact of facts) {
    const about = say(fact.about);
    if (!abouts.has(about)) abouts.set(about, new Map());
    const values = abouts.get(about);
    const value = say(fact.value);
    values.set(value, [...(values.get(value) ?? []), fact]);
  }
  return element(
    "dl",
    { class: "attributes" },
    [...abouts].map(([about, values]) => attribute(picture, about, values, marked)),
  );
}

function attribute(picture, about, values, marked) {
  const differs = values.size > 1 && [...values.values()].flat().some((fact) => fact.differs);
  return element(
    "div",
    { class: differs ? "attribute differing" : "attribute" },
    element("dt", {}, about, differs && element("span", { class: "flag" }, word("differs"))),
    [...values].map(([value, facts]) =>
      element(
        "dd",
        {},
        element("p", { class: "value" }, value),
        element(
          "div",
          { class: "passages" },
          onceEach(facts).map((fact) => attributeSource(picture, fact, value, marked)),
        ),
      ),
    ),
  );
}

function attributeSource(picture, fact, value, marked) {
  const words = fact.quote && fact.quote !== value;
  return element(
    "figure",
    { class: "passage" },
    words && element("blockquote", {}, quoted(fact.quote, [...marked, value])),
    element("figcaption", {}, sourceLine(picture, fact)),
  );
}

function onceEach(facts) {
  return [...new Map(facts.map((fact) => [JSON.stringify([fact.document, fact.place, fact.quote]), fact])).values()];
}

/** Everything told of a relation: where sources differ first, then the words. */
function edgeEvidence(picture, edge) {
  const facts = picture.factsAt(edge.facts);
  const marked = [picture.name(edge.from), picture.name(edge.to)];
  const differing = facts.filter((fact) => fact.differs);
  const others = facts.filter((fact) => !fact.differs);
  if (!facts.length) return element("p", { class: "hint" }, word("no-facts"));
  return element(
    "div",
    { class: "evidence" },
    differing.length > 0 && attributes(picture, differing, marked),
    others.length > 0 && passages(picture, others, marked, marked),
  );
}
