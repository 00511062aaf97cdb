import * as vscode from 'vscode';
import { findings, hoverAt, ok, open } from './support.ts';

describe('whatever is opened', () => {
  const worksStill = async () => {
    const { document, at } = await open('markdown', 'EGFR T7‸90M was found; EGFR T709M was not.\n');
    ok((await hoverAt(document, at)).includes('osimertinib'), 'no card any more');
    await findings(document, 'reference-residue-mismatch');
  };

  it('a line of 10 MB does no harm', async () => {
    const line = 'EGFR T790M confers resistance to gefitinib but not to osimertinib. '.repeat(150_000);
    const { document, at } = await open('markdown', `‸${line}`);
    await hoverAt(document, at);
    await worksStill();
  }).timeout(60_000);

  it('binary bytes do no harm', async () => {
    const bytes = Array.from({ length: 100_000 }, (_, i) => String.fromCharCode((i * 7919) % 0xd800)).join('');
    const { document, at } = await open('latex', `‸${bytes}`);
    await hoverAt(document, at);
    await worksStill();
  });

  it('a broken bibliography does no harm', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'no workspace');
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'broken', name), new TextEncoder().encode(text));
    await write('references.bib', '@article{a, title = {never closed\n@@@{{{,,,"\n\\end');
    await write('main.md', '---\nbibliography: references.bib\n---\n\nEGFR T709M was found [@a].\n');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'broken', 'main.md'));
    await findings(document, 'reference-residue-mismatch');
  });
});
