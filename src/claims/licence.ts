import type { Surroundings } from './surroundings.ts';

/** A word that grades a relation word. */
export type Grade = 'more' | 'less' | 'weak';

const SAYING = new Set(['had', 'found', 'strength', 'good', 'more', 'restore', 'undo', 'weak', 'less']);

/** Does something say that there was an effect: "showed activity", "efficacy was seen", "predicts efficacy"? */
export const isSaid = ({ predicate: { cue }, left, right }: Surroundings): boolean =>
  left.some(({ to, value }) => SAYING.has(value.tag) && cue.from - to <= 6) ||
  right.some(({ from, value }) => SAYING.has(value.tag) && from - cue.to <= 12);

/** Does something say that a response happened or was linked to? */
export function isResponse({ sentence: { tokens }, predicate: { cue }, left, right }: Surroundings): boolean {
  const near = (reach: number, ...tags: string[]) =>
    left.some(({ to, value }) => cue.from - to <= reach && tags.includes(value.tag));
  if (near(6, 'strength') || near(4, 'good', 'had')) return true;
  if (cue.to - cue.from > 1 && /^(?:partial|complete|major|durable|near)$/.test(tokens[cue.from]!.text)) return true;
  // "Response to gefitinib was predicted by L858R".
  if (right.some(({ from, to, value }) => value.tag === 'strength' && from - cue.to <= 6 && tokens[to]?.text === 'by'))
    return true;
  return right.some(({ from, value }) => (value.tag === 'had' || value.tag === 'found') && from - cue.to <= 10);
}

/** At most this share of responders, in percent, is no response, at least that share is one; between them the number is left alone. */
const NO_RESPONSE = 10;
const RESPONSE = 30;

/** Reads "response rate of 56 %": true for a response, false for none. Survival in months is not counted. */
export function countedRate({ sentence: { tokens }, predicate: { cue, to } }: Surroundings): boolean | undefined {
  if (!/^(?:rate|rates|orr|orrs)$/.test(tokens[cue.to - 1]!.text) || isSeveral(tokens, cue.to)) return undefined;
  for (let at = cue.to; at < Math.min(to, cue.to + 14); at++) {
    if (tokens[at + 1]?.text !== '%') continue;
    const share = Number.parseFloat(tokens[at]!.text);
    if (Number.isNaN(share)) continue;
    return share >= RESPONSE ? true : share <= NO_RESPONSE ? false : undefined;
  }
  return undefined;
}

/** How far, in tokens, the rates of one list are looked for. */
const LIST = 30;

/** "were 64% (exon 11), 38% (exon 9) and 0% (D842V)": which rate is whose, the brackets say. */
function isSeveral(tokens: Surroundings['sentence']['tokens'], from: number): boolean {
  const after = tokens.slice(from, from + LIST);
  return after.filter(({ text }, i) => text === '%' && after[i + 1]?.text === '(').length > 1;
}
