import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/index.ts';
import { openKnowledge, type UpdateOptions, updateKnowledge } from '../../../src/knowledge/update/index.ts';
import { memoryStore } from '../../helpers/memory-store.ts';
import { civicText, hgncText } from '../../helpers/releases.ts';

const bundled = (name: string) => readFile(path.join('dist/data', name));
const bundledText = (name: string) => readFileSync(path.join('dist/data', name), 'utf8');
const given = (texts: { hgnc?: string; civic?: string }): UpdateOptions['releases'] =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { from: `${id}.tsv`, text: async () => text }]));
const now = Date.UTC(2026, 10, 25);
const update = (texts: { hgnc?: string; civic?: string }, store = memoryStore()) =>
  updateKnowledge({ releases: given(texts), bundled, store, now });

const hgnc = hgncText();
const civic = civicText();

describe('an update', () => {
  it('makes of the same facts the same knowledge, byte for byte', async () => {
    const store = memoryStore();
    const { update: current } = await update({ hgnc, civic }, store);
    const made = (name: string) => new TextDecoder().decode(store.files.get(`${current.build}/${name}`));
    expect(made('genes.tsv')).toBe(bundledText('genes.tsv'));
    expect(made('variants.tsv')).toBe(bundledText('variants.tsv'));
    expect(made('references.tsv')).toBe(bundledText('references.tsv'));
    expect(made('evidence.tsv').replaceAll(/"civic-[\d-]+"/g, '"civic"')).toBe(
      bundledText('evidence.tsv').replaceAll(/"civic-[\d-]+"/g, '"civic"'),
    );
  }, 60_000);

  it('brings new genes, evidence, papers and variants, and keeps what other sources know', async () => {
    const store = memoryStore();
    const newGene = hgnc.split('\n')[1]!.replace(/^HGNC:\d+\t[^\t]+/, 'HGNC:999999\tNEWGENE1');
    const item =
      'KRAS G12D\t\t8923\tSotorasib\t\tPredictive\tSupports\tB\tResistance\t\t99999999\tPubMed\tDoe et al., 2026';
    const { after, before } = await update(
      {
        hgnc: `${hgnc}${newGene}\n`,
        civic: `${civic}${item}\t4\taccepted\t999999\tSomatic\t2026-11-20 00:00:00 UTC\tfalse\n`,
      },
      store,
    );
    expect(after.genes).toBe(before.genes! + 1);
    expect(after.evidence).toBe(before.evidence! + 1);
    const { knowledge } = await openKnowledge(store, bundled, () => undefined);
    expect(knowledge.gene('NEWGENE1')?.id).toBe('HGNC:999999');
    const found = knowledge.evidence('CIVIC:EID999999');
    expect(found).toMatchObject({ genes: ['KRAS'], level: 'B', date: '2026-11-20', source: 'civic-2026-11-20' });
    expect(knowledge.drug(found!.drugs[0]!)?.name).toBe('sotorasib');
    expect(knowledge.reference('99999999')).toMatchObject({
      authors: [{ family: 'Doe' }],
      year: 2026,
      complete: false,
    });
    const egfr = knowledge.gene('EGFR')!;
    expect(egfr.mane?.protein).toMatch(/^NP_/);
    expect(egfr.role?.value).toBe('Act');
    expect(knowledge.gene('TCIRG1')?.synonyms).toContain('OC-116kDa');
    expect(knowledge.geneSenses('HER2')[0]?.gene.symbol).toBe('ERBB2');
    expect(knowledge.sources().find(({ id }) => id === 'civic-2026-11-20')?.counts).toMatchObject({ references: 1 });
    expect(knowledge.sources().find(({ id }) => id === 'hgnc-2026-11-01')?.counts).toEqual({ genes: after.genes });
  }, 60_000);

  it.each([
    ['with new evidence', { civic }],
    ['without', {}],
  ])(
    'follows a gene to its new symbol, %s',
    async (_what, texts) => {
      const store = memoryStore();
      const renamed = hgnc.replace(/^(HGNC:3236\t)EGFR(?=\t)(.*)$/m, '$1EGFRNEW$2');
      await update({ hgnc: renamed, ...texts }, store);
      const { knowledge } = await openKnowledge(store, bundled, () => undefined);
      await knowledge.ensure('sequences', 'domains');
      const before = await loadKnowledge(bundled);
      await before.ensure('sequences', 'domains');
      expect(knowledge.gene('EGFR')).toBeUndefined();
      expect(knowledge.gene('EGFRNEW')).toMatchObject({ id: 'HGNC:3236', mane: before.gene('EGFR')?.mane });
      expect(knowledge.evidenceOfGene('EGFRNEW').map(({ id }) => id)).toEqual(
        before.evidenceOfGene('EGFR').map(({ id }) => id),
      );
      expect(knowledge.evidence('CIVIC:EID238')?.profile).toMatchObject({ alteration: { genes: ['EGFRNEW'] } });
      expect(knowledge.sequence('EGFRNEW')).toBe(before.sequence('EGFR'));
      expect(knowledge.domains('EGFRNEW')).toEqual(before.domains('EGFR'));
      expect(knowledge.variantNames('EGFRNEW', 'T790M')?.protein).toEqual(
        before.variantNames('EGFR', 'T790M')?.protein,
      );
      expect(knowledge.genesWithVariant('T790M')).toContain('EGFRNEW');
      expect(knowledge.drug('osimertinib')?.targets).toEqual(['EGFRNEW']);
      expect(knowledge.drugClass('EGFR TKI')?.members).toEqual(before.drugClass('EGFR TKI')?.members);
      expect(knowledge.evidenceOfGene('ALK')).toEqual(
        before.evidenceOfGene('ALK').map((item) => ({
          ...item,
          source: expect.any(String),
          profile: expect.anything(),
          profileText: expect.any(String),
          genes: expect.any(Array),
        })),
      );
    },
    60_000,
  );

  it('completes references where that is asked for, and carries them over to the next update', async () => {
    const store = memoryStore();
    let asked: readonly { id: string; title?: string }[] = [];
    const complete: UpdateOptions['complete'] = async (lines) => {
      asked = lines.filter((line) => !line.complete);
      return lines.map((line) =>
        line.id === asked[0]!.id ? { ...line, title: 'Über alles', complete: true, source: 'pubmed-2026-11-25' } : line,
      );
    };
    const releases = given({ civic });
    await updateKnowledge({ releases, bundled, store, now, complete });
    const pmid = asked[0]!.id.slice('PMID:'.length);
    const first = await openKnowledge(store, bundled, () => undefined);
    expect(first.knowledge.reference(pmid)).toMatchObject({ title: 'Über alles', source: 'pubmed-2026-11-25' });
    await updateKnowledge({ releases, bundled, store, now: now + 1 });
    const { knowledge, update: current } = await openKnowledge(store, bundled, () => undefined);
    expect(current?.build).not.toBe(first.update?.build);
    expect(knowledge.reference(pmid)).toMatchObject({ title: 'Über alles', complete: true });
    const counted = ({ sources }: Pick<typeof knowledge, 'sources'>, id = /./) =>
      sources().reduce((sum, source) => sum + (id.test(source.id) ? (source.counts.references ?? 0) : 0), 0);
    expect(counted(knowledge, /^pubmed-2026-11-25$/)).toBe(1);
    expect(counted(knowledge)).toBe(counted(await loadKnowledge(bundled)));
  }, 60_000);

  it('keeps back what the project holds back', async () => {
    const withheld = readFileSync('data/curated/quarantine.jsonl', 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string; action: string })
      .find(({ action }) => action === 'withhold')!;
    const store = memoryStore();
    await update({ civic }, store);
    const { knowledge } = await openKnowledge(store, bundled, () => undefined);
    expect(civic).toContain(`\t${withheld.id.replace('CIVIC:EID', '')}\t`);
    expect(knowledge.evidence(withheld.id)).toBeUndefined();
  }, 60_000);
});

