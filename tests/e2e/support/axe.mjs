import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that WCAG 2.2 asks for up to AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe cannot tell of an arrow, which is in the colours of the letters beside it. */
const ARROWS = /Element content contains only non-text characters/;

/** What axe cannot look behind: the words of a drawing, which are in the ink of the text around it. */
const IN_DRAWINGS = /^unsure color-contrast: <text /;

/** What axe finds wrong with the page as it is, or cannot tell, one line for each element. */
export async function findings(page) {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(SOURCE);
  }
  const look = async (values) => {
    const { violations, incomplete } = await window.axe.run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations', 'incomplete'],
    });
    const lines = (kind) => ({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${kind} ${id}: ${html} ${failureSummary}`);
    return [...violations.flatMap(lines('wrong')), ...incomplete.flatMap(lines('unsure'))];
  };
  const lines = await page.evaluate(look, TAGS);
  return lines.filter((line) => !ARROWS.test(line) && !IN_DRAWINGS.test(line));
}
