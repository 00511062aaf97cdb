import * as vscode from 'vscode';
import { equal, hoverAt, ok } from './support.ts';

const bibliography = `@article{mine2005,
  author = {Kobayashi, S. and Boggon, T. J.},
  title = {{EGFR} mutation and resistance of non-small-cell lung cancer to gefitinib},
  journal = {N Engl J Med},
  year = {2005},
  pmid = {15728811},
}

@book{other1999,
  author = {Other, A.},
  title = {A book},
  year = {1999},
}
`;

describe('citation keys', () => {
  const folder = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'keys');
  const file = (name: string) => vscode.Uri.joinPath(folder(), name);
  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));

  /** A manuscript beside the bibliography and a second manuscript; the caret in `text` (‸) is taken out and set. */
  async function manuscript(name: string, text: string) {
    await write('keys.bib', bibliography);
    await write('second.md', '---\nbibliography: keys.bib\n---\n\nAs before [@other1999; @mine2005, p. 3].\n');
    await write(name, text.replace('‸', ''));
    const document = await vscode.workspace.openTextDocument(file(name));
    const editor = await vscode.window.showTextDocument(document);
    const at = document.positionAt(text.indexOf('‸'));
    editor.selection = new vscode.Selection(at, at);
    return { document, at };
  }
  const markdown = (body: string) => `---\nbibliography: keys.bib\n---\n\n${body}\n`;

  it('show what they stand for', async () => {
    const { document, at } = await manuscript('hover.md', markdown('Known since long [@mine‸2005].'));
    const card = await hoverAt(document, at);
    for (const wanted of ['Kobayashi', 'non-small-cell', 'PubMed', 'keys.bib', 'Evidence'])
      ok(card.includes(wanted), card);
  });

  it('lead to their entry', async () => {
    const { document, at } = await manuscript(
      'definition.tex',
      '\\bibliography{keys}\nKnown~\\cite{other1999,mine‸2005}.\n',
    );
    const [place] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    ok(place, 'no definition');
    equal([place.uri.path.endsWith('keys.bib'), place.range.start.line], [true, 0]);
  });

  it('lead into the front matter where that holds the reference, and are renamed there', async () => {
    const text = '---\nreferences:\n- id: own2005\n  title: Own\n---\n\nKnown [@own‸2005].\n';
    const { document, at } = await manuscript('inline.md', text);
    const [place] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    equal([place?.uri.path, place && document.getText(place.range)], [document.uri.path, 'own2005']);
    await rename(document, at, 'mine1999');
    equal(document.getText(), text.replace('‸', '').replaceAll('own2005', 'mine1999'));
    await document.save();
  });

  it('are found in every manuscript that reads the bibliography', async () => {
    const { document, at } = await manuscript('found.md', markdown('Known [@mine‸2005]. And @mine2005 again.'));
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    // The editor's own Markdown takes `[@…]` for a link and adds a place of its own, brackets and all.
    const own = places.filter(({ range }) => range.end.character - range.start.character === 'mine2005'.length);
    const inFile = (name: string) => own.filter(({ uri }) => uri.path.endsWith(name)).length;
    equal([inFile('found.md'), inFile('second.md')], [2, 1]);
  });

  it('are renamed in text and bibliography', async () => {
    const { document, at } = await manuscript('renamed.md', markdown('Known [@mine‸2005].'));
    await rename(document, at, 'kobayashi2005');
    const documents = await Promise.all(
      ['renamed.md', 'second.md', 'keys.bib'].map((name) => vscode.workspace.openTextDocument(file(name))),
    );
    equal(
      documents.map((each) => each.getText()),
      [
        markdown('Known [@kobayashi2005].'),
        '---\nbibliography: keys.bib\n---\n\nAs before [@other1999; @kobayashi2005, p. 3].\n',
        bibliography.replace('mine2005', 'kobayashi2005'),
      ],
    );
    // Each by itself: what other suites left unsaved is none of this one's business.
    for (const each of documents) ok(await each.save(), `${each.uri.path} was not saved`);
  });

  it('are completed, those that carry the claim of the sentence first', async () => {
    const text = markdown('EGFR T790M confers resistance to gefitinib [@‸].');
    const { document, at } = await manuscript('completed.md', text);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const labels = items
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Reference)
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(/^(?:mine|kobayashi)2005$/.test(labels[0] ?? ''), `completed: ${labels.join(', ')}`);
  });
});

/** Renames what stands at a position, as F2 does. */
async function rename(document: vscode.TextDocument, at: vscode.Position, name: string): Promise<void> {
  const provider = 'vscode.executeDocumentRenameProvider';
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(provider, document.uri, at, name);
  await vscode.workspace.applyEdit(edit);
}
