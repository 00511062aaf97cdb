import { distance } from 'fastest-levenshtein';
import { nearestDrugs, SHORTEST } from '../../recognition/drugs/nearest.ts';
import { wordsOf } from '../../recognition/phrases/index.ts';
import { replacement } from '../support/mentions.ts';
import { inPlaceOf } from '../support/names.ts';
import type { Rule } from '../types.ts';

export const drugNameMisspelling: Rule = {
  id: 'drug-name-misspelling',
  title: 'A drug name that is not quite one',
  scope: 'block',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A word with the build of a drug name is one or two letters away from exactly one drug.',
    why: 'Look-alike names are a known cause of medication errors, and a misspelt drug is not found by search.',
    whenNot: 'Add house names to the ignored words or to a house pack.',
    sources: ['data/drugs.jsonl: names with their sources'],
  },
  messages: {
    misspelt:
      '“{word}” is no drug that we know; {name} is, {letters} away, and look-alike names are confused. Change it if {name} was meant.',
  },
  examples: {
    incorrect: [{ text: 'The patient received ⟦osimertinb⟧ for 11 months.' }],
    correct: [
      { text: 'The patient received osimertinib for 11 months.' },
      { text: 'Foritinib, of which the succinate is given, inhibits ALK and ROS1.' },
    ],
  },
  *check({ block, knowledge }) {
    const { prose } = block.block;
    const mentioned = block.analysis.mentions;
    const { starts, ends } = wordsOf(block.block);
    let next = 0;
    for (let i = 0; i < starts.length; i++) {
      const [start, end] = [starts[i]!, ends[i]!];
      if (end - start < SHORTEST || end - start > LONGEST) continue;
      // Mentions stand in order and apart, as the words do: each is passed once.
      while (next < mentioned.length && mentioned[next]!.end <= start) next++;
      if (next < mentioned.length && mentioned[next]!.start < end) continue;
      const word = prose.slice(start, end);
      const near = isInLabel(prose, start, end) ? [] : nearestDrugs(word, knowledge);
      const [best] = near;
      if (!best || near.length > 1) continue;
      yield {
        start,
        end,
        messageId: 'misspelt',
        data: {
          word,
          name: best.name,
          letters: distance(word.toLowerCase(), best.name) === 1 ? 'one letter' : 'two letters',
        },
        fixes: [replacement({ start, end }, inPlaceOf(best.name, block, start), `Change to ${best.name}`, false)],
      };
    }
  },
};

/** No drug has a word of more letters. */
const LONGEST = 30;

/** Digits or an underscore beside it make the word a part of something else. */
const isInLabel = (prose: string, start: number, end: number): boolean =>
  LABEL.test(prose[start - 1] ?? ' ') || LABEL.test(prose[end] ?? ' ');
const LABEL = /[\d_]/;