describe('a release is refused', () => {
  const row = (line: string) => line.split('\t');
  const without = (column: string, text: string) => {
    const at = row(text.split('\n')[0]!).indexOf(column);
    return text.replaceAll(/^.*$/gm, (line) => row(line).toSpliced(at, 1).join('\t'));
  };
  const rows = (text: string, part: number) => {
    const all = text.split('\n');
    return `${all.slice(0, Math.floor(all.length * part)).join('\n')}\n`;
  };

  it.each([
    ['that is empty', { civic: '' }, /is empty/],
    ['that is a web page', { hgnc: '<!DOCTYPE html><title>Moved</title>\n' }, /is a web page/],
    ['that is cut off in a line', { hgnc: hgnc.slice(0, -40) }, /cut off in the middle of a line/],
    ['of half the genes', { hgnc: rows(hgnc, 0.5) }, /would leave 21\d+ of 43\d+ genes/],
    ['of half the evidence', { civic: rows(civic, 0.5) }, /would leave .* evidence/],
    ['without a column', { hgnc: without('prev_symbol', hgnc) }, /no column prev_symbol/],
    [
      'with a column renamed',
      { civic: civic.replace('significance', 'clinical_significance') },
      /no column significance/,
    ],
    ['whose column was emptied', { civic: civicText((item) => ({ ...item, therapies: '' })) }, /evidence with a drug/],
    ['of other genes', { hgnc: hgnc.replaceAll('HGNC:', 'HGNC:9') }, /the genes at hand/],
    ['whose keys are gone', { civic: civicText((item) => ({ ...item, evidence_id: '' })) }, /have no evidence_id/],
    [
      'that is older than the bundled',
      { civic: civicText((item) => ({ ...item, last_review_date: '2019-01-01 00:00:00 UTC' })) },
      /older than that of/,
    ],
  ])(
    '%s',
    async (_what, texts, message) => {
      const store = memoryStore();
      await expect(update(texts, store)).rejects.toThrow(message);
      await expect(update(texts, store)).rejects.toThrow(/was not changed/);
      expect(store.files.size).toBe(0);
    },
    60_000,
  );
});
