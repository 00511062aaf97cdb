import { describe, expect, it } from 'vitest';
import type { CardOptions } from '../../src/cards/types.ts';
import { createOncoprose } from '../../src/service.ts';
import { atCaret } from '../helpers/caret.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });

function card(name: string, options?: CardOptions): string {
  const found = service.explain(name, options);
  if ('nearest' in found) throw new Error(`${name} is not known`);
  return found.markdown;
}

/** Rows of the drug matrix: drug → effect; of a drug with a row for several tumours the strongest, which stands first. */
const matrix = (markdown: string) =>
  new Map(
    [...markdown.matchAll(/^\| ([^|]+) \| ([^|]+) \| [ABCD] \|/gm)]
      .reverse()
      .map(([, drug, effect]) => [drug!, effect!]),
  );

describe('a variant’s card', () => {
  it('tells what resists from what works, with level, source and date', () => {
    const markdown = card('EGFR T790M');
    expect(matrix(markdown).get('gefitinib')).toBe('✕ resistant');
    expect(matrix(markdown).get('osimertinib')).toBe('✓ active');
    for (const line of markdown.split('\n').filter((text) => text.startsWith('- ['))) {
      expect(line).toMatch(/PMID \d+, level [ABCD].*reviewed \d{4}-\d\d-\d\d/);
    }
  });

  it('shows conflict as conflict', () => {
    expect(matrix(card('KRAS G13D')).get('cetuximab')).toBe('⇄ conflicting');
  });

  it('says where it falls back to a wider class', () => {
    expect(card('AR T878A')).toContain('Nothing is held for exactly this alteration; shown is *AR Mutation*');
  });

  it('names a tumour by its own abbreviation', () => {
    expect(card('KIT V654A')).toContain('| GIST |');
  });

  it('draws only where the host gives its colours', () => {
    expect(card('EGFR T790M', { hover: true })).not.toContain('data:image');
    expect(card('EGFR T790M', { hover: true, theme: 'dark' })).toContain('data:image/svg+xml');
  });
});

describe('other cards', () => {
  it.each([
    ['imatinib', ['ABL1, KIT, PDGFRA', 'first approved 2001', 'KIT D816V']],
    ['EGFR', ['HGNC:3236', 'oncogene', 'osimertinib', 'EGFR T790M']],
    ['EGFR TKI', ['gefitinib', 'targets EGFR']],
    ['NSCLC', ['DOID:3908', '| alteration | drug | effect | level | papers |', '✕ resistant', '✓ active', 'PMID']],
    ['melanoma', ['BRAF V600E', 'vemurafenib']],
    ['15728811', ['Kobayashi', 'EGFR T790M', 'pubmed']],
  ])('%s', (name, wanted) => {
    const markdown = card(name);
    for (const words of wanted) expect(markdown).toContain(words);
  });

  it('give the nearest names where nothing is known', () => {
    const found = service.explain('osimertinb');
    expect('nearest' in found && found.nearest).toContain('osimertinib');
  });
});

describe('a hover', () => {
  it.each([
    ['EGFR T7|90M confers resistance', 'EGFR T790M'],
    ['Patients on *ima|tinib* relapsed', 'imatinib'],
    ['In melano|ma', 'melanoma'],
  ])('%s', (marked, title) => {
    const { text, offset } = atCaret(marked);
    const hover = service.hover(service.analyse(text, 'markdown'), offset);
    expect(hover?.title).toBe(title);
    expect(offset).toBeGreaterThanOrEqual(hover!.range.start);
    expect(offset).toBeLessThanOrEqual(hover!.range.end);
  });

  it('has nothing to say of ordinary words', () => {
    const { text, offset } = atCaret('The commit|tee met on a clear morning.');
    expect(service.hover(service.analyse(text, 'markdown'), offset)).toBeUndefined();
  });
});

describe('the card of a marker that is no gene’s', () => {
  it.each([
    ['MSI-H', 'ipilimumab + nivolumab', '✓ active'],
    ['mismatch repair-deficient', 'ipilimumab + nivolumab', '✓ active'],
    ['TMB-high', 'pembrolizumab', '✓ active'],
    ['TMB ≥10 mut/Mb', 'atezolizumab', '✓ active'],
  ])('%s: %s', (name, drug, effect) => {
    const markdown = card(name);
    expect(matrix(markdown).get(drug)).toBe(effect);
    expect(markdown).toMatch(/PMID \d+, level [AB], .*reviewed \d{4}-\d\d-\d\d/);
  });

  it('fits a hover, with the paper behind each row', () => {
    const { text, offset } = atCaret('Pembrolizumab was given for MSI|-H tumours.');
    const { markdown } = service.hover(service.analyse(text, 'plain'), offset, { hover: true })!;
    expect(markdown).toContain('level A');
    expect(markdown).toContain('pubmed.ncbi.nlm.nih.gov/');
  });

  it('is not there where no evidence is held, and is the gene’s where a gene stands behind it', () => {
    const hover = (text: string, offset: number) => service.hover(service.analyse(text, 'plain'), offset);
    expect(hover('The tumour was EBV-positive.', 17)).toBeUndefined();
    expect(hover('The tumour was HER2-positive.', 17)?.title).toBe('ERBB2');
  });
});
