// Saving and printing what the chart shows.

const SHARP = 2; // pixels of a PNG for one of the screen

function saveSvg(picture, chart) {
  save(new Blob([drawing(picture, chart).text], { type: "image/svg+xml" }), `${fileName(picture)}.svg`);
}

/** @returns {Promise<void>} done when the file is handed to the browser */
async function savePng(picture, chart) {
  const { text, width, height } = drawing(picture, chart);
  const image = await loaded(text);
  const canvas = element("canvas", { width: width * SHARP, height: height * SHARP });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  save(blob, `${fileName(picture)}.png`);
}

async function loaded(svg) {
  const image = new Image();
  image.src = svgAddress(svg);
  await image.decode();
  return image;
}

function svgAddress(svg) {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The title, without what Windows allows in no file name. */
function fileName(picture) {
  return (
    say(picture.told.title)
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, "-")
      .trim()
      .slice(0, 80) || "jiangtu"
  );
}

/** Paper takes lines, not pixels, and no dark ground. */
function printable(picture, chart, stage) {
  let before = null;
  addEventListener("beforeprint", () => {
    before = theme.now;
    theme.use("light");
    theme.ink.paper = "#ffffff";
    const { text, width, height } = drawing(picture, chart);
    stage.append(
      element("img", { class: "printed", src: svgAddress(text), width, height, alt: say(picture.told.title) }),
    );
    for (const one of document.querySelectorAll(".sources details")) one.open = true;
  });
  addEventListener("afterprint", () => {
    theme.use(before);
    stage.querySelector(".printed")?.remove();
  });
}
