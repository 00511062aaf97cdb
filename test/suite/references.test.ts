import * as vscode from 'vscode';
import { equal, ok, until } from './support.ts';

const pmid = '15728811';
const sentence = 'EGFR T790M confers resistance to gefitinib';

describe('Insert Reference', () => {
  const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const file = (name: string) => vscode.Uri.joinPath(folder(), name);

  /** A manuscript on disk, open with the caret in its sentence. */
  async function manuscript(name: string, text: string, bibliography: string) {
    await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
    await vscode.workspace.fs.writeFile(file(`${name}.bib`), new TextEncoder().encode(bibliography));
    const document = await vscode.workspace.openTextDocument(file(name));
    const editor = await vscode.window.showTextDocument(document);
    const caret = document.positionAt(text.indexOf(sentence) + 8);
    editor.selection = new vscode.Selection(caret, caret);
    const references = await vscode.workspace.openTextDocument(file(`${name}.bib`));
    return { document, references };
  }
  const insert = () => vscode.commands.executeCommand('oncoprose.insertReference', pmid);

  it('cites in the text and adds the entry to the bibliography, once', async () => {
    const before = '@article{old,\n  title = {Old},\n}\n';
    const text = `---\nbibliography: insert.md.bib\n---\n\n${sentence}.\n`;
    const { document, references } = await manuscript('insert.md', text, before);
    await insert();
    const key = /gefitinib \[@([^\]]+)\]\.\n$/.exec(document.getText())?.[1];
    ok(key, `no citation in: ${document.getText()}`);
    const bibliography = references.getText();
    ok(bibliography.startsWith(before), 'the entries before were touched');
    ok(bibliography.includes(`{${key},`) && bibliography.includes(pmid), `no entry ${key} in: ${bibliography}`);
    const cited = document.getText();
    await insert();
    equal([document.getText(), references.getText()], [cited, bibliography]);
  });

  it('is undone in one step', async () => {
    const text = `---\nbibliography: undo.md.bib\n---\n\n${sentence}.\n`;
    const { document, references } = await manuscript('undo.md', text, '');
    await insert();
    ok(document.getText() !== text && references.getText() !== '', 'nothing was inserted');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), text);
  });

  it('cites in LaTeX', async () => {
    const text = `\\documentclass{article}\n\\addbibresource{insert.tex.bib}\n\\begin{document}\n${sentence}.\n\\end{document}\n`;
    const { document, references } = await manuscript('insert.tex', text, '');
    await insert();
    ok(/gefitinib~?\s?\\cite\{[^}]+\}\./.test(document.getText()), document.getText());
    ok(references.getText().includes(pmid), references.getText());
  });

  it('makes a bibliography where there is none, and declares it', async () => {
    const name = 'alone/alone.md';
    await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(`${sentence}.\n`));
    const document = await vscode.workspace.openTextDocument(file(name));
    await vscode.window.showTextDocument(document);
    let done = false;
    void insert().then(() => {
      done = true;
    });
    // The one choice is to make it; nothing tells when the list is open.
    await until('the reference', () => {
      void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return done;
    });
    ok(document.getText().includes('bibliography: references.bib'), document.getText());
    const references = await vscode.workspace.openTextDocument(file('alone/references.bib'));
    ok(references.getText().includes(pmid), references.getText());
  });

  it('leaves an unsaved manuscript without a bibliography as it is', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: `${sentence}.` });
    await vscode.window.showTextDocument(document);
    await insert();
    equal(document.getText(), `${sentence}.`);
  });
});
