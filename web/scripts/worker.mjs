// Writes dist/sw.js: the worker with the files of this build, under a version that is their hash.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const built = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]);
const files = [
  ...new Set(built.filter((file) => /\.(js|css|svg)$/.test(file)).map((file) => `/${file}`)),
  '/first-paint.js',
  '/icon.svg',
  '/app.webmanifest',
].sort();
const worker = readFileSync(new URL('../src/worker.js', import.meta.url), 'utf8');
const hash = createHash('sha256').update(worker);
for (const file of [...files, '/index.html']) hash.update(readFileSync(new URL(`.${file}`, dist)));
const version = hash.digest('hex').slice(0, 12);
const filled = worker
  .replace("'__VERSION__'", JSON.stringify(version))
  .replace('new Set(__FILES__)', `new Set(${JSON.stringify(files)})`);
// A worker with a hole in it is refused by the browser without a word to the person.
if (/^[^/]*__(VERSION|FILES)__/m.test(filled)) throw new Error('the worker was not filled in');
writeFileSync(new URL('sw.js', dist), filled);
console.log(`offline shell ${version}: ${files.length} files`);
