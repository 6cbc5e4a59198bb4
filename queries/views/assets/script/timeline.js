// What happened when, a year once.

function timeline(picture, go) {
  if (!picture.timeline.length) return null;
  const years = new Map();
  for (const moment of picture.timeline) years.set(moment.year, [...(years.get(moment.year) ?? []), moment]);
  return element(
    "section",
    { class: "timeline" },
    element("h2", {}, word("timeline")),
    element(
      "ol",
      {},
      [...years].map(([year, moments]) =>
        element(
          "li",
          { class: "year" },
          element("span", { class: "figure" }, year),
          element(
            "ul",
            {},
            moments.map((moment) => momentWithSources(picture, moment, go)),
          ),
        ),
      ),
    ),
  );
}

function momentWithSources(picture, moment, go) {
  const facts = picture.factsAt(moment.facts);
  const below = element("div", { class: "below", role: "region", "aria-label": word("evidence"), hidden: true });
  const node = picture.node.get(moment.node);
  const inside = () =>
    element(
      "div",
      {},
      passages(picture, facts, node ? [node.name] : []),
      node && button({ class: "plain", onclick: () => go(node.id) }, `${node.name} →`),
    );
  const date = moment.date && moment.date !== String(moment.year) ? element("time", {}, dayInWords(moment.date)) : null;
  const words = facts.length || node ? phrase(inside, below, say(moment.words)) : say(moment.words);
  return element("li", {}, date, words, below);
}

/** The month and day of a date whose year stands beside it. */
function dayInWords(date) {
  const found = /^-?\d{4}-(\d\d)(?:-(\d\d))?$/.exec(date);
  if (!found) return date;
  const [month, day] = [Number(found[1]), found[2] && Number(found[2])];
  if (language.now === "zh") return `${month}月${day ? `${day}日` : ""}`;
  const name = new Date(2000, month - 1, 1).toLocaleString("en", { month: "short" });
  return day ? `${day} ${name}` : name;
}
