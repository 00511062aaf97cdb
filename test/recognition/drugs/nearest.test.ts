import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nearestDrugs } from '../../../src/recognition/drugs/index.ts';
import { knowledge } from '../../helpers/knowledge.ts';

const namesNear = (word: string) => nearestDrugs(word, knowledge).map(({ name }) => name);

describe('nearestDrugs', () => {
  it.each([
    ['osimertinb', 'osimertinib'],
    ['gefitnib', 'gefitinib'],
    ['Vemurafanib', 'vemurafenib'],
    ['trastuzamab', 'trastuzumab'],
    ['imatinb', 'imatinib'],
    ['dabrafenibb', 'dabrafenib'],
    ['cetuxmab', 'cetuximab'],
    ['cispaltin', 'cisplatin'],
    ['doxorubcin', 'doxorubicin'],
    ['lenolidomide', 'lenalidomide'],
    ['pacitaxel', 'paclitaxel'],
  ])('%s may mean %s', (word, name) => {
    expect(namesNear(word)).toEqual([name]);
  });

  it.each(['osimertinib', 'Tagrisso', 'cisplatin', 'ciprofloxacin', 'fluorescein', 'asparagine', 'octreotate'])(
    'leaves names as they are: %s',
    (word) => expect(namesNear(word)).toEqual([]),
  );

  it('leaves metabolites and other antibodies alone', () => {
    expect(namesNear('doxorubicinol')).toEqual([]);
    expect(namesNear('coltuximab')).toEqual([]);
  });

  it('finds nothing in ordinary prose', () => {
    // The project's own documents are prose that no one wrote with drugs in mind.
    const prose = ['ARCHITECTURE.md', 'package.json', 'biome.json']
      .map((name) => readFileSync(name, 'utf8'))
      .join('\n');
    const ordinary = `statistic statistics amacrine tetrazole platinum plating mammalian mabye combine combined machine
      determine medicine examine vaccine routine imagine genuine mitochondrial topotype mutational alternative
      oxidation protein proteins ribosomal ribosome receptor receptors antibodies chromatin actinin myosin vimentin
      paclitaxel-like fibronectin nucleotide peptide cytokine chemokine ibrutinib-like cabbage tablet mustard`;
    for (const [word] of `${prose} ${ordinary}`.matchAll(/\b[A-Za-z]{7,30}\b/g))
      expect([word, ...namesNear(word)]).toEqual([word]);
  });

  it('answers at once for what it was asked before', () => {
    expect(nearestDrugs('osimertinb', knowledge)).toBe(nearestDrugs('osimertinb', knowledge));
  });
});
