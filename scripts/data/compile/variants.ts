import { existsSync } from 'node:fs';
import path from 'node:path';
import { substitutionLines } from '../../../src/knowledge/build/variant-lines.ts';
import type { NumberingSeries } from '../../../src/knowledge/numbering.ts';
import type { VariantNames } from '../../../src/knowledge/types.ts';
import { readJsonl, readTsv } from '../lib/table.ts';

/**
 * data/variants.jsonl with the profiles of data/evidence.jsonl → `variants.tsv`: a substitution and the genes in which it is
 * known, a line; an empty line; the records. data/legacy-numbering.jsonl and data/uniprot-numbering.tsv →
 * `legacy-numbering.jsonl`.
 */
export function compileVariants(dataDir: string): Record<string, string> {
  const variants = readJsonl<VariantNames>(path.join(dataDir, 'variants.jsonl'));
  const evidence = path.join(dataDir, 'evidence.jsonl');
  const profiles = existsSync(evidence) ? readJsonl<{ profile: string }>(evidence).map(({ profile }) => profile) : [];
  const lines = substitutionLines(variants, profiles);
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
