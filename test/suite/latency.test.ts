import * as vscode from 'vscode';
import { figures, hoverAt, ok, open } from './support.ts';

/** The middle of the times that `run` takes, in milliseconds, over so many rounds. */
async function median(rounds: number, run: (round: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await run(round);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}

/** Figures from inside the editor carry its own messages between processes: trends, printed and not judged. */
describe('latency in a document of 25,000 words', () => {
  const paragraph =
    'EGFR T790M confers resistance to gefitinib but not to osimertinib in patients with lung cancer [@a].';
  let document: vscode.TextDocument;

  before(async () => {
    const text = Array.from({ length: 1700 }, (_, i) => `${paragraph} Patient ${i}.`).join('\n\n');
    ({ document } = await open('markdown', `${text}\n\nALK G12‸`));
    const started = performance.now();
    ok(await hoverAt(document, new vscode.Position(0, 6)), 'no card');
    figures['first card ms'] = performance.now() - started;
  });

  it('hover', async () => {
    figures['hover ms'] = await median(30, async (round) => {
      ok(await hoverAt(document, new vscode.Position(round * 40, 6)), 'no card');
    });
  });

  it('completion', async () => {
    const end = document.lineAt(document.lineCount - 1).range.end;
    figures['completion ms'] = await median(15, async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      ok(list.items.length, 'nothing offered');
    });
  });

  it('a card after an edit', async () => {
    figures['edit to card ms'] = await median(15, async (round) => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(round * 10, 0), 'x ');
      await vscode.workspace.applyEdit(edit);
      ok(await hoverAt(document, new vscode.Position(round * 10, 8)), 'no card');
    });
  });
}).timeout(60_000);
