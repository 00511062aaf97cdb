import type { Draft } from './draft.ts';
import type { Reading } from './polarity.ts';
import type { Sentence } from './sentence.ts';
import { type Alterations, causedBy, type Drugs } from './slots.ts';
import type { Span } from './units.ts';

/**
 * "Osimertinib overcomes T790M-mediated resistance to gefitinib": the agent is active against the
 * alteration, and the resistance itself is presupposed. A denial ("did not overcome") denies the agent's
 * activity only.
 */
export function undone(sentence: Sentence, draft: Draft, reading: Reading): Draft[] {
  const { undo } = reading;
  if (!undo) return [draft];
  const presupposed: Draft = { ...draft, reading: { ...draft.reading, negated: false } };
  if (isPurpose(sentence, draft, undo)) return [];
  const passive = undo.from >= draft.predicate.cue.to;
  const beside = (chain: { from: number; to: number }) =>
    passive ? chain.from >= undo.to : chain.to <= undo.from && chain.from >= draft.predicate.clause.from;
  const agents = sentence.drugs.filter((chain) => beside(chain) && (chain.role === 'plain' || chain.role === 'given'));
  const agent: Drugs | undefined = passive ? agents[0] : agents.at(-1);
  const active = { ...draft.reading, relation: 'sensitivity' as const };
  if (agent) {
    const named = passive && agent.from - undo.to <= 3 && causedBy(sentence, draft.alterations, draft.predicate.cue.to);
    const acting: Draft = { ...draft, reading: active, drugs: agent, ...(named ? { agent: named } : {}) };
    return [acting, ...(agent === draft.drugs ? [] : [presupposed])];
  }
  const cause: Alterations | undefined = sentence.alterations
    .filter((c) => beside(c) && c.role === 'plain')
    .at(passive ? 0 : -1);
  if (cause) return [{ ...draft, reading: active, alterations: cause }];
  return [presupposed];
}

/** "To overcome T790M-mediated resistance, osimertinib was developed": the drug behind the comma is what was meant to do it. */
function isPurpose({ tokens }: Sentence, { predicate: { cue }, drugs }: Draft, undo: Span): boolean {
  if (tokens[undo.from - 1]?.text !== 'to' || undo.from >= cue.from) return false;
  const between = tokens.slice(cue.to, drugs.from);
  const comma = between.findIndex(({ text }) => text === ',');
  return comma >= 0 && !between.slice(0, comma).some(({ text }) => text === 'to');
}

/** "Capmatinib re-sensitised MET-amplified cells to gefitinib": both drugs together do it. */
export function restored(sentence: Sentence, draft: Draft, reading: Reading): Draft {
  const { predicate, drugs } = draft;
  const verb = /^(?:re$|resensiti|sensiti[sz]e)/.test(sentence.tokens[predicate.cue.from]!.text);
  if (reading.relation !== 'sensitivity' || !(reading.restored || verb)) return draft;
  const agent = sentence.drugs.findLast(
    (chain) =>
      chain.to <= predicate.cue.from && chain.from >= predicate.from && chain.role !== 'prior' && chain !== drugs,
  );
  return agent ? { ...draft, withDrugs: agent } : draft;
}
