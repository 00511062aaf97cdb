import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diseaseCard } from '../../src/cards/disease.ts';
import { drugCard } from '../../src/cards/drug.ts';
import { geneCard } from '../../src/cards/gene.ts';
import { drugClassCard, paperCard } from '../../src/cards/other.ts';
import { fitted, listed } from '../../src/cards/room.ts';
import type { Card } from '../../src/cards/types.ts';
import { variantCard } from '../../src/cards/variant.ts';
import { inEnglish, type Translate } from '../../src/cards/words.ts';
import { createOncoprose } from '../../src/service.ts';
import { forHover, heightOf, rowsOf, seen } from '../helpers/hover.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });
/** What the editor shows before it scrolls, less its border. */
const hover = 248;

const card = (name: string) => {
  const found = service.explain(name, forHover);
  if ('nearest' in found) throw new Error(`${name} is not known`);
  return found.markdown;
};

describe('a card in a hover', () => {
  it('shows what works, what resists and what is in dispute, each with level, tumour and paper', () => {
    const rows = rowsOf(card('EGFR T790M'));
    expect(rows.length).toBeGreaterThanOrEqual(4);
    const of = (drug: string) => rows.find(([name]) => name === drug)?.join(' ');
    expect(of('osimertinib')).toMatch(/✓ active level A NSCLC \+\d+ \d+ papers to \d{4} .* \d{4} · cite/);
    expect(of('erlotinib')).toMatch(/✕ resistant level A NSCLC/);
    expect(of('afatinib')).toMatch(/⇄ conflicting level B NSCLC .* ✕ .* \d{4} ✓ .* \d{4}/);
  });

  it('keeps both sides where one has most rows', () => {
    const readings = rowsOf(card('BRAF V600E')).map(([, reading]) => reading);
    expect(readings).toContain('✓ active');
    expect(readings).toContain('✕ resistant');
  });

  it('offers the rest, and how far its evidence is reviewed', () => {
    const markdown = card('BRAF V600E');
    expect(markdown).toMatch(/…\d+ more in \[all evidence\]\(command:open-panel\?BRAF%20V600E/);
    expect(markdown).toMatch(/\(command:copy\?p\.Val600Glu/);
    expect(markdown).toMatch(/\(command:insert-reference\?\d+/);
    expect(markdown).toMatch(
      /\[CIViC\]\(https:\/\/civicdb\.org\/links\/evidence_items\/\d+\) · reviewed to \d{4}-\d\d-\d\d/,
    );
  });

  it('tells by which mechanism tumours resist a drug', () => {
    const rows = rowsOf(card('osimertinib')).map((cells) => cells.slice(0, 4).join(' '));
    expect(rows).toContain('EGFR C797S ✕ resistant target mutation level B');
    expect(rows.some((row) => /EGFR T790M ✓ active\s+level A/.test(row))).toBe(true);
  });

  it('says what names of a gene to avoid', () => {
    expect(seen(card('EGFR'))).toMatch(/oncogene \(intogen-\d{4}\) · HGNC:3236 .* avoid ERBB\b/);
  });

  it.each([
    'EGFR T790M',
    'EGFR',
    'imatinib',
    'CML',
    'EGFR TKI',
    '15728811',
    'AR T878A',
    'KRAS G13D',
    'NSCLC',
    'chemotherapy',
  ])('%s does not scroll', (name) => {
    expect(heightOf(card(name))).toBeLessThanOrEqual(hover);
  });

  /** Unique things behind written names. */
  function* behind<T extends { id: string }>(
    names: Iterable<string>,
    of: (name: string) => T | undefined,
  ): Iterable<T> {
    const known = new Set<string>();
    for (const name of names) {
      const found = of(name);
      if (!found || known.has(found.id)) continue;
      known.add(found.id);
      yield found;
    }
  }
  const genes = () => behind(knowledge.geneNames(), (name) => knowledge.geneSenses(name)[0]?.gene);
  const drugs = () => behind(knowledge.drugNames(), (name) => knowledge.drugSenses(name)[0]?.drug);
  const classes = () => behind(knowledge.drugClassNames(), (name) => knowledge.drugClass(name));
  const diseases = () => behind(knowledge.diseaseNames(), (name) => knowledge.diseaseNamed(name));

  function* cards(kind: string): Iterable<Card> {
    if (kind === 'drug') for (const drug of drugs()) yield drugCard(drug, knowledge, forHover);
    if (kind === 'drug class') for (const each of classes()) yield drugClassCard(each, knowledge, forHover);
    if (kind === 'tumour type') for (const disease of diseases()) yield diseaseCard(disease, knowledge, forHover);
    for (const gene of kind === 'gene' || kind === 'alteration' ? genes() : []) {
      if (!knowledge.evidenceOfGene(gene.symbol).length) continue;
      if (kind === 'gene') yield geneCard(gene, knowledge, forHover);
      else
        for (const known of knowledge.knownAlterations(gene.symbol).slice(0, 5))
          yield variantCard(known, knowledge, forHover);
    }
    if (kind === 'paper')
      for (const gene of genes())
        for (const { pmid } of knowledge.evidenceOfGene(gene.symbol).slice(0, 5)) {
          const reference = pmid && knowledge.reference(pmid);
          if (reference) yield paperCard(reference, knowledge, forHover, '`key` in references.bib · 352(8):786–792');
        }
  }

  it.each(['gene', 'alteration', 'drug', 'drug class', 'tumour type', 'paper'])(
    'does not scroll, whatever %s it is of',
    (kind) => {
      const heights = [...cards(kind)].map(({ title, markdown }) => ({ title, height: heightOf(markdown) }));
      expect(heights.length).toBeGreaterThan(100);
      expect(heights.filter(({ height }) => height > hover)).toEqual([]);
    },
  );
});

describe.each(['de', 'fr', 'es', 'ja', 'zh-cn'])('a card in a hover, in %s', (language) => {
  const words: Readonly<Record<string, string>> = JSON.parse(readFileSync(`l10n/bundle.l10n.${language}.json`, 'utf8'));
  const t: Translate = (phrase, ...filled) => inEnglish(words[phrase] ?? phrase, ...filled);
  const translated = (name: string) => {
    const found = service.explain(name, { ...forHover, t });
    return 'markdown' in found ? found.markdown : '';
  };

  it.each(['EGFR T790M', 'EGFR', 'imatinib', 'CML', 'EGFR TKI', '15728811', 'AR T878A', 'KRAS G13D', 'PIK3CA H1047R'])(
    '%s does not scroll either',
    (name) => {
      expect(heightOf(translated(name))).toBeLessThanOrEqual(hover);
    },
  );

  it('says effect, level and what to do in the reader’s words', () => {
    const row = rowsOf(translated('EGFR T790M')).find(([drug]) => drug === 'erlotinib')!;
    expect(row[1]).toBe(`✕ ${words.resistant}`);
    expect(row[2]).toBe(words['level {0}']!.replace('{0}', 'A'));
    expect(row.at(-1)).toContain(words.cite);
    expect(translated('EGFR T790M')).toContain(words['all evidence']);
  });
});

describe('listed', () => {
  it('keeps to the letters it is given, and counts the rest', () => {
    expect(listed(['imatinib', 'dasatinib'], 40)).toBe('imatinib, dasatinib');
    expect(listed(['imatinib', 'dasatinib', 'nilotinib', 'bosutinib', 'ponatinib'], 40)).toBe(
      'imatinib, dasatinib, …3 more',
    );
  });

  it('never exceeds them but for a first name that is longer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{3,12}$/), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 24, max: 96 }),
        (names, letters) => {
          expect(listed(names, letters).length).toBeLessThanOrEqual(letters);
        },
      ),
    );
  });
});

describe('fitted', () => {
  it('leaves out what would not be seen', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`drug${i}`, '✕ resistant', 'level B']);
    const markdown = fitted({
      head: ['**Title**'],
      rows: (limit) => rows.slice(0, limit),
      foot: (shown) => [`…${30 - shown} more`],
    });
    const shown = rowsOf(markdown);
    expect(shown.length).toBeGreaterThan(5);
    expect(markdown).toContain(`…${30 - shown.length} more`);
    expect(heightOf(markdown)).toBeLessThanOrEqual(hover);
  });

  it('shortens rows that are too wide before it drops any', () => {
    const wide = 'x'.repeat(200);
    const markdown = fitted({
      head: [],
      rows: (limit, squeeze) => Array(limit).fill([squeeze.wordy ? wide : 'short']),
      foot: () => [],
    });
    expect(markdown).not.toContain(wide);
  });
});
