import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/lint/apply.ts';
import { rules } from '../../src/lint/rules/index.ts';
import type { Finding, LintConfig } from '../../src/lint/types.ts';
import { createOncoprose } from '../../src/service.ts';
import type { Format } from '../../src/text/types.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { unmark } from '../helpers/marked.ts';

const service = createOncoprose({ knowledge });
const config: LintConfig = { profile: 'hgvs-strict', rules: {}, ignoreWords: {} };
const lint = (text: string, format: Format) => service.lint(service.analyse(text, format), config);

/** Everything that some rule finds in plain prose, as its own examples say it. */
const SENTENCES = rules.flatMap(({ examples }) =>
  examples.incorrect
    .filter(({ format, bibliography }) => !format && !bibliography)
    .map(({ text }) => unmark(text).text),
);

/** Writes words of a sentence set apart, whole or inside a name, as authors do. */
const MARKUP: Readonly<Record<'markdown' | 'latex', readonly ((text: string) => string)[]>> = {
  markdown: [
    (text) => text,
    (text) => text.replace(/\b[A-Z][A-Z0-9]{2,}\b/g, '*$&*'),
    (text) => text.replace(/\b[A-Z]\d{3,4}[A-Z]\b/g, '**$&**'),
    (text) => text.replace(/\b[A-Za-z]{6,}(?:nib|mab|sso)\b/g, '_$&_'),
    (text) => text.replace(/\b([A-Z]\d)(\d+[A-Z])\b/g, '$1*$2*'),
  ],
  latex: [
    (text) => text,
    (text) => text.replace(/\b[A-Z][A-Z0-9]{2,}\b/g, '\\textit{$&}'),
    (text) => text.replace(/\b[A-Z]\d{3,4}[A-Z]\b/g, '\\textbf{$&}'),
    (text) => text.replace(/\b[A-Za-z]{6,}(?:nib|mab|sso)\b/g, '{\\em $&}'),
    (text) => text.replace(/\b([A-Z]\d)(\d+[A-Z])\b/g, '$1\\emph{$2}'),
  ],
};

/** How often a rule says a thing. */
const count = (findings: readonly Finding[], { rule, message }: Finding) =>
  findings.filter((other) => other.rule === rule && other.message === message).length;

/** Brackets and marks that a text leaves open: a fix must not open more. */
const unbalanced = (text: string) =>
  Math.abs(text.split('{').length - text.split('}').length) + ((text.split('*').length - 1) % 2);

/** Checks every fix that is offered for a text. */
function checkFixes(text: string, format: Format) {
  const findings = lint(text, format);
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      const edits = [...fix.edits].sort((a, b) => a.start - b.start);
      const fixed = applyFixes(text, [fix]).text;
      const where = `${finding.rule}: ${fix.title} in ${text}`;
      // The finding is gone.
      expect(count(lint(fixed, format), finding), where).toBeLessThan(count(findings, finding));
      // Nothing outside the edits has changed.
      let at = 0;
      let there = 0;
      for (const { start, end, text: put } of edits) {
        expect(fixed.slice(there, there + start - at), where).toBe(text.slice(at, start));
        there += start - at + put.length;
        at = end;
      }
      expect(fixed.slice(there), where).toBe(text.slice(at));
      expect(unbalanced(fixed), where).toBeLessThanOrEqual(unbalanced(text));
    }
  }
  return findings.some(({ fixes }) => fixes.length > 0);
}

describe('every fix takes its finding away and touches nothing else', () => {
  it.each(SENTENCES)('%s', (text) => {
    checkFixes(text, 'plain');
  });

  it('in Markdown and LaTeX, with markup around and inside names, among other sentences', () => {
    const document = fc.record({
      format: fc.constantFrom('markdown' as const, 'latex' as const),
      parts: fc.array(fc.tuple(fc.constantFrom(...SENTENCES), fc.nat(4), fc.constantFrom(' ', '\n', '\n\n')), {
        minLength: 1,
        maxLength: 3,
      }),
    });
    let offered = 0;
    fc.assert(
      fc.property(document, ({ format, parts }) => {
        if (checkFixes(parts.map(([text, how, gap]) => MARKUP[format][how]!(text) + gap).join(''), format)) offered++;
      }),
      { numRuns: 120 },
    );
    expect(offered).toBeGreaterThan(40);
  });
});
