/**
 * What of the page cannot be got at: how far it sticks out of the window sideways, and the texts that
 * are cut off by the box that they stand in.
 */
export function misfits(page) {
  const look = () => {
    const wrong = [];
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over > 0) {
      wrong.push(`wider than the window by ${over}`);
    }
    // What is only heard is cut off on purpose, and lines of toggles scroll on narrow screens.
    const exempt = '.unseen, .filter-title, .filter-scroll, .filter-pair, progress, [hidden]';
    for (const element of document.querySelectorAll('body *')) {
      const style = getComputedStyle(element);
      const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      const scrolls = style.overflowY === 'auto' || element.matches('textarea, input, select, html, body');
      const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      if (cuts && !scrolls && isCut && element.clientWidth > 0 && !element.closest(exempt)) {
        wrong.push(`cut off: ${element.className} ${element.textContent.trim().slice(0, 30)}`);
      }
      const { right, width } = element.getBoundingClientRect();
      if (width > 1 && right > innerWidth + 1 && element.textContent.trim() && !element.closest(`${exempt}, .skip, dialog:not([open])`)) {
        wrong.push(`beyond the edge: ${element.className} ${element.textContent.trim().slice(0, 30)}`);
      }
    }
    return wrong;
  };
  return page.evaluate(look);
}

/** How much of the window is left for the page between what is fixed to its edges. */
export function roomLeft(page) {
  const look = () => {
    const fixed = [...document.querySelectorAll('.dock, .nav')]
      .filter((element) => getComputedStyle(element).position === 'fixed')
      .map((element) => element.getBoundingClientRect().height);
    return (innerHeight - Math.max(0, ...fixed)) / innerHeight;
  };
  return page.evaluate(look);
}
