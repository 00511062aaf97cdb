import type { Cue, Found, Sign } from './lexicon/index.ts';
import { wordSet } from './lexicon/words.ts';
import { isVerb, type Token } from './tokens.ts';
import type { AlterationUnit, DrugUnit, Span } from './units.ts';

/** Units that a sentence names in one breath: "gefitinib or erlotinib", "L858R plus T790M, or C797S". */
export interface Chain<Unit extends Span> extends Span {
  readonly units: readonly Unit[];
  /** The units by what acts together, a combination or a compound profile; what is said holds of each part. */
  readonly parts: readonly (readonly Unit[])[];
}

const LINKS = wordSet(', and or / + plus as well the a an ( ) both either with nor &');
const DRUG_LINKS = wordSet(`
  inhibitor inhibitors drug agent agents antibody antibodies tki tkis therapy treatment kinase monotherapy
  combination in combined like - mek small molecule selective monoclonal chemotherapy other then to lesser
  extent
`);
const ALTERATION_LINKS = wordSet(`
  each for one two three other respectively
  mutation mutations mutant mutants variant variants substitution substitutions gene genes concomitant
  concurrent occurring co - in cis trans secondary additional alteration alterations including point
  activating together codon exon also especially e.g p . to lesser extent a somatic double compound
`);
const CARRIERS = wordSet(
  'patient cells case tumor tumour man woman xenograft xenografts line male female boy girl model',
);
const CARRYING = wordSet(
  'with harboring harbouring carrying bearing expressing containing harbored harboured had harboring having',
);

/** Groups drugs. "+", "plus", "combined with" join two of them, a "combination" beside the list joins all of it. */
export function drugChains(
  tokens: readonly Token[],
  units: readonly DrugUnit[],
  lexemes: readonly Found<Cue | Sign>[],
): Chain<DrugUnit>[] {
  // "from gefitinib to osimertinib" are two treatments, "to gefitinib and to erlotinib" one list.
  const links = (gap: readonly Token[]) =>
    gap.every(({ text }) => LINKS.has(text) || DRUG_LINKS.has(text)) && !(gap.length === 1 && gap[0]!.text === 'to');
  return group(tokens, units, links, (all) => {
    if (signed(tokens, lexemes, all, 'together', 6)) return [all];
    return runs(all, (one, next) => {
      const gap = tokens.slice(one.to, next.from);
      return gap.some(
        ({ text, glued }) => text === '+' || text === 'plus' || text === 'with' || (text === '/' && glued),
      );
    });
  });
}

/** A variant that no recogniser knew joins its neighbours all the same. */
const VARIANT_LIKE = /^[a-z]\d{1,4}[a-z]$/;

/** Groups alterations. "+", "in cis", "double mutant", or one carrier of several genes' changes make one profile of them. */
export function alterationChains(
  tokens: readonly Token[],
  units: readonly AlterationUnit[],
  lexemes: readonly Found<Cue | Sign>[],
): Chain<AlterationUnit>[] {
  const links = (gap: readonly Token[]) =>
    gap.every(({ text }) => LINKS.has(text) || ALTERATION_LINKS.has(text) || VARIANT_LIKE.test(text));
  return group(tokens, units, links, (all) => {
    const gaps = all.slice(1).flatMap((unit, i) => tokens.slice(all[i]!.to, unit.from));
    if (gaps.some(({ text }) => text === 'or' || text === 'nor' || text === 'either')) return all.map((unit) => [unit]);
    if (signed(tokens, lexemes, all, 'in-one', 3) || carried(tokens, all)) return [all];
    return runs(all, (one, next) => {
      const gap = tokens.slice(one.to, next.from);
      const adjectives = one.kind === 'biomarker' || next.kind === 'biomarker';
      if (adjectives && gap.every(({ text }) => text === ',' || text === '-')) return true;
      if (!gap.length || gap.some(({ text }) => text === '+' || text === 'plus' || text === 'with')) return true;
      return gap.some(({ text }) => text === '/') && one.position !== next.position;
    });
  });
}

