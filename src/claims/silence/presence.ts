import type { Predicate } from '../clauses.ts';
import type { Sentence } from '../sentence.ts';

// What is said is that something is there, or limits something, and not which way a tumour answers.

/** "BRAF mutations help select patients who will respond": by their presence or their absence, the words do not say. */
export const isSelection = ({ tokens }: Sentence, { cue, clause }: Predicate): boolean =>
  tokens
    .slice(clause.from, cue.from)
    .some(
      ({ text }, i, all) =>
        /^select(?:ing|ion)?$/.test(text) && /^(?:patients|of|those|candidates)$/.test(all[i + 1]?.text ?? ''),
    );

/** "the development of resistance limits the efficacy of the drug": of the alteration named beside it nothing is said. */
export const isLimited = ({ lexemes }: Sentence, { cue, clause }: Predicate): boolean =>
  cue.value.noun === true &&
  lexemes.some(
    ({ from, to, value }) =>
      value.tag === 'cue' &&
      value.frame === 'state' &&
      value.relation === 'resistance' &&
      from >= clause.from &&
      to <= cue.from,
  ) &&
  lexemes.some(({ to, value }) => value.tag === 'less' && to <= cue.from && cue.from - to <= 6);

/** "was not identified in resistant patients": what is denied is that it is there. */
export const isNotThere = ({ lexemes, tokens }: Sentence, { cue, from }: Predicate): boolean =>
  lexemes.some(
    (not, i) =>
      not.value.tag === 'not' &&
      not.from >= from &&
      not.to <= cue.from &&
      lexemes[i + 1]?.value.tag === 'found' &&
      lexemes[i + 1]!.from - not.to <= 1 &&
      /^(?:in|among|at|by)$/.test(tokens[lexemes[i + 1]!.to]?.text ?? ''),
  );
