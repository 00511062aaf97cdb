import * as v from 'valibot';

/** Plain text: what means something in a pattern is no part of a name, so that nobody takes packs to hold patterns. */
const name = v.pipe(
  v.string(),
  v.regex(
    /^[^\s^$*?{}[\]|\\][^^$*?{}[\]|\\\t\r\n]{0,79}$/,
    'A name is plain text of at most 80 characters: patterns are not read.',
  ),
);
const names = v.optional(v.array(name));
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

const gene = v.strictObject({
  /** An approved symbol, or the symbol of a gene or construct of the lab's own. */
  symbol: name,
  /** What it is, for one of the lab's own. */
  description: v.optional(line),
  names,
});

const drug = v.strictObject({
  /** A drug that is known by this name, or one of the lab's own. */
  name,
  names,
  codes: names,
  brands: names,
  class: v.optional(line),
  modality: v.optional(line),
  targets: names,
});

const variant = v.strictObject({ gene: name, name, names });

const evidence = v.strictObject({
  /** As CIViC writes profiles: `EGFR T790M AND EGFR C797S`. */
  profile: line,
  drugs: v.pipe(v.array(name), v.minLength(1)),
  /** The drugs are given together; without it, each counts by itself. */
  together: v.optional(v.boolean()),
  effect: v.picklist(['sensitivity', 'resistance', 'reduced-sensitivity', 'adverse-response']),
  /** `false`: the effect was looked for and not found. */
  supports: v.optional(v.boolean()),
  level: v.picklist(['A', 'B', 'C', 'D']),
  disease: v.optional(line),
  citation: line,
  pmid: v.optional(v.union([v.pipe(v.string(), v.regex(/^\d{1,8}$/, 'A PMID is a number.')), v.number()])),
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'A date is written 2026-11-25.')),
});

const preferred = v.strictObject({ term: name, instead: v.pipe(v.array(name), v.minLength(1)) });

/** What a pack holds, by section. */
export const packSections = { genes: gene, drugs: drug, variants: variant, evidence, preferred } as const;

/** Shape of a house pack; the JSON schema for editors is generated from it. */
export const packSchema = v.strictObject({
  /** Named where the pack is the source: `pack:lab`. */
  name: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.-]{0,39}$/, 'Letters, digits, dots and hyphens only.'))),
  genes: v.optional(v.array(gene)),
  drugs: v.optional(v.array(drug)),
  variants: v.optional(v.array(variant)),
  evidence: v.optional(v.array(evidence)),
  preferred: v.optional(v.array(preferred)),
});

export type PackEntry<Section extends keyof typeof packSections> = v.InferOutput<(typeof packSections)[Section]>;
