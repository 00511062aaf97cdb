import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });
const told = (text: string) =>
  service
    .lint(service.analyse(text, 'plain'), defaultConfig)
    .filter(({ rule }) => rule === 'drug-target-mismatch')
    .map(({ start, end }) => text.slice(start, end));

describe('words that say what a drug is', () => {
  it.each([
    'The proteasome inhibitor bortezomib, the CD38 antibody daratumumab and dexamethasone were given [1].',
    'The BRAF inhibitor dabrafenib, the MEK inhibitor trametinib and placebo were compared [1].',
  ])('describe the drug that they stand before: %s', (text) => expect(told(text)).toEqual([]));

  it('describe the drug before them where none follows', () =>
    expect(told('Dabrafenib, the MEK inhibitor, was given [1].')).toEqual(['MEK inhibitor']));
});
