import { kindOf, nameKey } from './drug-names.ts';

/** What a therapy of CIViC's is: a drug, several (a named regimen), or none, with the reason. */
export type Therapy = { readonly drugs: readonly string[] } | { readonly reason: string };

/**
 * Reads CIViC's names of therapies: `Imatinib Mesylate`, `ALK Inhibitor TAE684`, `Dabrafenib/Trametinib Regimen`.
 * @param drugNames every name of a drug with the drug's id; @param classes lower-cased names of classes
 */
export function createTherapies(
  drugNames: Iterable<readonly [name: string, id: string]>,
  classes: ReadonlySet<string>,
) {
  const ids = new Map<string, string>();
  for (const [name, id] of drugNames) {
    ids.set(nameKey(name), id);
    if (!ids.has(loose(name))) ids.set(loose(name), id);
  }
  const find = (name: string): string | undefined => ids.get(nameKey(name)) ?? ids.get(loose(name));

  return (therapy: string): Therapy => {
    const inBrackets = /\(([^()]{3,40})\)$/.exec(therapy)?.[1];
    const last = therapy.slice(therapy.lastIndexOf(' ') + 1);
    const one =
      find(therapy) ??
      find(therapy.replace(/-[a-z]{4}$/, '')) ??
      (inBrackets ? find(inBrackets) : undefined) ??
      (/\d/.test(last) && kindOf(last) !== 'synonym' ? find(last) : undefined) ??
      (last !== last.toLowerCase() && /\d/.test(last) ? find(last) : undefined);
    if (one) return { drugs: [one] };
    const regimen = /^(.{3,80}) Regimen$/.exec(therapy)?.[1]?.split('/').map(find);
    if (regimen?.every((id) => id !== undefined)) return { drugs: regimen };
    return { reason: reasonFor(therapy, classes) };
  };
}

/** A name without what writers vary in: blanks and hyphens. */
const loose = (name: string): string => nameKey(name).replace(/[\s-]/g, '');

function reasonFor(therapy: string, classes: ReadonlySet<string>): string {
  if (classes.has(therapy.toLowerCase())) return 'a class of drugs';
  if (/regimen|protocol/i.test(therapy)) return 'a regimen of several drugs';
  if (/surgery|radi(?:ation|otherapy)|hyperthermic/i.test(therapy)) return 'a procedure, no drug';
  if (/not applicable/i.test(therapy)) return 'no therapy';
  if (/chemotherapy|immunotherapy|hormone|endocrine|therapy$/i.test(therapy)) return 'a kind of treatment';
  if (
    /antineoplastic|inhibitors?|inhibition|antagonist|antibody|compound|doublet|^anti-|lymphocytes|sirna|oligonucleotide/i.test(
      therapy,
    )
  )
    return 'a class of agents, none named';
  return 'no source names it as a drug';
}

/** CIViC joins therapies by commas, and writes commas inside numbers (`CP-724,714`). */
export const splitTherapies = (text: string): string[] =>
  text
    .split(/,(?!\d)|(?<!\d),/)
    .map((therapy) => therapy.trim())
    .filter(Boolean);
