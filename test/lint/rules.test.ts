import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.ts';
import { rules } from '../../src/lint/rules/index.ts';
import type { LintConfig, Rule } from '../../src/lint/types.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { unmark } from '../helpers/marked.ts';

const service = createOncoprose({ knowledge });

/** What a rule finds in an example, marked as the example is. */
function found(rule: Rule, text: string, format: Parameters<typeof service.analyse>[1] = 'plain'): string {
  const config: LintConfig = { ...defaultConfig, profile: rule.profiles[0]! };
  const findings = service.lint(service.analyse(text, format), config).filter((finding) => finding.rule === rule.id);
  let marked = '';
  let at = 0;
  for (const { start, end } of findings) {
    if (start < at) continue;
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return marked + text.slice(at);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.incorrect.map(({ text, format }) => [text, format] as const))('finds: %s', (text, format) => {
    expect(found(rule, unmark(text).text, format)).toBe(text);
  });
  it.each(rule.examples.correct.map(({ text, format }) => [text, format] as const))('passes: %s', (text, format) => {
    expect(found(rule, text, format)).toBe(text);
  });
});

describe('the rule objects', () => {
  it('say what, why and when not, with a source', () => {
    for (const { docs, id } of rules) {
      expect(docs.what.length, id).toBeGreaterThan(40);
      expect(docs.why.length, id).toBeGreaterThan(20);
      expect(docs.whenNot.length, id).toBeGreaterThan(20);
      expect(docs.sources.length, id).toBeGreaterThan(0);
    }
  });
  it('have ids of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
