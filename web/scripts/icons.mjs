// Draws the pictures of categories: src/shared/categories/icons.svg, one symbol for each name that the API takes, out of Tabler's
// drawings. Run by hand after the set has grown; a test holds that the three lists (API, drawings, words) are the same.
import { readFileSync, writeFileSync } from 'node:fs';

/** Names of ours that Tabler calls otherwise. */
const DRAWN_AS = { 'discount-2': 'rosette-discount' };

const api = JSON.parse(readFileSync(new URL('../../docs/api/openapi.json', import.meta.url), 'utf8'));
const names = api.components.schemas.NewCategory.properties.icon.pattern.replace(/[\^$()]/g, '').split('|');
const drawings = new URL('../node_modules/@tabler/icons/icons/outline/', import.meta.url);
const symbols = names.map((name) => {
  const drawing = readFileSync(new URL(`${DRAWN_AS[name] ?? name}.svg`, drawings), 'utf8');
  const paths = [...drawing.matchAll(/<path d="[^"]+" \/>/g)].map(([path]) => path).join('');
  return `<symbol id="${name}" viewBox="0 0 24 24">${paths}</symbol>`;
});
writeFileSync(
  new URL('../src/shared/categories/icons.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`,
);
console.log(`${symbols.length} drawings`);
