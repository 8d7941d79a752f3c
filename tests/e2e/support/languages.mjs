/**
 * The texts on the page, those that are only heard included, that are in another language than the
 * page says: Chinese where it says English, and more than a name or a key in English where it says
 * Chinese.
 */
export function mixedUp(page) {
  const look = () => {
    const HAN = /\p{Script=Han}/u;
    const PHRASE = /[a-z]{2,} [a-z]{2,}/i;
    const isWrong = (element, text) => {
      const isChinese = element.closest('[lang]').lang.startsWith('zh');
      return isChinese ? !HAN.test(text) && PHRASE.test(text) : HAN.test(text);
    };
    const wrong = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, data } = texts.currentNode;
      if (!parentElement.closest('script, style') && isWrong(parentElement, data)) {
        wrong.push(data);
      }
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const text = element.getAttribute(name);
        wrong.push(...(isWrong(element, text) ? [`${name}: ${text}`] : []));
      }
    }
    return wrong;
  };
  return page.evaluate(look);
}
