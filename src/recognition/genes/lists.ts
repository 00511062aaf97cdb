import { type Atoms, inWord } from './atoms.ts';
import { fitOf } from './fit.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameMatch } from './name-match.ts';

/** What the names of a list share, what each adds to it, and what stands between them. */
interface Series {
  readonly stem: string;
  readonly item: RegExp;
  readonly joint: RegExp;
}

const GREEK = 'alpha|beta|gamma|delta|epsilon|zeta|[α-ζ]';
const NUMBERED = /^(.{0,12}[A-Za-zα-ω]-?|[A-Za-z]{2,12} )\d{1,2}$/u;
const LETTERED = /^([A-Z]{2,6}\d{0,2})[A-Z]$/;
const ROMAN = /^([A-Za-z]{2,8}[- ]?)I{1,3}$/;
const GREEK_ENDED = new RegExp(`^([A-Z][A-Za-z0-9 -]{0,9}?)(?:${GREEK})$`);
/** `CDK4/6`, `IL-2, -4 and -13`, `BRCA1 and 2`. */
const JOINT = /^(?:\/|, ?|,? (?:and|or|&) | ?& ?|–|-)(?:-|‐|‑|–)?$/;
const SLASH = /^\/$/;
/** `IKKα/β`, `ERalpha and beta`. */
const SLASH_OR_AND = /^(?:\/| and )$/;
/** What follows a number that counts things: "BRCA1 and 2 patients". */
const COUNTED = /^\s*(?:patients|cases|of|years|months|other|more|\()/;

function seriesOf(written: string): Series | undefined {
  const numbered = NUMBERED.exec(written);
  if (numbered && written.indexOf(' ') === written.lastIndexOf(' '))
    return { stem: numbered[1]!, item: /^\d{1,2}$/, joint: JOINT };
  const greek = GREEK_ENDED.exec(written);
  if (greek) return { stem: greek[1]!, item: new RegExp(`^(?:${GREEK})$`), joint: SLASH_OR_AND };
  const roman = ROMAN.exec(written);
  if (roman) return { stem: roman[1]!, item: /^(?:I{1,3}|IV)$/, joint: SLASH };
  const lettered = written.includes(' ') ? null : LETTERED.exec(written);
  return lettered ? { stem: lettered[1]!, item: /^[A-Z]$/, joint: SLASH } : undefined;
}

/**
 * The names that follow `head` in a list and leave its stem out: `6` after `CDK4/`, `-4` and `-13` after `IL-2`, `B` after
 * `SDHA/`. Each must make a known name with the stem.
 */
export function listTail(text: string, atoms: Atoms, head: NameMatch, lexicon: Lexicon): readonly NameMatch[] {
  const { starts, ends } = atoms;
  const next = head.last + 1;
  // An item is short, and so are the words that join it.
  if (next >= starts.length || ends[next]! - starts[next]! > 7) return NONE;
  const series = seriesOf(head.written);
  if (!series) return NONE;
  const found: NameMatch[] = [];
  let { end } = head;
  for (let i = head.last + 1; i < starts.length && i < head.last + 8; i++) {
    const [from, to] = [starts[i]!, ends[i]!];
    const added = text.slice(from, to);
    if (added === 'and' || added === 'or') continue;
    if (!series.item.test(added) || inWord(text, to)) break;
    if (!joins(series, text.slice(end, from), text.slice(to, to + 12))) break;
    const written = series.stem + added;
    if (!lexicon.namesLike(written).some((name) => fitOf(written, name))) break;
    found.push({ start: from, end: to, written, first: i, last: i });
    end = to;
  }
  return found;
}

const NONE: readonly NameMatch[] = [];

/** A comma or a bare "and" needs a hyphen to say that a number is a name: "BRCA1, 2 patients" is no list. */
function joins({ joint }: Series, between: string, after: string): boolean {
  if (!joint.test(between) || /^[.,]\d|^ ?%/.test(after)) return false;
  if (between[0] === '/') return true;
  // "BRCA1 and 2-year survival", "IL-1α and β-catenin": the item begins another word.
  if (/^[-‐‑–]\p{L}/u.test(after)) return false;
  if (/^ (?:and|&) $/.test(between)) return !COUNTED.test(after);
  return !/^,? /.test(between) || /[-‐‑–]$/.test(between);
}
