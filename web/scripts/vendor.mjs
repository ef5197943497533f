// Puts the API document's viewer, with its licences, beside the application: the server shows it at /redoc.
import { copyFileSync, mkdirSync } from 'node:fs';

const source = new URL('../node_modules/redoc/bundles/', import.meta.url);
const target = new URL('../dist/vendor/', import.meta.url);
mkdirSync(target, { recursive: true });
for (const name of ['redoc.standalone.js', 'redoc.standalone.js.LICENSE.txt']) {
  copyFileSync(new URL(name, source), new URL(name, target));
}
