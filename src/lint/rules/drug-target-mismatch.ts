import type { Drug, Knowledge } from '../../knowledge/types.ts';
import { type Description, descriptionsOf } from '../support/descriptions.ts';
import type { Rule } from '../types.ts';

export const drugTargetMismatch: Rule = {
  id: 'drug-target-mismatch',
  title: 'The drug does not hit this target, or is not of this kind',
  scope: 'block',
  severity: 'error',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'Words that describe a drug ("the MEK inhibitor dabrafenib", "trastuzumab is a small-molecule inhibitor") name a target that is neither a primary nor a secondary one, or a kind of molecule that it is not.',
    why: 'The mechanism of a claim rests on the target; a reviewer reads no further.',
    whenNot: 'Switch it off in screening papers that describe off-target activity.',
    sources: ['data/drugs.jsonl: targets and modality with their confidence; unverified rows are never used'],
  },
  messages: {
    target:
      '{drug} is no {text}: its targets are {targets}, so the mechanism named is another drug’s. Check the drug or the target.',
    modality:
      '{drug} is a {modality}, so “{text}” describes another kind of molecule. Check the drug or the description.',
  },
  examples: {
    incorrect: [
      { text: 'Patients received the ⟦MEK inhibitor⟧ dabrafenib [2].' },
      { text: 'Trastuzumab is a ⟦small-molecule HER2 tyrosine kinase inhibitor⟧.' },
    ],
    correct: [
      { text: 'Patients received the BRAF inhibitor dabrafenib and the MEK inhibitor trametinib [2].' },
      { text: 'Crizotinib is a MET inhibitor as well [3].' },
      { text: 'Trastuzumab is a monoclonal antibody.' },
    ],
  },
  *check({ block, knowledge }) {
    for (const description of descriptionsOf(block)) {
      const drug = knowledge.drug(description.drug.id);
      if (!drug || (drug.confidence !== 'verified' && drug.confidence !== 'partly')) continue;
      const { start, end, text } = description;
      const modality = otherModality(text, drug);
      if (modality) {
        yield { start, end, messageId: 'modality', data: { drug: description.drug.name, text, modality } };
        continue;
      }
      const named = targetsNamed(description, knowledge);
      const own = [...drug.targets, ...drug.secondaryTargets];
      if (/\b(?:pan|multi)[- ]?(?:kinase|target)/i.test(text)) continue;
      if (!named.length || !own.length || drug.unsure.includes('targets') || isMember(description, drug)) continue;
      if (named.some((symbol) => own.includes(symbol))) continue;
      yield {
        start,
        end,
        messageId: 'target',
        data: { drug: description.drug.name, text, targets: drug.targets.join(', ') },
      };
    }
  },
};

/** The drug's modality in words, where the description names a kind of molecule that it is not. */
function otherModality(text: string, { modality = '', unsure }: Drug): string | undefined {
  if (!modality || unsure.includes('modality')) return undefined;
  const small = /small molecule/i.test(modality);
  const antibody = /antibod/i.test(modality);
  if (antibody && /\bsmall[- ]molecule\b|\b(?:tyrosine )?kinase inhibitor\b|\bTKIs?\b/i.test(text)) return modality;
  if (small && /\b(?:monoclonal )?antibod(?:y|ies)\b|\bADCs?\b/i.test(text)) return modality;
  return undefined;
}

/** Approved symbols of the targets that the words name, by class or by gene. */
function targetsNamed({ mentions }: Description, knowledge: Knowledge): string[] {
  return mentions.flatMap((mention) => {
    if (mention.type === 'drug-class') return knowledge.drugClass(mention.id)?.targets ?? [];
    if (mention.type !== 'gene') return [];
    return mention.symbol ? [mention.symbol] : (mention.members ?? mention.candidates ?? []);
  });
}

function isMember({ mentions }: Description, { id }: Drug): boolean {
  return mentions.some((mention) => mention.type === 'drug-class' && mention.members.includes(id));
}
