import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });
const loud = (text: string) =>
  service
    .lint(service.analyse(text, 'plain'), defaultConfig)
    .filter(({ severity }) => severity === 'error' || severity === 'warning');

describe('two swapped digits are told once, with the variant that was meant', () => {
  it.each([
    ['EGFR T709M was found at progression on erlotinib [2].', 'reference-residue-mismatch', 'T790M'],
    ['The tumour harboured KRAS G21C and received sotorasib [3].', 'reference-residue-mismatch', 'G12C'],
    ['BTK C418S was found in most patients relapsing on ibrutinib [4].', 'near-miss-variant', 'C481S'],
    ['The BCL2 G110V clone grew under venetoclax [5].', 'near-miss-variant', 'G101V'],
  ])('%s', (text, rule, meant) => {
    const found = loud(text);
    expect(found.map((one) => one.rule)).toEqual([rule]);
    expect(found[0]?.fixes.map(({ edits }) => edits[0]?.text)).toContain(meant);
  });

  it('says nothing where the residue fits', () => {
    expect(loud('BTK C481S and EGFR T790M were found in the two patients [4].')).toEqual([]);
  });

  it('says nothing of a gene that may be counted from its mature protein', () => {
    // A known variant missed by a digit explains the residue better than another count does.
    expect(loud('Four lines carried CDK4 R25C [4].').map(({ rule }) => rule)).toEqual(['reference-residue-mismatch']);
    expect(loud('FCGR3A V158F and FCGR2A H131R were typed in all patients given rituximab [4].')).toEqual([]);
  });
});
