import * as vscode from 'vscode';
import { MemoryFiles } from './memory.ts';
import { equal, findings, hoverAt, ok, ruleOf } from './support.ts';

describe('a virtual file system', () => {
  const files = new MemoryFiles('oncoprose-virtual');
  let registered: vscode.Disposable | undefined;
  before(() => {
    registered = vscode.workspace.registerFileSystemProvider(files.scheme, files);
  });
  after(() => registered?.dispose());

  it('has findings, cards and the bibliography that the manuscript declares, with nothing on the disk', async () => {
    files.put('papers.bib', '@article{mine2005, author = {Kobayashi, S.}, title = {A title}, year = {2005}}\n');
    const text = '---\nbibliography: papers.bib\n---\n\nEGFR T709M was found [@mine2005; @other2006].\n';
    const document = await vscode.workspace.openTextDocument(files.put('main.md', text));
    await vscode.window.showTextDocument(document);
    const at = (words: string) => document.positionAt(text.indexOf(words));
    const found = await findings(document, 'reference-residue-mismatch');
    equal(
      found
        .filter((one) => /residue-mismatch|undefined-citation/.test(String(ruleOf(one))))
        .map((one) => document.getText(one.range))
        .sort(),
      ['T709M', 'other2006'],
    );
    ok((await hoverAt(document, at('EGFR'))).includes('osimertinib'), 'no card of the gene');
    const card = await hoverAt(document, at('mine2005'));
    ok(card.includes('Kobayashi') && card.includes('papers.bib'), `no card of the key: ${card}`);
  });
});
