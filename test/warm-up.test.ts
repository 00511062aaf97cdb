import { expect, it } from 'vitest';
import { defaultConfig } from '../src/lint/config.ts';
import { createOncoprose } from '../src/service.ts';
import { knowledge } from './helpers/knowledge.ts';

const TEXT =
  'The beta catenin gene and EGFR T709M: resistance to osimertinb, TGF-beta1 and IGF binding protein 3 in NSCLC.';

/** A knowledge base of its own: what is made of one is remembered by the object. */
const anew = () => Object.freeze({ ...knowledge });

it('may be stopped at any step, or never begun: what is found is the same', () => {
  const found = (steps: number): unknown => {
    const service = createOncoprose({ knowledge: anew() });
    const warming = service.warmUp();
    for (let i = 0; i < steps && !warming.next().done; i++);
    const analysis = service.analyse(TEXT, 'plain');
    return [analysis.blocks.map((block) => block.analysis), service.lint(analysis, defaultConfig)];
  };
  const cold = found(0);
  expect(JSON.stringify(cold)).toContain('CTNNB1');
  for (const steps of [1, 7, Number.POSITIVE_INFINITY]) expect(found(steps)).toEqual(cold);
});

it('goes on where somebody else has finished the work, and comes to an end', () => {
  const service = createOncoprose({ knowledge: anew() });
  const warming = service.warmUp();
  warming.next();
  service.analyse(TEXT, 'plain');
  let steps = 0;
  while (!warming.next().done) steps++;
  expect(steps).toBeLessThan(20);
});
