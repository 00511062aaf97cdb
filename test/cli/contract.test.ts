import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { cli, cliRecords } from '../helpers/cli.ts';

const scratch = (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'oncoprose-cli-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
};

const WRONG = 'Acquired EGFR T790M sensitises NSCLC to gefitinib [2].\n';

describe('annotate', () => {
  it('gives mentions and claims with offsets into the text as given', () => {
    const text = 'EGFR T790M confers resistance to gefitinib.';
    const { status, rows } = cliRecords('annotate', [{ id: '7', text }]);
    const [{ mentions, claims }] = rows as never as [
      { mentions: { start: number; end: number; text: string; type: string }[]; claims: object[] },
    ];
    expect(status).toBe(0);
    for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
    expect(mentions).toMatchObject([
      { type: 'gene', id: 'HGNC:3236', symbol: 'EGFR' },
      { type: 'variant', kind: 'substitution', gene: 'EGFR', hgvs: 'p.Thr790Met', substitution: 'T790M' },
      { type: 'drug', id: 'NCIT:C1855', name: 'gefitinib' },
    ]);
    expect(claims).toMatchObject([
      {
        genes: ['EGFR'],
        variants: ['T790M'],
        drugs: ['gefitinib'],
        relation: 'resistance',
        negated: false,
        verdict: 'supported',
      },
    ]);
  });

  it('puts an error in the place of a bad record and goes on', () => {
    const { status, rows } = cliRecords('annotate', [
      { id: 1, text: 'KRAS G12C' },
      '{not json',
      { id: 3 },
      { id: 4, text: 'x', format: 'docx' },
      { id: 5, text: 'ALK' },
    ]);
    expect(status).toBe(2);
    expect(rows.map((row) => 'error' in row)).toEqual([false, true, true, true, false]);
    expect(rows.map(({ id }) => id)).toEqual([1, null, 3, 4, 5]);
  });

  it('points into LaTeX source', () => {
    const text = '\\textit{EGFR} T790M and $x^2$ confer resistance to gefitinib~\\cite{a}.';
    const [row] = cliRecords('annotate', [{ id: 1, text, format: 'latex' }]).rows as never as [
      { mentions: { start: number; end: number }[] },
    ];
    expect(row.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['EGFR', 'T790M', 'gefitinib']);
  });
});

