import * as vscode from 'vscode';
import { equal, findings, hoverAt, ok, open, ruleOf, until } from './support.ts';

const workspace = (): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  ok(folder, 'no workspace');
  return folder;
};
const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** Writes into a file as a user does, in the editor, and does not save. */
async function put(uri: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const exists = vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!(await exists)) await write(uri, '');
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** Saves it too: the editor is told at once, where the watcher of files may take half a minute. */
async function save(uri: vscode.Uri, text: string): Promise<void> {
  const document = await put(uri, text);
  ok(await document.save(), `${uri} could not be saved`);
}

const pack = (effect: string) => `name: lab
drugs:
  - name: LAB-1234
    targets: [EGFR]
evidence:
  - profile: EGFR C797S
    drugs: [LAB-1234]
    effect: ${effect}
    level: D
    citation: Our lab
    date: 2026-11-25
`;

describe('what is known', () => {
  it('a house pack counts as soon as it is there, and a mistake in it is told at its line', async () => {
    const uri = vscode.Uri.joinPath(workspace(), '.oncoprose', 'lab.yaml');
    const { document, at } = await open('markdown', 'EGFR C797S confers resistance to LAB-12‸34 (Smith 2020).\n');
    await save(uri, pack('sensitivity'));
    try {
      const found = await findings(document, 'claim-contradicts-evidence');
      const claim = found.find((one) => ruleOf(one) === 'claim-contradicts-evidence');
      ok(claim?.message.includes('Our lab (pack:lab)'), `the pack is not named: ${claim?.message}`);
      ok((await hoverAt(document, at)).includes('pack:lab'), 'the card does not name the pack');
      await save(uri, pack('resitance'));
      const [mistake] = await until('the mistake', () => {
        const all = vscode.languages.getDiagnostics(uri);
        return all.length > 0 && all;
      });
      equal(mistake?.range.start.line, 7);
      await until('the finding to go', () =>
        vscode.languages.getDiagnostics(document.uri).every((one) => ruleOf(one) !== 'claim-contradicts-evidence'),
      );
      // What is wrong is marked as it is written; nothing of it counts before it is saved.
      const unsaved = await put(uri, pack('resistance'));
      await until('the mark to go', () => vscode.languages.getDiagnostics(uri).length === 0);
      await put(uri, pack('resistence'));
      await until('a mark on what is not saved', () => vscode.languages.getDiagnostics(uri).length > 0);
      await unsaved.save();
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  }).timeout(60_000);

  it('an update that is no release is refused, and what was known is known still', async () => {
    const folder = vscode.Uri.joinPath(workspace(), 'releases');
    await write(vscode.Uri.joinPath(folder, 'hgnc_complete_set.txt'), '<!DOCTYPE html>\n');
    // The command tells what happened in a message and never rejects.
    await vscode.commands.executeCommand('oncoprose.updateKnowledge', folder.toString());
    const { document, at } = await open('markdown', 'EGFR T79‸0M.\n');
    ok((await hoverAt(document, at)).includes('osimertinib'), 'the knowledge is gone');
  });

  it('an update from a folder counts at once', async () => {
    const folder = vscode.Uri.joinPath(workspace(), 'releases');
    await write(vscode.Uri.joinPath(folder, 'hgnc_complete_set.txt'), await hgncRelease('HGNC:999999\tNEWGENE1'));
    await vscode.commands.executeCommand('oncoprose.updateKnowledge', folder.toString());
    const { document, at } = await open('markdown', 'The NEWGE‸NE1 gene was sequenced.\n');
    ok((await hoverAt(document, at)).includes('NEWGENE1'), 'the new gene is not known');
  }).timeout(60_000);
});

/** The bundled genes in HGNC's columns, the last of them once more under another id and symbol. */
async function hgncRelease(added: string): Promise<string> {
  const extension = vscode.extensions.getExtension('oncoprose.oncoprose');
  ok(extension, 'no extension');
  const read = async (name: string) => {
    const uri = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'data', name);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  };
  const [header = '', ...lines] = (await read('genes.tsv')).split('\n').filter(Boolean);
  const { locusTypes } = JSON.parse(header) as { locusTypes: string[] };
  const ids = (await read('gene-facts.txt')).split('\n');
  const rows = lines.map((line, i) => {
    const [symbol, , previous, aliases, , name, locus = ''] = line.split('\t');
    return [`HGNC:${ids[i]}`, symbol, name, locusTypes[Number(locus.slice(1))], 'Approved', aliases, previous].join(
      '\t',
    );
  });
  const columns = ['hgnc_id', 'symbol', 'name', 'locus_type', 'status', 'alias_symbol', 'prev_symbol'];
  const empty = ['location', 'alias_name', 'prev_name', 'entrez_id', 'ensembl_gene_id', 'uniprot_ids', 'date_modified'];
  const all = [...rows, (rows.at(-1) ?? '').replace(/^HGNC:\d+\t[^\t]+/, added)];
  const ends = '\t'.repeat(empty.length);
  return [[...columns, ...empty].join('\t'), ...all.map((row) => `${row}${ends.slice(1)}\t2026-11-01`), ''].join('\n');
}
