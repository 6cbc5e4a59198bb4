// Parts of the page. Texts, from wherever they come, only ever become text nodes and attributes.

/**
 * An element with its attributes and children. `onclick` and the like take functions; null and false leave out.
 * @param {string} tag
 * @param {Object<string, *>} [attributes]
 * @param {...(Node|string|number|null|false|Array)} children
 * @returns {HTMLElement}
 */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A button; what it says is its name unless `aria-label` is among its attributes. */
function button(attributes, ...children) {
  return element("button", { type: "button", ...attributes }, ...children);
}

/** A part of the page by its id. */
function part(id) {
  return document.getElementById(id);
}

/** A link to another page, or plain text where the address is not one that a page may lead to. */
function link(address, attributes, ...children) {
  let kind = "";
  try {
    kind = new URL(address, document.baseURI).protocol;
  } catch {
    // an address that is none
  }
  if (!["http:", "https:", "file:"].includes(kind)) return element("span", {}, ...children);
  return element("a", { href: address, rel: "noopener noreferrer", ...attributes }, ...children);
}

/** A fold: what is inside is made when it is first opened. */
function fold(attributes, summary, inside) {
  const { open, ...others } = attributes;
  const made = element("details", others, element("summary", {}, summary));
  let filled = false;
  const fill = () => {
    if (filled || !made.open) return;
    filled = true;
    made.append(inside());
  };
  made.addEventListener("toggle", fill);
  if (open) {
    made.open = true;
    fill();
  }
  return made;
}
