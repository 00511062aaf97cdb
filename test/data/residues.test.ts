import { describe, expect, it } from 'vitest';
import { readTsv } from '../../scripts/data/lib/table.ts';
import { knowledge } from '../helpers/knowledge.ts';

const SUBSTITUTION = /^([A-Z])(\d+)([A-Z*])$/;

/** Does the residue that a substitution replaces stand in the reference? Undefined where no sequence is held. */
function fits(gene: string, substitution: string): boolean | undefined {
  const [, ref, position] = SUBSTITUTION.exec(substitution) ?? [];
  const sequence = knowledge.sequence(gene);
  return sequence && ref ? sequence[Number(position) - 1] === ref : undefined;
}

/** Every substitution that CIViC names, with its gene. */
function knownSubstitutions(): [gene: string, substitution: string][] {
  const genes = new Set(readTsv('data/genes.tsv').map(({ symbol }) => symbol!));
  return [...genes].flatMap((gene) =>
    knowledge
      .knownAlterations(gene)
      .filter(
        ({ kind, name, genes: named }) =>
          /^(substitution|nonsense)$/.test(kind) && SUBSTITUTION.test(name) && named[0] === gene,
      )
      .map(({ name }): [string, string] => [gene, name]),
  );
}

describe('known substitutions', () => {
  const known = knownSubstitutions();
  const explained = readTsv('data/variant-disagreements.tsv', ['gene', 'substitution', 'current', 'reason']);

  it('are many, and nearly all of their genes have a sequence', () => {
    const checked = known.filter(([gene, substitution]) => fits(gene, substitution) !== undefined);
    expect(checked.length).toBeGreaterThan(800);
    expect(checked.length / known.length).toBeGreaterThan(0.98);
  });

  it('agree with the reference proteins, or are explained in data/variant-disagreements.tsv', () => {
    const disagree = known.filter(([gene, substitution]) => fits(gene, substitution) === false);
    expect(disagree.map((pair) => pair.join(' ')).sort()).toEqual(
      explained.map(({ gene, substitution }) => `${gene} ${substitution}`).sort(),
    );
  });

  it.each(
    explained.filter(({ current }) => current).map((row) => [row.gene!, row.substitution!, row.current!] as const),
  )('%s %s is explained as %s, which fits', (gene, _substitution, current) => expect(fits(gene, current)).toBe(true));
});

describe('residues held without a sequence', () => {
  const rows = readTsv('data/residues.tsv', ['symbol', 'residues']);

  it('are read back by position', () => {
    for (const { symbol = '', residues = '' } of rows.slice(0, 200)) {
      for (const text of residues.split(' ')) {
        expect(knowledge.residue(symbol, Number(text.slice(1))), `${symbol} ${text}`).toBe(text[0]);
      }
    }
  });

  it('are only held where there is no sequence', () => {
    expect(rows.filter(({ symbol = '' }) => knowledge.sequence(symbol) !== undefined)).toEqual([]);
  });
});
