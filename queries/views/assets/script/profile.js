// The profile in sentences. A clause opens the statements that it rests on.

function profile(picture) {
  if (!picture.profile.length) return null;
  return element(
    "section",
    { class: "profile" },
    element("h2", {}, word("profile")),
    picture.profile.map((sentence) => sentenceWithSources(picture, sentence)),
    element("p", { class: "hint" }, word("profile-hint")),
  );
}

function sentenceWithSources(picture, sentence) {
  const below = element("div", { class: "below", role: "region", "aria-label": word("evidence"), hidden: true });
  const clauses = sentence.map((clause) => {
    const facts = picture.factsAt(clause.facts);
    if (!facts.length) return element("span", {}, say(clause.words));
    return phrase(clauseFacts(picture, clause, facts), below, say(clause.words));
  });
  return element("div", { class: "sentence" }, element("p", {}, clauses), below);
}

function clauseFacts(picture, clause, facts) {
  const marked = picture.nodes.map((node) => node.name).filter((name) => say(clause.words).includes(name));
  return () => passages(picture, facts, marked);
}

/** Words to press, which wrap as words do: a `button` would stand as a block in its line. */
function phrase(inside, below, words) {
  const open = toggle(inside, below);
  const key = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open(event);
  };
  return element(
    "span",
    { class: "clause", role: "button", tabindex: 0, "aria-expanded": "false", onclick: open, onkeydown: key },
    words,
  );
}

/** Open the evidence of what is pressed in the place below it, or close it again. */
function toggle(inside, below) {
  return ({ currentTarget }) => {
    const open = currentTarget.getAttribute("aria-expanded") === "true";
    for (const other of currentTarget.closest("[data-toggles], .sentence, li").querySelectorAll("[aria-expanded]")) {
      other.setAttribute("aria-expanded", "false");
    }
    currentTarget.setAttribute("aria-expanded", String(!open));
    below.hidden = open;
    below.replaceChildren(...(open ? [] : [inside()]));
  };
}
