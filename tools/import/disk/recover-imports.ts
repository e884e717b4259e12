import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { restore, workplace } from './replace-folder.ts';

/** Puts back the chapters whose import was broken off, before a site is built without them. */
const root = process.cwd();
const imports = path.join(root, '.cache', 'import');
if (existsSync(imports)) {
  for (const chapter of readdirSync(imports)) restore(workplace(root, chapter));
}
