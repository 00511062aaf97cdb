import { describe, expect, it } from 'vitest';
import { byWords, offers } from '../../src/lint/offers.ts';
import type { Finding, Fix } from '../../src/lint/types.ts';

/** A fix of the words `T709M`. */
const change = (text: string, safe = false): Fix => ({
  title: `Change to ${text}`,
  safe,
  edits: [{ start: 5, end: 10, text }],
});

const finding = (rule: string, fixes: readonly Fix[], start = 5, end = 10): Finding => ({
  rule,
  severity: 'error',
  message: '',
  start,
  end,
  fixes,
  evidence: [],
  url: '',
});

describe('offers', () => {
  it('gives the same edit once, by whatever rules and under whatever titles', () => {
    const other = { ...change('T790M'), title: 'T790M is meant' };
    const given = offers([finding('residue', [change('T790M')]), finding('near-miss', [other, change('T719M')])]);
    expect(given.map(({ finding: { rule }, fix: { title } }) => `${rule}: ${title}`)).toEqual([
      'residue: Change to T790M',
      'near-miss: Change to T719M',
    ]);
  });

  it('puts what a rule prefers first, and keeps its preference', () => {
    const given = offers([
      finding('residue', [change('T790M')]),
      finding('near-miss', [change('T719M', true), change('T790M', true)]),
    ]);
    expect(given.map(({ fix: { title }, preferred }) => [title, preferred])).toEqual([
      ['Change to T719M', true],
      ['Change to T790M', false],
    ]);
  });
});

describe('byWords', () => {
  it('has all rules on the same words together, and each once', () => {
    expect(
      byWords([finding('residue', []), finding('near-miss', []), finding('claim', [], 0, 40), finding('residue', [])]),
    ).toEqual([
      { start: 5, end: 10, rules: ['residue', 'near-miss'] },
      { start: 0, end: 40, rules: ['claim'] },
    ]);
  });
});
