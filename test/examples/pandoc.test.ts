// What we write, rendered by pandoc: an independent reader of citations and bibliographies. Skipped where there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createBibliographyIndex, planInsertion, readBibliography } from '../../src/references/index.ts';
import type { Format } from '../../src/text/types.ts';
import { knowledge } from '../helpers/knowledge.ts';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const folder = mkdtempSync(path.join(tmpdir(), 'oncoprose-pandoc-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A paper that the examples do not cite. */
const NEW = '17463250';

/** Keys of the reference list that pandoc makes; it fails where a citation has no entry. */
function rendered(document: string): string[] {
  const html = execFileSync('pandoc', ['--citeproc', '--fail-if-warnings', document], {
    cwd: folder,
    encoding: 'utf8',
  });
  return [...html.matchAll(/id="ref-([^"]+)"[^>]{0,100}class="csl-entry"/g)].map(([, key]) => key!).sort();
}

/** Cites a paper that the bibliography lacks behind the first sentence with `words`, and writes both files. */
function insert(document: string, format: Format, bibliographyName: string, words: string, pmid: string): string {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const [source, text] = [read(document), read(bibliographyName)];
  const bibliography = readBibliography(bibliographyName, text);
  const plan = planInsertion({
    source,
    format,
    offset: source.indexOf(words) + words.length,
    references: [knowledge.reference(pmid)!],
    index: createBibliographyIndex([bibliography]),
    target: { bibliography, text },
  });
  const put = (to: string, { at, text: added }: { at: number; text: string }) => to.slice(0, at) + added + to.slice(at);
  writeFileSync(path.join(folder, document), put(source, plan.document!));
  writeFileSync(path.join(folder, bibliographyName), plan.bibliography.reduce(put, text));
  return plan.keys[0]!;
}

describe.skipIf(!hasPandoc)('pandoc', () => {
  it.each<[string, Format]>([
    ['manuscript.md', 'markdown'],
    ['manuscript.tex', 'latex'],
  ])('finds every key of %s, before an insertion and after', (name, format) => {
    for (const file of [name, 'references.bib']) cpSync(`examples/${file}`, path.join(folder, file));
    const before = rendered(name);
    expect(before.length).toBeGreaterThan(10);
    const words = 'Targeted drugs work until the tumour finds a way round them';
    const key = insert(name, format, 'references.bib', words, NEW);
    expect(before).not.toContain(key);
    expect(rendered(name)).toEqual([...before, key].sort());
  });

  it('does tell of a key that is missing', () => {
    writeFileSync(path.join(folder, 'wrong.md'), '---\nreferences: []\n---\n\nOld news [@old].\n');
    expect(() => rendered('wrong.md')).toThrow(/old/);
  });

  it.each([
    ['refs.bib', '@string{j = "A journal"}\r\n@book{old,\r\n\ttitle = "Old",\r\n\tyear = 1999\r\n}'],
    ['refs.json', '[\n\t{"id": "old", "type": "book", "title": "Old"}\n]\n'],
    ['refs.yaml', '---\nreferences:\n- id: old\n  type: book\n  title: Old\n# the end\n...\n'],
  ])('reads %s with one entry more', (name, text) => {
    writeFileSync(path.join(folder, name), text);
    writeFileSync(path.join(folder, 'note.md'), `---\nbibliography: ${name}\n---\n\nOld news [@old]. T790M resists.\n`);
    const key = insert('note.md', 'markdown', name, 'resists', NEW);
    expect(rendered('note.md')).toEqual([key, 'old'].sort());
  });
});
