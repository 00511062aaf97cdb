import { describe, expect, it } from 'vitest';
import { allWords, missingLines, vocabulary, wordsOf } from '../../src/reports/vocabulary.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const { analyse } = createOncoprose({ knowledge });

describe('words of a document', () => {
  it('are the names in it and the abbreviations that it defines', () => {
    const words = wordsOf(
      analyse('In PC-9 cells, EGFR p.Thr790Met met osimertinib. Minimal residual disease (MRD) was low.', 'markdown'),
    );
    expect(words).toEqual(expect.arrayContaining(['EGFR', 'p.Thr790Met', 'osimertinib', 'MRD']));
    expect(words).not.toContain('met');
  });
  it('come singly, without brackets', () => {
    const words = wordsOf(analyse('Trastuzumab deruxtecan was given in BCR::ABL1-positive disease.', 'markdown'));
    expect(words).toEqual(expect.arrayContaining(['Trastuzumab', 'deruxtecan']));
    expect(words.filter((word) => /\s/.test(word))).toEqual([]);
  });
});

it('all that is known are tens of thousands of words, each once', () => {
  const words = allWords(knowledge);
  expect(words.length).toBeGreaterThan(40_000);
  expect(new Set(words).size).toBe(words.length);
  expect(words).toEqual(expect.arrayContaining(['EGFR', 'HER2', 'osimertinib', 'vemurafenib']));
});

describe('a vocabulary is written as the tool reads it', () => {
  const words = ['MET', 'EML4::ALK', 'p.(Thr790Met)', 'osimertinib'];

  it.each(['cspell', 'harper', 'ltex'] as const)('%s: a word a line', (target) => {
    expect(vocabulary(words, target).text).toBe('MET\nEML4::ALK\np.(Thr790Met)\nosimertinib\n');
  });
  it('Vale: expressions, and no capitals that it would demand of words', () => {
    expect(vocabulary(words, 'vale').text).toBe('EML4::ALK\np\\.\\(Thr790Met\\)\nosimertinib\n');
  });
  it('VS Code: a setting of Code Spell Checker', () => {
    expect(JSON.parse(vocabulary(words, 'vscode').text)).toEqual({ 'cSpell.words': words });
  });
});

describe('a word list that is there already', () => {
  it.each([
    ['', 'a\nb\n', 'a\nb\n'],
    ['b\n', 'a\nb\n', 'a\n'],
    ['# mine\r\nb', 'a\nb\n', '\na\n'],
    ['a\nb\n', 'a\nb\n', ''],
  ])('%j gets of %j only %j', (existing, wanted, added) => {
    expect(missingLines(existing, wanted)).toBe(added);
  });
});
