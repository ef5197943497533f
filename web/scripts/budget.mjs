// Fails the build when the script of a first load outgrows its budget: the entry, everything it imports, and the
// first rooms a person can land in (sign-in, dashboard), the longer language; charts apart because they come on demand.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 250;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const roots = Object.keys(manifest).filter(
  (key) =>
    manifest[key].isEntry || /features\/(signin|dashboard)\/\w+Page\.tsx$|i18n\/ko\/index\.ts$/.test(key),
);
const files = new Set();
const visit = (key) => {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  (chunk.imports ?? []).forEach(visit);
};
roots.forEach(visit);
let total = 0;
for (const file of files) {
  const size = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
  total += size;
  console.log(`  ${(size / 1024).toFixed(1).padStart(7)} KB  ${file}`);
}
console.log(`script of a first load: ${(total / 1024).toFixed(1)} KB gzip of ${BUDGET_KB} KB`);
if ([...files].some((file) => /chart/i.test(file))) {
  console.error('charts are part of the first load; they must come on demand');
  process.exit(1);
}
if (total > BUDGET_KB * 1024) {
  console.error('over the budget');
  process.exit(1);
}
