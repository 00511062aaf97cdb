// Writes what is generated from the rules: their pages, their index, the schemas of the project file
// and of house packs.
//   npm run docs               writes
//   npm run docs -- --check    fails where what is committed differs
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../src/lint/rules/index.ts';
import { houseSchema } from './pack-schema.ts';
import { projectSchema } from './project-schema.ts';
import { ruleIndex, rulePage, unusedDirectivePage } from './rule-page.ts';

const files = new Map<string, string>([
  ...rules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
  ['docs/rules/README.md', ruleIndex(rules)],
  ['docs/rules/unused-directive.md', unusedDirectivePage()],
  ['schemas/oncoprose.schema.json', `${JSON.stringify(projectSchema(), null, 2)}\n`],
  ['schemas/pack.schema.json', `${JSON.stringify(houseSchema(), null, 2)}\n`],
]);

const stale = readdirSync('docs/rules', { encoding: 'utf8' })
  .map((name) => `docs/rules/${name}`)
  .filter((file) => !files.has(file));

if (process.argv.includes('--check')) {
  const differing = [...files]
    .filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
    .map(([file]) => file);
  for (const file of [...differing, ...stale]) console.error(`${file} does not match the rules: run “npm run docs”.`);
  const failed = differing.length + stale.length;
  console.log(`${files.size - differing.length} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
} else {
  for (const file of stale) rmSync(file);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${files.size} files written.`);
}
