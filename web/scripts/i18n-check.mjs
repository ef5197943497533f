// Both languages must have the same keys, every key the code asks for must exist, and none may be left over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = new URL('../src', import.meta.url).pathname;
const languages = ['en', 'ko'];
const plural = /_(zero|one|two|few|many|other)$/;
const problems = [];

const flatten = (value, prefix, into) => {
  for (const [key, inner] of Object.entries(value)) {
    const path = `${prefix}${key}`;
    if (typeof inner === 'object') flatten(inner, `${path}.`, into);
    else into.set(path, inner);
  }
  return into;
};
const load = (language) => {
  const all = new Map();
  const folder = join(source, 'shared/i18n', language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')), `${file.replace('.json', '')}:`, all);
  return all;
};
const base = (key) => key.replace(plural, '');
const [english, korean] = languages.map(load);
const sets = [english, korean].map((all) => new Set([...all.keys()].map(base)));
for (const key of sets[0]) if (!sets[1].has(key)) problems.push(`missing in ko: ${key}`);
for (const key of sets[1]) if (!sets[0].has(key)) problems.push(`missing in en: ${key}`);
const names = (text) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map((m) => m[1])
    .sort()
    .join();
for (const [key, text] of english) {
  const other = korean.get(key);
  if (other !== undefined && names(text) !== names(other)) problems.push(`placeholders differ: ${key}`);
  if (text === '' || other === '') problems.push(`empty: ${key}`);
}
const forbidden = /복식부기|차변|대변|double entry|\bdebit\b/i;
for (const all of [english, korean])
  for (const [key, text] of all) if (forbidden.test(text)) problems.push(`accountants' word: ${key}`);

const used = new Set();
const prefixes = [];
for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  for (const match of text.matchAll(/['"`]([a-z]+:[A-Za-z][\w.]*)['"`]/g)) used.add(match[1]);
  for (const match of text.matchAll(/`([a-z]+:[\w.]*)\$\{/g)) prefixes.push(match[1]);
}
const namespaces = new Set([...sets[0]].map((key) => key.split(':')[0]));
for (const key of used)
  if (namespaces.has(key.split(':')[0]) && !sets[0].has(key)) problems.push(`used but not defined: ${key}`);
for (const key of sets[0])
  if (!used.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))
    problems.push(`defined but not used: ${key}`);

problems.forEach((problem) => console.error(problem));
console.log(`${sets[0].size} keys in ${languages.join(' and ')}, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
