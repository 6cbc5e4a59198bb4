// The documents that the page rests on.

function sources(picture) {
  if (!picture.documents.length) return null;
  return element(
    "section",
    { class: "sources" },
    fold({}, element("h2", {}, word("sources-of", { n: picture.documents.length })), () =>
      element(
        "ol",
        {},
        picture.documents.map((document, number) => element("li", {}, sourceLine(picture, { document: number }))),
      ),
    ),
  );
}

/** The line that goes with every picture that leaves the page. */
function sourceInWords(picture) {
  const first = picture.documents.find((document) => document.publisher) ?? picture.documents[0];
  const told = [];
  if (first) {
    const name = [titleInWords(first), first.publisher, first.date]
      .filter(Boolean)
      .join(language.now === "zh" ? "，" : ", ");
    const more = picture.documents.length > 1 ? ` ${word("source-more", { n: picture.documents.length })}` : "";
    told.push(word("source") + word("colon") + name + more);
  }
  told.push(`匠图 Jiangtu · ${word("build")} ${picture.told.build ?? ""}`.trim());
  return told.join(" · ");
}
