import * as vscode from 'vscode';
import { equal, findings, ok, open, ruleOf, until } from './support.ts';

const wrong = 'EGFR T709M was found at progression.';

const actionsAt = (document: vscode.TextDocument, range: vscode.Range) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);

const has = (document: vscode.TextDocument, rule: string) =>
  vscode.languages.getDiagnostics(document.uri).some((one) => ruleOf(one) === rule);

describe('the user is in charge', () => {
  it('a comment above a paragraph overrules a finding', async () => {
    const { document } = await open('markdown', `${wrong}\n`);
    const found = await findings(document, 'reference-residue-mismatch');
    const one = found.find((finding) => ruleOf(finding) === 'reference-residue-mismatch');
    const actions = one ? await actionsAt(document, one.range) : [];
    const overrule = actions.find(({ title }) => title.includes('Overrule reference-residue-mismatch'));
    ok(overrule?.edit, `no such action among: ${actions.map(({ title }) => title).join(', ')}`);
    await vscode.workspace.applyEdit(overrule.edit);
    equal(document.getText(), `<!-- oncoprose-disable-next-line reference-residue-mismatch -->\n${wrong}\n`);
    await until('the finding to go', () => !has(document, 'reference-residue-mismatch'));
  });

  it('the project file turns a rule off, and a mistake in it is told', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'no workspace');
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'project', name), new TextEncoder().encode(text));
    const project = vscode.Uri.joinPath(folder, 'project', 'oncoprose.yaml');
    await write('oncoprose.yaml', 'rules:\n  reference-residue-mismatch: off\n  near-miss-variant: off\n');
    // The last sentence is wrong by another rule: its finding tells that the document has been read.
    await write('main.md', `${wrong}\n\nTrastuzumab is a small-molecule HER2 tyrosine kinase inhibitor.\n`);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'project', 'main.md'));
    await vscode.window.showTextDocument(document);
    const found = await findings(document, 'drug-target-mismatch');
    equal(found.filter(({ range }) => range.start.line === 0).map(ruleOf), []);
    await write('oncoprose.yaml', 'rules:\n  no-such-rule: off\n');
    const [mistake] = await until('the mistake', () => {
      const all = vscode.languages.getDiagnostics(project);
      return all.length > 0 && all;
    });
    ok(mistake?.message.includes('no-such-rule'), String(mistake?.message));
    await until('the rule to run again', () => has(document, 'reference-residue-mismatch'));
  });

  it('a word that is never to be reported goes into the project file, beside those of the settings', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'no workspace');
    const at = (name: string) => vscode.Uri.joinPath(folder, 'words', name);
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
    await write('oncoprose.yaml', '# Ours.\nignoreWords: { brand-name: [Iressa] } # brands\n');
    await write('main.md', 'She took Tagrisso, then Iressa, then Xalkori, then Zelboraf.\n');
    const document = await vscode.workspace.openTextDocument(at('main.md'));
    await vscode.window.showTextDocument(document);
    const marked = () => vscode.languages.getDiagnostics(document.uri).map(({ range }) => document.getText(range));
    await until('the brands that nothing leaves alone', () => marked().join() === 'Tagrisso,Xalkori,Zelboraf');
    const settings = vscode.workspace.getConfiguration('oncoprose');
    await settings.update('lint.ignoreWords', { 'brand-name': ['Xalkori'] }, vscode.ConfigurationTarget.Global);
    try {
      await until('the word of the settings to go', () => marked().join() === 'Tagrisso,Zelboraf');
      await vscode.commands.executeCommand('oncoprose.ignoreWord', { rules: ['brand-name'], word: 'Tagrisso' });
      await until('the word of the project to go', () => marked().join() === 'Zelboraf');
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('oncoprose.yaml')));
      equal(written, '# Ours.\nignoreWords: { brand-name: [Iressa, "Tagrisso"] } # brands\n');
    } finally {
      await settings.update('lint.ignoreWords', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
