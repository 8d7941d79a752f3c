import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../corpus/', import.meta.url));

/** The topics in order: `{ slug, zh, en }`. */
export const topics = readTopics();

/** The cards, sorted as the app shows them: `{ id, topic, level, number, twin }`. */
export const cards = topics.flatMap((topic) => readCards(topic.slug));

/** The ids of the cards that pass a test, sorted as the app shows them. */
export function idsOf(passes) {
  return cards.filter(passes).map((card) => card.id);
}

/** A topic by its slug. */
export function topic(slug) {
  return topics.find((topic) => topic.slug === slug);
}

function readTopics() {
  const [, ...tables] = readFileSync(join(FOLDER, 'topics.toml'), 'utf8').split('[[topic]]');
  return tables.map((table) => ({
    slug: field(table, 'slug'),
    zh: field(table, 'zh'),
    en: field(table, 'en'),
  }));
}

function readCards(topic) {
  const folder = join(FOLDER, 'cards', topic);
  const read = (file) => {
    const [, head] = readFileSync(join(folder, file), 'utf8').split('+++');
    return {
      id: basename(file, '.md'),
      topic,
      level: Number(field(head, 'level')),
      number: Number(field(head, 'number')),
      twin: field(head, 'twin'),
    };
  };
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return files.map(read).sort((a, b) => a.number - b.number);
}

/** One value of a TOML table of plain strings and numbers. */
function field(table, name) {
  const found = new RegExp(`^${name} = (?:"(.*)"|(\\d+))$`, 'm').exec(table);
  return found?.[1] ?? found?.[2];
}
