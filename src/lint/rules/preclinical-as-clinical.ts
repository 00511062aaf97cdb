import { sentences } from '../../text/sentences.ts';
import type { Rule } from '../types.ts';

const MODEL =
  /\b(?:Ba\/F3|BaF3|in vitro|cell[- ]lines?|xenografts?|organoids?|mouse models?|mice|murine|preclinical (?:models?|data|studies|experiments)|cell[- ]based|isogenic)\b/i;
/** Words that carry a finding over to patients as certain. */
const CERTAIN =
  /\b(?:proves?|proving|demonstrates?|establish(?:es)?|shows?|confirms?|therefore|thus|hence|so|which means)\b[^.;]{0,60}\bpatients?\b[^.;]{0,60}\b(?:will|do|does|must|cannot|should)\b/i;
const RESERVED =
  /\b(?:may|might|could|suggests?|possibly|perhaps|hypothes|remains? to be|whether|consistent with|trial)\b/i;

export const preclinicalAsClinical: Rule = {
  id: 'preclinical-as-clinical',
  title: 'A model system speaks for patients',
  scope: 'block',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A sentence concludes from cells or animals, as certain, what patients will do.',
    why: 'About 40 % of curated predictive evidence is preclinical; much of it does not carry over.',
    whenNot: 'Hedged sentences are left alone.',
    sources: ['CIViC evidence levels: D is preclinical'],
  },
  messages: {
    carried:
      'Cells and animals cannot show what patients will do. Say that the model suggests it, or cite a clinical study.',
  },
  examples: {
    incorrect: [{ text: '⟦Ba/F3 experiments prove that patients with FLT3 F691L will not respond to gilteritinib.⟧' }],
    correct: [{ text: 'Ba/F3 experiments suggest that patients with FLT3 F691L may not respond to gilteritinib.' }],
  },
  *check({ block }) {
    const { prose } = block.block;
    if (!MODEL.test(prose)) return;
    for (const { start, end } of sentences(prose)) {
      const text = prose.slice(start, end);
      const model = MODEL.exec(text);
      if (!model || RESERVED.test(text)) continue;
      const certain = CERTAIN.exec(text.slice(model.index));
      if (
        certain &&
        block.analysis.mentions.some(
          (m) => m.start >= start && m.end <= end && (m.type === 'drug' || m.type === 'variant'),
        )
      ) {
        yield { start, end, messageId: 'carried' };
      }
    }
  },
};
