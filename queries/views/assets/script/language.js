// What the page says, in the language it is read in.

const language = {
  now: "zh",
  /** @param {string} code `zh` or `en` */
  use(code) {
    language.now = code === "en" ? "en" : "zh";
    document.documentElement.lang = language.now === "zh" ? "zh-CN" : "en";
  },
};

/** Words of the picture (`{zh, en}`) or a plain text, as read now. */
function say(words) {
  if (words === null || words === undefined) return "";
  if (typeof words !== "object") return String(words);
  return words[language.now] ?? words.zh ?? words.en ?? "";
}

/** Words of the page itself; `{n}` and the like are filled in. */
function word(key, values = {}) {
  return say(WORDS[key]).replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Where in its document something stands: `page=3;row=2` as a person says it. */
function placeInWords(place) {
  const told = place.split(";").map((one) => {
    const [kind, ...rest] = one.split("=");
    const value = rest.join("=");
    return value && `place-${kind}` in WORDS ? word(`place-${kind}`, { v: value.replace("-", "–") }) : one;
  });
  return told.join(language.now === "zh" ? "，" : ", ");
}

/** The title of a document, as the language sets it. */
function titleInWords(document) {
  return language.now === "zh" ? `《${document.title}》` : `“${document.title}”`;
}
