import * as vscode from 'vscode';
import { equal, findings, ok, open, until } from './support.ts';

const claim = 'EGFR T790M confers resistance to gefitinib.';

/** The new document that a command shows, by a word that it holds. */
async function shown(word: string): Promise<vscode.TextDocument> {
  return until(`a document with ${word}`, () =>
    vscode.window.visibleTextEditors.map(({ document }) => document).find((one) => one.getText().includes(word)),
  );
}

describe('reports and lists', () => {
  it('the reviewer report opens in a document of its own, and is not checked itself', async () => {
    await open('markdown', `${claim}\n\nEGFR T709M was seen.\n`);
    await vscode.commands.executeCommand('oncoprose.reviewerReport', 'markdown');
    const report = await shown('# Reviewer report');
    ok(/Line 1, \*\*supported\*\*: EGFR T790M · gefitinib: resistance/.test(report.getText()), report.getText());
    ok(/Line 3, error, reference-residue-mismatch/.test(report.getText()), report.getText());
    // The report quotes what is wrong and comes out of the lint of a file of the user's: beside it, one is checked meanwhile.
    const { document } = await open('markdown', 'EGFR T709M was seen once more.\n');
    await findings(document, 'reference-residue-mismatch');
    equal(vscode.languages.getDiagnostics(report.uri).length, 0);
  });

  it('the nomenclature table goes to the caret, in the language of the document, and is undone in one step', async () => {
    const { document } = await open('latex', `${claim}\n\n‸`);
    const before = document.getText();
    await vscode.commands.executeCommand('oncoprose.nomenclatureTable', 'insert');
    ok(/EGFR & HGNC:3236 & epidermal growth factor receptor/.test(document.getText()), document.getText());
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  it('the abbreviation list goes to the caret', async () => {
    const { document } = await open('markdown', 'The androgen receptor (AR) was blocked.\n\n‸');
    await vscode.commands.executeCommand('oncoprose.abbreviationList', 'insert');
    ok(document.getText().includes('| AR | androgen receptor |'), document.getText());
  });

  it('a vocabulary is added to what the word list holds already', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'no workspace');
    const file = vscode.Uri.joinPath(folder, '.harper-dictionary.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('mine\nEGFR\n'));
    await open('markdown', claim);
    await vscode.commands.executeCommand('oncoprose.exportVocabulary', { target: 'harper', scope: 'document' });
    const words = new TextDecoder().decode(await vscode.workspace.fs.readFile(file)).split('\n');
    equal(words.slice(0, 2), ['mine', 'EGFR']);
    for (const word of ['T790M', 'gefitinib']) ok(words.includes(word), `${word} is missing in ${words}`);
    equal(words.filter((word) => word === 'EGFR').length, 1);
  });
});

describe('beside the text', () => {
  it('identifiers are links', async () => {
    const { document } = await open('markdown', 'See PMID 15728811 and NCT02296125.');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const targets = links.map(({ target }) => target?.toString(true));
    for (const url of ['https://pubmed.ncbi.nlm.nih.gov/15728811/', 'https://clinicaltrials.gov/study/NCT02296125']) {
      ok(targets.includes(url), `${url} is not among ${targets}`);
    }
  });

  const set = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('oncoprose').update(name, value, vscode.ConfigurationTarget.Global);

  it('hints and code lens are off until they are asked for', async () => {
    const { document } = await open(
      'markdown',
      `HER2 was amplified, the androgen receptor (AR) was not. ${claim}\n\nEGFR T709M was seen.`,
    );
    await findings(document);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async () => {
      const given = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        all,
      );
      return given.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    };
    const lenses = async () => {
      const given = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return given.map(({ command }) => command?.title);
    };
    equal([await hints(), await lenses()], [[], []]);
    await set('inlayHints.enabled', true);
    await set('codeLens.enabled', true);
    try {
      const [symbol, level, ...others] = await hints();
      equal([symbol, others], ['ERBB2', []]);
      ok(/^level [A-D]$/.test(level ?? ''), String(level));
      equal(await lenses(), ['Claims: 1 supported']);
    } finally {
      await set('inlayHints.enabled', undefined);
      await set('codeLens.enabled', undefined);
    }
  });

  it('genes, variants and drugs are coloured where that is asked for', async () => {
    const { document } = await open('markdown', claim);
    const coloured = async () => {
      const [legend, tokens] = await Promise.all([
        vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
          'vscode.provideDocumentSemanticTokensLegend',
          document.uri,
        ),
        vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
          'vscode.provideDocumentSemanticTokens',
          document.uri,
        ),
      ]);
      const data = [...(tokens?.data ?? [])];
      let character = 0;
      return Array.from({ length: data.length / 5 }, (_, i) => {
        const [, ahead = 0, length = 0, type = 0] = data.slice(i * 5);
        character += ahead;
        return `${legend?.tokenTypes[type]} ${claim.slice(character, character + length)}`;
      });
    };
    equal(await coloured(), []);
    await set('colouring.enabled', true);
    try {
      equal(await coloured(), ['gene EGFR', 'variant T790M', 'drug gefitinib']);
    } finally {
      await set('colouring.enabled', undefined);
    }
  });

  it('the evidence opens in a panel of its own, once', async () => {
    await open('markdown', claim);
    const panels = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview);
    await vscode.commands.executeCommand('oncoprose.openPanel', 'EGFR T790M');
    await vscode.commands.executeCommand('oncoprose.openPanel', 'osimertinib');
    await until('one panel', () => panels().length === 1 && panels()[0]?.label.includes('osimertinib'));
  });
});
