import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/lint/apply.ts';
import { defaultConfig } from '../../src/lint/config.ts';
import type { LintConfig } from '../../src/lint/types.ts';
import { createOncoprose } from '../../src/service.ts';
import type { Format } from '../../src/text/types.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });
const lint = (text: string, format: Format, config: LintConfig = defaultConfig) =>
  service.lint(service.analyse(text, format), config);

/** Ids of what is found, with the line. */
const found = (text: string, format: Format, config?: LintConfig) =>
  lint(text, format, config).map(({ rule, start }) => `${text.slice(0, start).split('\n').length} ${rule}`);

const WRONG = 'The BRAF inhibitor was given for KRAS V600E.';
const BRAND = 'She was switched to Tagrisso.';

describe('a directive silences', () => {
  it.each<[Format, string]>([
    ['markdown', `<!-- oncoprose-disable-next-line variant-on-wrong-gene -- quoted -->\n${WRONG}`],
    ['markdown', `<!-- oncoprose-disable-next-line variant-on-wrong-gene -- quoted -->\n\n${WRONG}`],
    ['quarto', `<!-- oncoprose-disable-next-line -->\n\n${WRONG}`],
    ['latex', `% oncoprose-disable-next-line variant-on-wrong-gene -- quoted\n${WRONG}`],
    ['latex', `${WRONG} % oncoprose-disable-line variant-on-wrong-gene`],
    ['typst', `// oncoprose-disable-next-line variant-on-wrong-gene\n${WRONG}`],
    ['markdown', `${WRONG}\n\n<!-- oncoprose-disable-file -->`],
    [
      'markdown',
      `<!-- oncoprose-disable variant-on-wrong-gene -->\n\n${WRONG}\n\n<!-- oncoprose-enable -->\n\nNothing.`,
    ],
  ])('%s: %s', (format, text) => {
    expect(found(text, format)).toEqual([]);
  });

  it('only the rules that it names', () => {
    const text = `<!-- oncoprose-disable-next-line brand-name -->\n${WRONG} ${BRAND}`;
    expect(found(text, 'markdown')).toEqual(['2 variant-on-wrong-gene']);
  });

  it('only until it is enabled again', () => {
    const text = `<!-- oncoprose-disable brand-name -->\n\n${BRAND}\n\n<!-- oncoprose-enable brand-name -->\n\n${BRAND}`;
    expect(found(text, 'markdown')).toEqual(['7 brand-name']);
  });

  it('not the line after the next', () => {
    const text = `<!-- oncoprose-disable-next-line brand-name -->\n${BRAND}\n${BRAND}`;
    expect(found(text, 'markdown')).toEqual(['3 brand-name']);
  });

  it('nothing in plain text, which has no comments', () => {
    expect(found(`<!-- oncoprose-disable-file --> ${BRAND}`, 'plain')).toEqual(['1 brand-name']);
  });
});

describe('a directive that silences nothing', () => {
  const text = `<!-- oncoprose-disable-next-line brand-name -- once needed -->\nShe was switched to osimertinib.\n`;

  it('is reported, and its fix takes it away', () => {
    const [finding] = lint(text, 'markdown');
    expect(finding).toMatchObject({ rule: 'unused-directive', severity: 'info' });
    expect(finding!.message).toContain('brand-name finds nothing here');
    expect(applyFixes(text, finding!.fixes).text).toBe('\nShe was switched to osimertinib.\n');
  });

  it('is told with the severity that the project asks for, or not at all', () => {
    const config = (severity: 'warning' | 'off') => ({ ...defaultConfig, rules: { 'unused-directive': severity } });
    expect(lint(text, 'markdown', config('warning'))[0]?.severity).toBe('warning');
    expect(lint(text, 'markdown', config('off'))).toEqual([]);
  });
});
