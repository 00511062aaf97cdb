import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/lint/apply.ts';
import { defaultConfig } from '../../src/lint/config.ts';
import { everywhereFix } from '../../src/lint/everywhere.ts';
import { createOncoprose } from '../../src/service.ts';
import type { Format } from '../../src/text/types.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });

/** The text after the fix of the first finding of a rule has been made everywhere; undefined where that is not offered. */
function everywhere(text: string, rule: string, format: Format = 'plain'): string | undefined {
  const findings = service.lint(service.analyse(text, format), defaultConfig);
  const first = findings.find((finding) => finding.rule === rule);
  const fix = first && everywhereFix(first, findings, text);
  return fix && applyFixes(text, [{ ...fix, safe: true }]).text;
}

describe('a fix made everywhere', () => {
  it('changes every place that reads the same, over paragraphs', () => {
    expect(
      everywhere(
        'An EML4-ALK fusion was found [1].\n\nThe EML4-ALK fusion responds; a KIF5B-RET fusion was not seen [2].',
        'fusion-notation',
      ),
    ).toBe('An EML4::ALK fusion was found [1].\n\nThe EML4::ALK fusion responds; a KIF5B-RET fusion was not seen [2].');
  });

  it('keeps the capital of a sentence’s first word', () => {
    expect(everywhere('Tagrisso was given. She stopped Tagrisso in May.', 'brand-name')).toBe(
      'Osimertinib was given. She stopped osimertinib in May.',
    );
  });

  it('leaves markup alone', () => {
    expect(
      everywhere('\\emph{Tagrisso} was given; she stopped \\textbf{Tagrisso} in May.', 'brand-name', 'latex'),
    ).toBe('\\emph{Osimertinib} was given; she stopped \\textbf{osimertinib} in May.');
  });

  it('is not offered for one place, nor for a fix that is not safe', () => {
    expect(everywhere('She was switched to Tagrisso.', 'brand-name')).toBeUndefined();
    expect(
      everywhere('EGFR T709M was found [1]. EGFR T709M was found again [2].', 'reference-residue-mismatch'),
    ).toBeUndefined();
  });
});
