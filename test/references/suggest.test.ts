import { expect, test } from 'vitest';
import { createAnalyser } from '../../src/analyse.ts';
import { documentReferences, suggestReferences } from '../../src/references/suggest.ts';
import { atCaret } from '../helpers/caret.ts';
import { knowledge } from '../helpers/knowledge.ts';

const { analyse } = createAnalyser(knowledge);

function suggested(fixture: string) {
  const { text, offset } = atCaret(fixture);
  return suggestReferences(analyse(text, 'markdown'), offset, knowledge);
}

test('papers on the alteration that the sentence names come first, each once', () => {
  const suggestions = suggested('The T315I mutation| of BCR::ABL1 confers resistance to imatinib.');
  expect(suggestions[0]?.evidence.profileText).toContain('T315I');
  const pmids = suggestions.map(({ reference }) => reference.pmid);
  expect(new Set(pmids).size).toBe(pmids.length);
});

test('of papers alike in evidence the one whose record is whole comes first', () => {
  const papers = suggested('Imatinib| was given.');
  for (const [i, { reference, evidence }] of papers.entries()) {
    const before = papers[i - 1];
    if (before?.evidence.level === evidence.level && !before.reference.complete)
      expect(reference.complete, `${reference.pmid} stands behind ${before.reference.pmid}`).toBe(false);
  }
  expect(papers.some(({ reference }) => reference.complete)).toBe(true);
  expect(papers.some(({ reference }) => !reference.complete)).toBe(true);
});

test('a sentence with a drug alone has the papers on the drug', () => {
  const suggestions = suggested('Osimertinib| was given.');
  expect(suggestions.length).toBeGreaterThan(0);
  const osimertinib = knowledge.drug('osimertinib')?.id ?? '';
  expect(suggestions.every(({ evidence }) => evidence.drugs.includes(osimertinib))).toBe(true);
});

test('a sentence that names nothing has none', () => {
  expect(suggested('The weather| was fine.')).toEqual([]);
});

test('papers on what the whole document is about, each once, those on gene and drug together first', () => {
  const text = 'EGFR T790M was found.\n\nShe took gefitinib.';
  const papers = documentReferences(analyse(text, 'markdown'), knowledge, 30);
  expect(papers).toHaveLength(30);
  expect(new Set(papers.map(({ reference }) => reference.pmid)).size).toBe(30);
  const gefitinib = knowledge.drug('gefitinib')?.id ?? '';
  expect(papers[0]!.evidence).toMatchObject({ genes: expect.arrayContaining(['EGFR']) });
  expect(papers[0]!.evidence.drugs).toContain(gefitinib);
});
