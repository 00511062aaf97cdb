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

const NUMBERED = /^(.{0,12}[A-Za-zα-ω]-?)\d{1,2}$/u;
const LETTERED = /^([A-Z]{2,6}\d{0,2})[A-Z]$/;
/** `CDK4/6`, `IL-2, -4 and -13`, `BRCA1 and 2`. */
const JOINT = /^(?:\/|, ?|,? (?:and|or|&) | ?& ?|–|-)(?:-|‐|‑|–)?$/;
const SLASH = /^\/$/;
/** What follows a number that counts things: "BRCA1 and 2 patients". */
const COUNTED = /^\s*(?:patients|cases|of|years|months|other|more|\()/;

function seriesOf(written: string): Series | undefined {
  if (written.includes(' ')) return undefined;
  const numbered = NUMBERED.exec(written);
  if (numbered) return { stem: numbered[1]!, item: /^\d{1,2}$/, joint: JOINT };
  const lettered = LETTERED.exec(written);
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
  if (next >= starts.length || ends[next]! - starts[next]! > 3) return NONE;
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
  if (/^ (?:and|&) $/.test(between)) return !COUNTED.test(after);
  return !/^,? /.test(between) || /[-‐‑–]$/.test(between);
}
