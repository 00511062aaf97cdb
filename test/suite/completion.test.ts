import * as vscode from 'vscode';
import { equal, ok, open } from './support.ts';

async function offered(language: string, text: string, resolved = 0): Promise<readonly vscode.CompletionItem[]> {
  const { document, at } = await open(language, text);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
    undefined,
    resolved,
  );
  return list.items;
}

const label = (item: vscode.CompletionItem): string => (typeof item.label === 'string' ? item.label : item.label.label);

describe('completion', () => {
  it('offers the known alterations of the gene before the caret, and writes what is chosen', async () => {
    const items = await offered('markdown', 'At progression, ALK G12‸\n');
    const item = items.find((one) => label(one) === 'G1202R');
    ok(item, `no G1202R among: ${items.map(label).join(', ')}`);
    equal(item.insertText, 'G1202R');
  });

  it('has the card beside it', async () => {
    const [first] = await offered('markdown', 'At progression, ALK G1202R‸\n', 1);
    const shown = first?.documentation;
    const card = typeof shown === 'object' ? shown.value : String(shown);
    for (const words of ['ALK G1202R', 'data:image/svg+xml', 'alectinib', 'PMID']) {
      ok(card.includes(words), `no ${words} in the card:\n${card}`);
    }
  });

  it('completes other names to the approved one, and shows the name that led there', async () => {
    const items = await offered('markdown', 'She received Tagri‸\n');
    const item = items.find((one) => label(one) === 'osimertinib');
    const told = typeof item?.label === 'object' ? item.label.description : undefined;
    ok(told?.startsWith('Tagrisso →'), `no alias: ${told}`);
  });

  it('finds a drug in spite of a typing error', async () => {
    const items = await offered('latex', 'She received gefitnib‸ daily.\n');
    ok(items.map(label).includes('gefitinib'), `no gefitinib among: ${items.map(label).join(', ')}`);
  });

  it('leaves languages alone that it does not read', async () => {
    const items = await offered('plaintext', 'At progression, ALK G12‸\n');
    ok(!items.map(label).includes('G1202R'), 'plain text was read without being asked for');
  });
});
