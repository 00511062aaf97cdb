import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configOf, readProjectFile } from '../../src/lint/project-file.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });

/** What is found in a text under a project file, as `severity rule`. */
function found(yaml: string, text: string): string[] {
  const { file, problems } = readProjectFile(yaml);
  expect(problems).toEqual([]);
  return service
    .lint(service.analyse(text, 'plain'), configOf(file))
    .map(({ severity, rule }) => `${severity} ${rule}`);
}

describe('a project file', () => {
  const text = 'She was switched to Tagrisso [1]. EGFR T709M was found [2].';

  it('sets severities and switches rules off', () => {
    expect(found('rules:\n  brand-name: error\n  near-miss-variant: off\n', text)).toEqual([
      'error brand-name',
      'error reference-residue-mismatch',
    ]);
  });

  it('sets a severity beside options', () => {
    expect(found('rules:\n  brand-name: { severity: hint, options: {} }\n', 'Tagrisso was given.')).toEqual([
      'hint brand-name',
    ]);
  });

  it('a fixed severity is not moved by the evidence', () => {
    const claim = 'EGFR T790M sensitises NSCLC to gefitinib [2].';
    expect(found('', claim)).toEqual(['error claim-contradicts-evidence']);
    expect(found('rules:\n  claim-contradicts-evidence: hint', claim)).toEqual(['hint claim-contradicts-evidence']);
  });

  it('chooses a profile', () => {
    const absolute = 'EGFR T790M always confers resistance to gefitinib [2].';
    expect(found('profile: oncology-prose', absolute)).toEqual([]);
    expect(found('profile: tumour-board', absolute)).toEqual(['info overstated-claim']);
  });

  it('names words that are never marked, for a rule or for all', () => {
    expect(found('ignoreWords:\n  brand-name: [Tagrisso]\n', 'Tagrisso was given.')).toEqual([]);
    expect(found("ignoreWords:\n  '*': [Tagrisso]\n", 'Tagrisso was given.')).toEqual([]);
    expect(found('ignoreWords:\n  fusion-notation: [Tagrisso]\n', 'Tagrisso was given.')).toEqual(['info brand-name']);
  });
});

describe('what cannot be used is told with its place, and the rest goes on', () => {
  const problemsOf = (yaml: string) =>
    readProjectFile(yaml).problems.map(({ start, end, message }) => `${yaml.slice(start, end)}: ${message}`);

  it('a rule that there is not', () => {
    const yaml = 'rules:\n  brand-name: off\n  brand-names: off\n';
    expect(problemsOf(yaml)).toEqual([expect.stringMatching(/^off: There is no rule “brand-names”/)]);
    expect(readProjectFile(yaml).file.rules?.['brand-name']).toBe('off');
  });

  it('a severity that there is not', () => {
    expect(problemsOf('rules:\n  brand-name: loud\n')).toHaveLength(1);
  });

  it('a key that there is not', () => {
    expect(problemsOf('profiel: hgvs-strict\n')).toHaveLength(1);
  });

  it('text that is no YAML', () => {
    expect(problemsOf('rules: [\n')[0]).toMatch(/This is not YAML/);
  });

  it('an alias without its anchor', () => {
    expect(problemsOf('rules: *nowhere\n')[0]).toMatch(/Unresolved alias/);
  });

  it('an empty file asks for nothing', () => {
    expect(readProjectFile('')).toEqual({ file: {}, problems: [] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (yaml) => {
        for (const { start, end } of readProjectFile(yaml).problems) expect(start).toBeLessThanOrEqual(end);
      }),
      { numRuns: 200 },
    );
  });
});