/** Is there a sign that the whole list acts together, at most `before` tokens ahead of it or three behind? */
function signed(
  tokens: readonly Token[],
  lexemes: readonly Found<Cue | Sign>[],
  all: readonly Span[],
  tag: Sign['tag'],
  before: number,
): boolean {
  if (all.length < 2) return false;
  const [first, last] = [all[0]!.from, all.at(-1)!.to];
  return lexemes.some(
    ({ from, to, value }) =>
      value.tag === tag &&
      from >= first - before &&
      to <= last + 3 &&
      !(tokens[from]!.text === 'both' && isEach(tokens, from)),
  );
}

/** "both V600E and V600K respond", "V600E and V600K, both of which": each of the two, but "cells with both" have them at once. */
const isEach = (tokens: readonly Token[], at: number): boolean => !CARRYING.has(tokens[at - 1]?.text ?? '');

/** Cuts a list between neighbours that `joined` does not join. */
function runs<Unit>(all: readonly Unit[], joined: (one: Unit, next: Unit) => boolean): Unit[][] {
  const parts: Unit[][] = [];
  for (const unit of all) {
    const last = parts.at(-1);
    if (last && joined(last.at(-1)!, unit)) last.push(unit);
    else parts.push([unit]);
  }
  return parts;
}

/** "a patient with EGFR amplification and a TP53 mutation" has both. */
function carried(tokens: readonly Token[], parts: readonly AlterationUnit[]): boolean {
  const genes = new Set(parts.map((part) => part.genes.join()));
  if (genes.size < 2) return false;
  const before = tokens.slice(Math.max(0, parts[0]!.from - 6), parts[0]!.from);
  const at = before.findLastIndex(({ text }) => CARRYING.has(text));
  return at >= 0 && before.slice(0, at).some(({ text }) => CARRIERS.has(text));
}

function group<Unit extends Span>(
  tokens: readonly Token[],
  units: readonly Unit[],
  links: (gap: readonly Token[]) => boolean,
  part: (units: readonly Unit[]) => Chain<Unit>['parts'],
): Chain<Unit>[] {
  const chains: Unit[][] = [];
  for (const unit of units) {
    const last = chains.at(-1)?.at(-1);
    const near = last && unit.from - last.to <= 24;
    const gap = near ? uncounted(tokens.slice(last.to, unit.from)) : [];
    if (near && gap.length <= 6 && links(gap) && !opensClause(tokens, chains.at(-1)![0]!, gap, unit))
      chains.at(-1)!.push(unit);
    else chains.push([unit]);
  }
  return chains.map((all) => ({ from: all[0]!.from, to: all.at(-1)!.to, units: all, parts: part(all) }));
}

/** A list without its counts: "K601E (n = 6), G464V (n = 2)". */
function uncounted(gap: readonly Token[]): readonly Token[] {
  const open = gap.findIndex(({ text }) => text === '(');
  const close = gap.findIndex(({ text }, i) => i > open && text === ')');
  if (open < 0 || close < 0 || !gap.slice(open, close).some(({ text }) => /^\d/.test(text))) return gap;
  return [...gap.slice(0, open), ...uncounted(gap.slice(close + 1))];
}

const BEFORE_OBJECT = /^(?:to|with|on|against|by|of|for|[a-z]+(?:[^s\W]s|ed))$/;

/** "resistant to gefitinib, and osimertinib was effective": after the comma the second name is the subject of its own clause. */
function opensClause(tokens: readonly Token[], first: Span, gap: readonly Token[], unit: Span): boolean {
  if (!gap.some(({ text }) => text === ',')) return false;
  if (tokens.slice(Math.max(0, first.from - 4), first.from).some(({ text }) => CONTRASTING.has(text))) return true;
  return BEFORE_OBJECT.test(tokens[first.from - 1]?.text ?? '') && isVerb(tokens[unit.to]);
}

const CONTRASTING = wordSet('unlike contrast opposed contrary');
