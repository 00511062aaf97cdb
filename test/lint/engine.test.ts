import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/analyse.ts';
import type { AnalysedBlock } from '../../src/analysis.ts';
import { defaultConfig } from '../../src/lint/config.ts';
import { createLinter } from '../../src/lint/engine.ts';
import type { Rule } from '../../src/lint/types.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** A rule that marks every block and notes which it was asked about. */
function probe(asked: string[]): Rule {
  return {
    id: 'probe',
    title: 'Marks everything',
    scope: 'block',
    severity: 'info',
    profiles: ['oncology-prose'],
    docs: { what: '', why: '', whenNot: '', sources: [] },
    messages: { here: 'Here.' },
    examples: { incorrect: [], correct: [] },
    *check({ block: { block } }) {
      asked.push(block.prose);
      yield { start: 0, end: block.prose.length, messageId: 'here' };
    },
  };
}

describe('the engine', () => {
  const before = 'EGFR T790M was found.\n\nKRAS G12C was found.\n\nBRAF V600E was found.';
  const after = before.replace('KRAS G12C was', 'KRAS G12C and G12D were');

  it('asks block rules only about what was edited, and places the rest anew', () => {
    const asked: string[] = [];
    const lint = createLinter([probe(asked)], knowledge);
    const { analyse } = createAnalyser(knowledge);
    const first = analyse(before, 'plain');
    lint(first, defaultConfig);
    expect(asked.splice(0)).toHaveLength(3);
    const second = analyse(after, 'plain', first);
    const findings = lint(second, defaultConfig);
    expect(asked).toEqual(['KRAS G12C and G12D were found.']);
    expect(findings.map(({ start, end }) => after.slice(start, end))).toEqual(after.split('\n\n'));
  });

  it('asks again where the configuration is another', () => {
    const asked: string[] = [];
    const lint = createLinter([probe(asked)], knowledge);
    const analysis = createAnalyser(knowledge).analyse(before, 'plain');
    lint(analysis, defaultConfig);
    const [finding] = lint(analysis, { ...defaultConfig, rules: { probe: 'error' } });
    expect(asked).toHaveLength(6);
    expect(finding?.severity).toBe('error');
  });

  it.each(['block', 'document'] as const)('goes on where a rule of the %s fails, and tells it', (scope) => {
    const faulty: Rule = {
      ...probe([]),
      id: 'faulty',
      scope,
      *check(context: object) {
        yield { start: 0, end: 4, messageId: 'here' };
        const source = 'block' in context ? (context.block as AnalysedBlock).block.source : 'BRAF';
        if (source.includes('BRAF')) throw new Error('lost');
      },
    };
    const told: string[] = [];
    const lint = createLinter([faulty, probe([])], knowledge, (error, { rule, block }) =>
      told.push(`${rule}: ${(error as Error).message} (${block ?? 'document'})`),
    );
    const findings = lint(createAnalyser(knowledge).analyse(before, 'plain'), defaultConfig);
    expect(findings.filter(({ rule }) => rule === 'probe')).toHaveLength(3);
    expect(findings.filter(({ rule }) => rule === 'faulty')).toHaveLength(scope === 'block' ? 2 : 0);
    expect(told).toEqual([`faulty: lost (${scope === 'block' ? 'BRAF V600E was found.' : 'document'})`]);
  });
});
