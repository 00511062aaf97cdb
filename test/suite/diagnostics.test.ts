import * as vscode from 'vscode';
import { equal, findings, ok, open, ruleOf, until } from './support.ts';

describe('diagnostics', () => {
  it('mark a residue that is not there, and the fix puts it right', async () => {
    const { document } = await open(
      'markdown',
      'EGFR T709M is the commonest mechanism of resistance to gefitinib [2].\n',
    );
    const found = await findings(document, 'reference-residue-mismatch');
    const one = found.find((finding) => ruleOf(finding) === 'reference-residue-mismatch');
    ok(one, 'gone again');
    equal(document.getText(one.range), 'T709M');
    equal(one.severity, vscode.DiagnosticSeverity.Error);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      one.range,
    );
    const fix = actions.find(({ title }) => title.includes('T790M'));
    ok(fix?.edit, `no fix to T790M among: ${actions.map(({ title }) => title).join(', ')}`);
    await vscode.workspace.applyEdit(fix.edit);
    ok(document.getText().startsWith('EGFR T790M is'), document.getText());
    await until('the finding to go', () =>
      vscode.languages.getDiagnostics(document.uri).every((left) => ruleOf(left) !== 'reference-residue-mismatch'),
    );
  });

  it('mark a claim that the evidence contradicts', async () => {
    const { document } = await open('markdown', 'Acquired EGFR T790M sensitises NSCLC to gefitinib [@a].\n');
    const found = await findings(document, 'claim-contradicts-evidence');
    equal(found.find((one) => ruleOf(one) === 'claim-contradicts-evidence')?.severity, vscode.DiagnosticSeverity.Error);
  });

  it('leave a true sentence alone', async () => {
    // The second paragraph is wrong, so that its finding tells when the first has been read.
    const { document } = await open(
      'markdown',
      'EGFR T790M confers resistance to gefitinib but not to osimertinib [@a].\n\nBRAF V599K was not EGFR T709M.\n',
    );
    const found = await findings(document, 'reference-residue-mismatch');
    equal(found.filter(({ range }) => range.start.line === 0).map(ruleOf), []);
  });
});
