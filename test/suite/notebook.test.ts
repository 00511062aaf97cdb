import * as vscode from 'vscode';
import { equal, findings, hoverAt, ok, ruleOf } from './support.ts';

const { Markup, Code } = vscode.NotebookCellKind;

/** A notebook with these cells, as the editor's own Jupyter extension makes one. */
function notebookOf(cells: readonly vscode.NotebookCellData[]): Thenable<vscode.NotebookDocument> {
  return vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([...cells]));
}

const markdown = (text: string) => new vscode.NotebookCellData(Markup, text, 'markdown');

describe('Markdown cells of a notebook', () => {
  it('have cards, findings and completion; cells of code have none', async () => {
    const wrong = 'EGFR T709M was found in this cohort [@a].\n\nAt progression, ALK G12';
    const notebook = await notebookOf([
      markdown('EGFR T790M was found.'),
      new vscode.NotebookCellData(Code, '# EGFR T709M', 'python'),
      markdown(wrong),
    ]);
    const [first, code, last] = notebook.getCells().map(({ document }) => document);
    ok(first && code && last, 'cells are missing');
    equal([first.uri.scheme, first.languageId], ['vscode-notebook-cell', 'markdown']);
    ok((await hoverAt(first, new vscode.Position(0, 7))).includes('osimertinib'), 'no card in a cell');
    const found = await findings(last, 'reference-residue-mismatch');
    const one = found.find((finding) => ruleOf(finding) === 'reference-residue-mismatch');
    equal(one && last.getText(one.range), 'T709M');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      last.uri,
      last.lineAt(2).range.end,
    );
    ok(
      items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'G1202R'),
      'no completion in a cell',
    );
    equal(vscode.languages.getDiagnostics(code.uri).length, 0);
    equal(await hoverAt(code, new vscode.Position(0, 9)), '');
  });

  it('cite from the bibliography beside the notebook, under its project file', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'no workspace');
    const at = (name: string) => vscode.Uri.joinPath(folder, 'notebook', name);
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
    await write('papers.bib', '@article{mine2005, author = {Kobayashi, S.}, title = {A title}, year = {2005}}\n');
    await write('oncoprose.yaml', 'rules:\n  reference-residue-mismatch: off\n');
    const cells = ['EGFR T709M was found [@mine2005].', 'Acquired EGFR T790M sensitises NSCLC to gefitinib [@a].'].map(
      (source) => ({
        cell_type: 'markdown',
        metadata: {},
        source: [source],
      }),
    );
    await write('analysis.ipynb', JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 2 }));
    const notebook = await vscode.workspace.openNotebookDocument(at('analysis.ipynb'));
    const [cited, other] = notebook.getCells().map(({ document }) => document);
    ok(cited && other, 'cells are missing');
    const card = await hoverAt(cited, new vscode.Position(0, 25));
    ok(card.includes('Kobayashi') && card.includes('papers.bib'), `no card of the key: ${card}`);
    await findings(other);
    const rules = vscode.languages.getDiagnostics(cited.uri).map(ruleOf);
    ok(!rules.includes('reference-residue-mismatch'), 'the project file is not read');
  });
});
