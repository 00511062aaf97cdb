import * as vscode from 'vscode';
import type { Citable } from '../../src/references/types.ts';
import { createBibliographies } from '../../src/vscode/bibliographies.ts';
import * as core from '../../src/vscode/core.ts';
import { createProjects } from '../../src/vscode/project.ts';
import { planCiting } from '../../src/vscode/references/insertion.ts';
import { MemoryFiles } from './memory.ts';
import { equal, ok } from './support.ts';

const paper: Citable = {
  pmid: '15728811',
  title: 'A mutation',
  authors: [{ family: 'Kobayashi', given: 'S' }],
  etAl: false,
  journal: 'N Engl J Med',
  year: 2005,
  complete: true,
  retracted: false,
};
const old = '@article{old,\n  title = {Old},\n}\n';

describe('a bibliography that cannot be written', () => {
  const files = new MemoryFiles('oncoprose-memory');
  const subscriptions: vscode.Disposable[] = [];
  const loaded = async () => core;
  const context = { subscriptions } as unknown as vscode.ExtensionContext;
  let editor: Parameters<typeof planCiting>[0];

  before(() => {
    subscriptions.push(vscode.workspace.registerFileSystemProvider(files.scheme, files));
    const projects = createProjects({ context, core: loaded });
    editor = { core: loaded, bibliographies: createBibliographies({ context, core: loaded, projects }) };
  });
  after(() => {
    for (const one of subscriptions) one.dispose();
  });

  /** A manuscript that declares `NAME.bib`. */
  async function manuscript(name: string) {
    const text = `---\nbibliography: ${name}.bib\n---\n\nGefitinib fails.\n`;
    const document = await vscode.workspace.openTextDocument(files.put(`${name}.md`, text));
    const plan = () =>
      planCiting(editor, { document, offset: text.length - 2, references: [paper] }, false).then(
        (planned) => ({ planned, refusal: '' }),
        (error: Error) => ({ planned: undefined, refusal: error.message }),
      );
    return { document, plan };
  }

  it('is read-only: that is said, and nothing is written', async () => {
    files.put('locked.bib', old, { readonly: true });
    const { document, plan } = await manuscript('locked');
    const { planned, refusal } = await plan();
    ok(
      !planned && /locked\.bib is read-only; nothing was written/.test(refusal),
      `planned ${planned}, told ${refusal}`,
    );
    equal([document.isDirty, files.bytes('locked.bib')], [false, [...new TextEncoder().encode(old)]]);
  });

  it('is not UTF-8: saving it would change it, so it is left alone', async () => {
    const latin = new Uint8Array([
      ...new TextEncoder().encode('@article{muller,\n  author = {M'),
      0xfc,
      ...new TextEncoder().encode('ller},\n}\n'),
    ]);
    files.put('latin.bib', latin);
    const { plan } = await manuscript('latin');
    const { planned, refusal } = await plan();
    ok(!planned && /latin\.bib is not utf-?8/i.test(refusal), `planned ${planned}, told ${refusal}`);
    equal(files.bytes('latin.bib'), [...latin]);
  });

  it('is larger than the editor opens: that is said, and no second one is declared', async () => {
    files.put('library.bib', old, { size: 60 * 2 ** 20 });
    const { document, plan } = await manuscript('library');
    const { planned, refusal } = await plan();
    ok(!planned && /library\.bib has 60 MB/.test(refusal), `planned ${planned}, told ${refusal}`);
    equal([document.isDirty, files.bytes('library.bib').length], [false, old.length]);
  });

  it('was changed by another program meanwhile: the entry goes behind what is there now', async () => {
    files.put('shared.bib', old);
    const { document, plan } = await manuscript('shared');
    await editor.bibliographies.of(document);
    const newer = `${old}\n@article{newer,\n  title = {Newer},\n}\n`;
    files.put('shared.bib', newer);
    const { planned, refusal } = await plan();
    ok(planned, refusal);
    await vscode.workspace.applyEdit(planned.edit);
    const text = (await vscode.workspace.openTextDocument(files.uri('shared.bib'))).getText();
    ok(text.startsWith(newer) && text.includes('{15728811}'), text);
  });

  it('was deleted meanwhile: it is made anew where the manuscript declares it, and declared once', async () => {
    files.put('gone.bib', old);
    const { document, plan } = await manuscript('gone');
    await editor.bibliographies.of(document);
    files.delete(files.uri('gone.bib'));
    const { planned, refusal } = await plan();
    ok(planned, refusal);
    await vscode.workspace.applyEdit(planned.edit);
    const text = (await vscode.workspace.openTextDocument(files.uri('gone.bib'))).getText();
    ok(text.includes('{15728811}'), text);
    equal(document.getText().match(/^bibliography:/gm)?.length, 1);
  });
});
