import { spellingOf } from './atoms.ts';

/**
 * How a written form sits on a known name:
 * `exact`, but for hyphens, spaces and the spelling of Greek letters; `phrase`, a name in words, in any case;
 * `caps`, all capitals where the name has small letters (BCL-XL for Bcl-xL); `mixed`, small letters where the
 * name has capitals (Bcr-Abl, Kras); `lower`, small letters only.
 */
export type Fit = 'exact' | 'phrase' | 'caps' | 'mixed' | 'lower';

const HYPHENS = /[\s/,()'’.:+‐‑‒–−—-]/g;
const GREEK = /[αβγδεκζ]|alpha|beta|gamma|delta|epsilon|kappa|zeta/gi;
const LATIN: Readonly<Record<string, string>> = { α: 'a', β: 'b', γ: 'g', δ: 'd', ε: 'e', κ: 'k', ζ: 'z' };

/** A word in small letters beside others, but for the names of Greek letters and "type". */
const SMALL_WORD = /(?:^|\s)(?!alpha|beta|gamma|delta|epsilon|kappa|zeta|type)[a-z]{2,}(?:\s|$)/;

/** Letters and digits only, Greek letters as small Latin ones. */
function bareOf(text: string): string {
  return text.replace(GREEK, (letter) => LATIN[letter] ?? letter[0]!.toLowerCase()).replace(HYPHENS, '');
}

/** A name in words (`epidermal growth factor receptor`, `insulin`) rather than a symbol. */
export function isPhrase(name: string): boolean {
  return !/[A-Z]/.test(name) && /[a-z]{4}/.test(name);
}

/**
 * Compares two forms that share a hash.
 * @returns nothing where the written form cannot be that name: other letters, a lower-case word for a symbol, a symbol torn
 * apart.
 */
export function fitOf(written: string, name: string): Fit | undefined {
  if (written === name) return isPhrase(name) ? 'phrase' : 'exact';
  if (written.includes('(') && !written.includes(')')) return undefined;
  // "a protein kinase C" is any of them: an article is no alpha that lost its font.
  if (/(?:^|[\s(])a\s/.test(written)) return undefined;
  // Fatty acids, FAs, are no FAS: a plural's s is no letter of the symbol.
  if (name.endsWith('S') && /[A-Z]s$/.test(written)) return undefined;
  // pGL3 is a plasmid and pERK a phosphorylated protein before they are PGL3 and PERK.
  if (written[0] === 'p' && name[0] === 'P' && written.slice(1) === name.slice(1)) return undefined;
  const bare = bareOf(written);
  const known = bareOf(name);
  if (bare.toLowerCase() !== known.toLowerCase() && spellingOf(written) !== spellingOf(name)) return undefined;
  if (isPhrase(name)) {
    if (!/\s|-/.test(name) && /[A-Z]/.test(written.slice(1)) && written.length < 5) return undefined;
    return 'phrase';
  }
  if (!name.includes(' ') && /[(),/]/.test(written) && !/[(),/]/.test(name)) return undefined;
  const spaced = /\s/.test(written) && !/\s/.test(name);
  // "A 2", "p 53": a letter on its own is no symbol's stem.
  if (spaced && /(?:^|\s)[A-Za-z](?:\s|$)/.test(written) && written.length < 5) return undefined;
  if (spaced && !/[A-Z]/.test(written)) return undefined;
  // "and I" is no AND-1: a word of its own in small letters is none of a symbol's, but for a Greek letter's name.
  if (spaced && SMALL_WORD.test(written) && /[A-Z]{2}/.test(name)) return undefined;
  if (bare === known) return 'exact';
  // A Greek letter that lost its font: GSK3b, IL-1b, TGF-b1.
  if (/[A-Z]\d?[abgdk]\d?$/.test(bare) && bare.toUpperCase() === known) return 'exact';
  if (!/[A-Z]/.test(bare)) return /\d/.test(written) || written !== bare ? 'lower' : undefined;
  if (bare === known.toUpperCase()) return 'caps';
  return 'mixed';
}
