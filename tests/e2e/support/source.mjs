import { readFileSync } from 'node:fs';

const FILE = new URL('../../fixtures/interview-questions.zh.md', import.meta.url);

/**
 * What the source says, by the number of the question: `{ title, question, answer }`, where the
 * last two are lists of `{ tag, text }`, a paragraph (`p`) or an item of a list (`li`) each.
 */
export function source() {
  const entries = new Map();
  let entry;
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const heading = /^\*\*(\d+)\. (.+)\*\*$/.exec(line);
    if (heading) {
      entry = { title: heading[2], question: [], answer: [] };
      entries.set(Number(heading[1]), entry);
    } else if (line.startsWith('### ')) {
      entry = undefined;
    } else if (entry && line.startsWith('**题目：** ')) {
      entry.question.push(block(line.slice('**题目：** '.length)));
    } else if (entry && line !== '') {
      entry.answer.push(block(line.replace(/^\*\*答案：\*\* /, '')));
    }
  }
  return entries;
}

function block(line) {
  return line.startsWith('- ') ? { tag: 'li', text: line.slice(2) } : { tag: 'p', text: line };
}
