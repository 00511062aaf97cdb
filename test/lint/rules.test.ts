import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.ts';
import { rules } from '../../src/lint/rules/index.ts';
import type { LintConfig, Rule, RuleExample } from '../../src/lint/types.ts';
import { createBibliographyIndex, readBibliography } from '../../src/references/index.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { unmark } from '../helpers/marked.ts';

/** Find nothing in the bundled knowledge: their tests bring a pack. */
const NEEDS_HOUSE_PACK = new Set(['preferred-term']);

const service = createOncoprose({ knowledge });

/** What a rule finds in an example, marked as the example is. */
function found(rule: Rule, { text: marked, format = 'plain', bibliography }: RuleExample): string {
  const { text } = unmark(marked);
  const config: LintConfig = { ...defaultConfig, profile: rule.profiles[0]! };
  const index = bibliography && createBibliographyIndex([readBibliography('references.bib', bibliography)]);
  const findings = service
    .lint(service.analyse(text, format), config, index || undefined)
    .filter((finding) => finding.rule === rule.id);
  let written = '';
  let at = 0;
  for (const { start, end } of findings) {
    if (start < at) continue;
    written += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return written + text.slice(at);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.incorrect.map((example) => [example.text, example] as const))('finds: %s', (text, example) => {
    expect(found(rule, example)).toBe(text);
  });
  it.each(rule.examples.correct.map((example) => [example.text, example] as const))('passes: %s', (text, example) => {
    expect(found(rule, example)).toBe(text);
  });
  it('has examples both ways', () => {
    if (!NEEDS_HOUSE_PACK.has(rule.id)) expect(rule.examples.incorrect.length).toBeGreaterThan(0);
    expect(rule.examples.correct.length).toBeGreaterThan(0);
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
  it('have messages whose places the reports fill', () => {
    const config: LintConfig = { ...defaultConfig, profile: 'tumour-board' };
    for (const rule of rules) {
      for (const { text, format = 'plain' } of rule.examples.incorrect) {
        for (const { message } of service.lint(service.analyse(unmark(text).text, format), config)) {
          expect(message, rule.id).not.toMatch(/\{\w+\}|undefined|\(\)|, ,/);
        }
      }
    }
  });
  it('have ids of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
