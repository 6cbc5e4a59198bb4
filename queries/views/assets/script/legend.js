// The classes that are drawn; each can be hidden.

function legend(picture, state) {
  const counts = counted(picture.nodes, "class");
  return Object.keys(picture.classes)
    .filter((label) => counts.has(label))
    .map((label) => {
      const hide = () => state.change({ noClass: toggled(state.noClass, label) });
      return button(
        {
          class: "class",
          "aria-pressed": String(!state.noClass.includes(label)),
          title: word("classes"),
          onclick: hide,
        },
        icon(label),
        element("span", {}, picture.className(label)),
        element("span", { class: "count" }, counts.get(label)),
      );
    });
}

/** How often each value occurs. */
function counted(things, name) {
  const counts = new Map();
  for (const thing of things) if (thing[name]) counts.set(thing[name], (counts.get(thing[name]) ?? 0) + 1);
  return counts;
}

/** The list with the value put in, or taken out. */
function toggled(list, value) {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