describe('lint', () => {
  it('exits 0, 1 and 2 as the contract says', () => {
    const folder = scratch({ 'good.md': 'EGFR T790M confers resistance to gefitinib [@pao2005].\n', 'bad.md': WRONG });
    expect(cli(['lint', 'good.md'], { cwd: folder }).status).toBe(0);
    expect(cli(['lint', 'bad.md'], { cwd: folder }).status).toBe(1);
    expect(cli(['lint', 'absent.md'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no such file'),
    });
    expect(cli(['lint', '--format', 'xml', 'bad.md'], { cwd: folder }).status).toBe(2);
    expect(cli(['lint', '--rule', 'no-such-rule', 'bad.md'], { cwd: folder }).status).toBe(2);
    expect(cli(['lint', '--rule', 'brand-name', '--', 'bad.md'], { cwd: folder }).status).toBe(0);
  });

  it('reads the project file', () => {
    const folder = scratch({ 'bad.md': WRONG, 'oncoprose.yaml': 'rules:\n  claim-contradicts-evidence: off\n' });
    expect(cli(['lint', 'bad.md'], { cwd: folder }).status).toBe(0);
    writeFileSync(path.join(folder, 'oncoprose.yaml'), 'rules:\n  no-such-rule: off\n');
    expect(cli(['lint', 'bad.md'], { cwd: folder })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no-such-rule'),
    });
  });

  it('gives line and column with files', () => {
    const folder = scratch({ 'bad.md': `# Title\n\n${WRONG}` });
    const findings = JSON.parse(cli(['lint', '--format', 'json', 'bad.md'], { cwd: folder }).stdout) as {
      rule: string;
      line: number;
      file: string;
      evidence: string[];
    }[];
    expect(findings.find(({ rule }) => rule === 'claim-contradicts-evidence')).toMatchObject({
      file: 'bad.md',
      line: 3,
      severity: 'error',
    });
  });

  it('writes SARIF that is valid against the schema', () => {
    const folder = scratch({ 'bad.md': `${WRONG}\nAn EML4-ALK fusion; she took Tagrisso.\n` });
    const log: unknown = JSON.parse(cli(['lint', '--format', 'sarif', 'bad.md'], { cwd: folder }).stdout);
    const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true });
    const valid = ajv.validate(schema, log);
    expect(ajv.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('writes annotations for GitHub', () => {
    const folder = scratch({ 'bad.md': WRONG });
    expect(cli(['lint', '--format', 'github', 'bad.md'], { cwd: folder }).stdout).toMatch(
      /^::error file=bad\.md,line=1,col=\d+,title=claim-contradicts-evidence::/m,
    );
  });

  it('applies safe fixes, and only them, and leaves a second run nothing to do', () => {
    const folder = scratch({
      'bad.md': 'An EML4-ALK fusion was found.\r\nShe took Tagrisso; EGFR T709M was absent.\r\n',
    });
    cli(['lint', '--fix', 'bad.md'], { cwd: folder });
    const fixed = readFileSync(path.join(folder, 'bad.md'), 'utf8');
    expect(fixed).toBe('An EML4::ALK fusion was found.\r\nShe took osimertinib; EGFR T709M was absent.\r\n');
    cli(['lint', '--fix', 'bad.md'], { cwd: folder });
    expect(readFileSync(path.join(folder, 'bad.md'), 'utf8')).toBe(fixed);
  });
});

describe('hgvs', () => {
  it('checks records and arguments', () => {
    const { rows } = cliRecords('hgvs', [
      { id: 'a', hgvs: 'c.76A>C' },
      { id: 'b', hgvs: 'p.Arg213X' },
    ]);
    expect(rows).toMatchObject([
      { id: 'a', valid: true, errors: [] },
      { id: 'b', valid: false },
    ]);
    expect(cli(['hgvs', 'c.76A>C']).status).toBe(0);
    expect(cli(['hgvs', 'c.76A->C']).status).toBe(1);
  });
});

describe('explain', () => {
  it.each([
    [
      ['EGFR', 'T790M'],
      ['gefitinib', 'osimertinib', 'level', 'PMID'],
    ],
    [['imatinib'], ['ABL1', 'KIT', 'PDGFRA', '2001']],
    [
      ['KRAS', 'G13D'],
      ['cetuximab', 'conflicting'],
    ],
    [['15728811'], ['Kobayashi']],
    [['MET'], ['HGNC:7029']],
  ])('%j', (words, wanted) => {
    const { status, stdout } = cli(['explain', ...words]);
    expect(status).toBe(0);
    for (const word of wanted) expect(stdout).toContain(word);
  });

  it('offers the nearest names for what it does not know', () => {
    expect(cli(['explain', 'osimertinb'])).toMatchObject({ status: 1, stderr: expect.stringContaining('osimertinib') });
    expect(JSON.parse(cli(['explain', '--format', 'json', 'EGFR']).stdout)).toMatchObject({
      type: 'gene',
      symbol: 'EGFR',
    });
  });
});

describe('cite', () => {
  it('appends to a bibliography once', () => {
    const folder = scratch({ 'refs.bib': '@book{old, title={Old}}\n' });
    expect(cli(['cite', '15728811', '--bib', 'refs.bib', '--format', 'markdown'], { cwd: folder }).stdout).toBe(
      '[@kobayashi2005]\n',
    );
    const once = readFileSync(path.join(folder, 'refs.bib'), 'utf8');
    expect(once.startsWith('@book{old, title={Old}}\n')).toBe(true);
    cli(['cite', 'PMID:15728811', '--bib', 'refs.bib'], { cwd: folder });
    expect(readFileSync(path.join(folder, 'refs.bib'), 'utf8')).toBe(once);
  });

  it('finds a paper by words, and says so where it holds none', () => {
    expect(cli(['cite', 'EGFR', 'T790M', 'gefitinib', '--format', 'vancouver']).stdout).toMatch(/PMID: \d+\./);
    expect(cli(['cite', '99999999']).status).toBe(1);
  });
});
