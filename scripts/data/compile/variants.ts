import { existsSync } from 'node:fs';
import path from 'node:path';
import { readVariant } from '../../../src/knowledge/alteration.ts';
import type { NumberingSeries } from '../../../src/knowledge/numbering.ts';
import { alterationsOf, parseProfile } from '../../../src/knowledge/profiles.ts';
import type { Profile, VariantNames } from '../../../src/knowledge/types.ts';
import { byText, readJsonl, readTsv } from '../lib/table.ts';

/**
 * data/variants.jsonl with the profiles of data/evidence.jsonl → `variants.tsv`: a substitution and the genes in which it is
 * known, a line; an empty line; the records. data/legacy-numbering.jsonl and data/uniprot-numbering.tsv →
 * `legacy-numbering.jsonl`.
 */
export function compileVariants(dataDir: string): Record<string, string> {
  const variants = readJsonl<VariantNames>(path.join(dataDir, 'variants.jsonl'));
  const evidence = path.join(dataDir, 'evidence.jsonl');
  const genes = new Map<string, Set<string>>();
  const add = (profile: Profile) => {
    for (const { kind, name, genes: named } of alterationsOf(profile)) {
      if (kind !== 'substitution' && kind !== 'nonsense') continue;
      for (const gene of named) genes.set(name, (genes.get(name) ?? new Set()).add(gene));
    }
  };
  for (const { gene, name } of variants) add(readVariant(gene, name));
  if (existsSync(evidence))
    for (const { profile } of readJsonl<{ profile: string }>(evidence)) add(parseProfile(profile));
  const lines = [...genes]
    .sort(([a], [b]) => byText(a, b))
    .map(([name, symbols]) => [name, ...[...symbols].sort(byText)].join('\t'));
  const names = variants.map((variant) => JSON.stringify(variant));
  return {
    'variants.tsv': [...lines, '', ...names, ''].join('\n'),
    'legacy-numbering.jsonl': `${numberings(dataDir).join('\n')}\n`,
  };
}

/** The numberings written down by hand, then those of isoforms that UniProt counts by, where they are others. */
function numberings(dataDir: string): string[] {
  const byHand = readJsonl<NumberingSeries>(path.join(dataDir, 'legacy-numbering.jsonl'));
  const known = new Set(byHand.map(({ gene, offset }) => `${gene} ${offset}`));
  const derived = readTsv(path.join(dataDir, 'uniprot-numbering.tsv'), ['symbol', 'offset', 'from', 'to'])
    .map(
      ({ symbol = '', accession = '', offset, from, to, source = '' }): NumberingSeries => ({
        gene: symbol,
        offset: Number(offset),
        from: Number(from),
        to: Number(to),
        status: 'accepted',
        counts: 'isoform',
        why: `UniProt ${accession} counts another isoform`,
        source,
        examples: [],
      }),
    )
    .filter(({ gene, offset }) => !known.has(`${gene} ${offset}`));
  return [...byHand, ...derived].map(({ gene, offset, from, to, status, counts, why, source, examples }) =>
    JSON.stringify({ gene, offset, from, to, status, counts, why, source, examples }),
  );
}
