import type { NameMatch } from './name-match.ts';

/** What is only like the protein, or a domain that was first seen in it: EGF-like, pleckstrin homology domain. */
const LIKE = /^(?:[-‐‑– ](?:like|homology|homologous|box)(?![a-z])| complex[- ]?\d)/;
/** Another protein that is told by what it does to this one: p53-binding protein 1, Rho-associated kinase. */
const PARTNER =
  /^(?:-receptor)?[- ](?:inducible|binding|associated|interacting|related|converting|anchoring|responsive|regulating|activated) (?:proteins?|factors?|kinases?|enzymes?|peptides?|antigens?|phosphatases?|GTPases?)(?![a-z])/;

/** An enzyme that is told by what it acts on: cytochrome c oxidase. */
const ENZYME = /^ (?:oxidase|reductase|peroxidase)(?![a-z])/;

/** A system of hormones: renin–angiotensin, renin–angiotensin–aldosterone. */
const SYSTEM = /^[-‐‑–][a-z]{4,14}(?:[-‐‑–][a-z]{4,14})? system(?![a-z])/;

/** Does the match only give its name to something else, which stands behind it? */
export function isNamedAfter(text: string, { end, written }: NameMatch): boolean {
  const code = text.charCodeAt(end);
  if (code !== 45 && code !== 32 && code < 0x2000) return false;
  const after = text.slice(end, end + 40);
  if (LIKE.test(after) || PARTNER.test(after)) return true;
  return /[a-z]{4}/.test(written) && (ENZYME.test(after) || SYSTEM.test(after));
}
