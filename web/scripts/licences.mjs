// Lists what others made in the bundle, from the dependency tree as it is installed: /licences/web.json, with the texts of the
// licences in /licences/web.txt. A package without a licence fails the build.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Where Node would find a package from a folder. */
function folderOf(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const here = join(at, 'node_modules', name);
    if (existsSync(join(here, 'package.json'))) return here;
    if (at === dirname(at)) return null;
  }
}

const found = new Map();
function walk(folder) {
  const { dependencies = {}, optionalDependencies = {} } = read(join(folder, 'package.json'));
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const at = folderOf(name, folder);
    if (at === null) {
      if (name in optionalDependencies) continue;
      throw new Error(`${name} is not installed`);
    }
    if (found.has(at)) continue;
    const { version, license, licenses } = read(join(at, 'package.json'));
    const licence =
      typeof license === 'string'
        ? license
        : (license?.type ?? licenses?.map((each) => each.type).join(' OR '));
    if (!licence) throw new Error(`${name} names no licence`);
    const text = readdirSync(at).find((file) => /^licen[cs]e/i.test(file));
    found.set(at, {
      name,
      version,
      licence,
      text: text === undefined ? null : readFileSync(join(at, text), 'utf8'),
    });
    walk(at);
  }
}
walk(root);

const all = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
const folder = join(root, 'dist', 'licences');
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'web.json'),
  JSON.stringify(all.map(({ name, version, licence }) => ({ name, version, licence }))),
);
writeFileSync(
  join(folder, 'web.txt'),
  all
    .map(({ name, version, licence, text }) => `${name} ${version}: ${licence}\n\n${text ?? ''}`)
    .join('\n\n---\n\n'),
);
console.log(`licences of ${all.length} packages`);
