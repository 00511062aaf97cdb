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
  const insert = async () => vscode.commands.executeCommand('oncoprose.insertReference', pmid);

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

  /** Settings of ours for as long as something runs. */
  async function having<T>(settings: Record<string, unknown>, run: () => Promise<T>): Promise<T> {
    const set = async (values: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(values))
        await vscode.workspace.getConfiguration('oncoprose').update(name, value, vscode.ConfigurationTarget.Global);
    };
    await set(settings);
    try {
      return await run();
    } finally {
      await set(Object.fromEntries(Object.keys(settings).map((name) => [name, undefined])));
    }
  }

  it('uses the key that Zotero’s exported file has, where a setting names that', async () => {
    const library = `@article{zoteroKey,\n  title = {T},\n  note = {PMID: ${pmid}},\n}\n`;
    await vscode.workspace.fs.writeFile(file('exported/library.bib'), new TextEncoder().encode(library));
    const { document, references } = await manuscript('zotero.md', `${sentence}.\n`, library);
    await having({ bibliography: ['exported/library.bib'] }, insert);
    equal([document.getText(), references.getText()], [`${sentence} [@zoteroKey].\n`, library]);
  });

  it('makes keys by the template of the setting', async () => {
    const text = `---\nbibliography: key.md.bib\n---\n\n${sentence}.\n`;
    const { document, references } = await manuscript('key.md', text, '');
    await having({ 'references.keyTemplate': 'egfr:{family}_{pmid}' }, insert);
    ok(document.getText().includes(`[@egfr:kobayashi_${pmid}]`), document.getText());
    ok(references.getText().includes(`{egfr:kobayashi_${pmid},`), references.getText());
  });

  it('numbers citations of plain text where the setting asks for that', async () => {
    const { document, references } = await manuscript('plain.txt', `${sentence}.\n`, '');
    const settings = { languages: ['plaintext'], 'references.plainStyle': 'numbered' };
    await having(settings, insert);
    ok(/gefitinib ?\[1\]\.[\s\S]*\n1\. Kobayashi/.test(document.getText()), document.getText());
    equal(references.getText(), '');
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
