/** Enough to go round any screen. */
const MOST_STOPS = 120;

/**
 * Goes through a screen by Tab and says where the focus cannot be seen: nothing is drawn that was
 * not there without it, or it is outside the window, or under something else.
 */
export async function unseenStops(page) {
  await page.evaluate(startAtTheTop);
  const wrong = new Set();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, problems, isLast } = await page.evaluate(look);
    problems.forEach((problem) => wrong.add(`${name}: ${problem}`));
    if (isLast) {
      break;
    }
  }
  return [...wrong];
}

/** The next Tab leads to the first stop; in a dialog, on from where the focus is. */
function startAtTheTop() {
  if (!document.querySelector('dialog[open]')) {
    const root = document.documentElement;
    root.tabIndex = -1;
    root.focus();
    root.removeAttribute('tabindex');
  }
  window.stops = new Set();
}

function look() {
  const stop = document.activeElement;
  if (stop === document.body || window.stops.has(stop)) {
    return { name: '', problems: [], isLast: true };
  }
  window.stops.add(stop);
  // What is drawn for the focus may be drawn around the label of a control that is not drawn itself.
  const drawn = stop.closest('.choice-option') ?? stop;
  const ring = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return { shows: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, all: [outlineStyle, outlineWidth, outlineColor, boxShadow].join() };
  };
  const focused = ring(drawn);
  const { left, top, right, bottom, width, height } = drawn.getBoundingClientRect();
  stop.blur();
  const blurred = ring(drawn);
  stop.focus({ preventScroll: true });
  const problems = [];
  if (!focused.shows || focused.all === blurred.all) {
    problems.push(`nothing shows the focus (${focused.all})`);
  }
  if (left < -1 || right > innerWidth + 1 || (height < innerHeight && (top < -1 || bottom > innerHeight + 1))) {
    problems.push(`outside the window (${left}, ${top}, ${right}, ${bottom})`);
  } else {
    const inset = Math.min(6, width / 4, height / 4);
    const corners = [[left + inset, top + inset], [right - inset, bottom - inset]];
    const isOver = ([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return !there || !(drawn.contains(there) || there.contains(drawn));
    };
    if (corners.some(isOver)) {
      problems.push('under something else');
    }
  }
  const name = stop.getAttribute('aria-label') ?? stop.innerText?.trim().slice(0, 20) ?? stop.tagName;
  return { name: name || stop.outerHTML.slice(0, 60), problems, isLast: false };
}
