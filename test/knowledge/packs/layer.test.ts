import { describe, expect, it } from 'vitest';
import { readPack, withPacks } from '../../../src/knowledge/packs/index.ts';
import { defaultConfig } from '../../../src/lint/config.ts';
import { createOncoprose } from '../../../src/service.ts';
import { knowledge } from '../../helpers/knowledge.ts';

const text = `
name: lab
genes:
  - symbol: ERBB2
    names: [HERtwo-lab]
  - symbol: LABGENE1
    description: reporter
drugs:
  - name: LAB-1234
    codes: [LAB1234]
    targets: [EGFR]
  - name: osimertinib
    codes: [HOUSE-77]
variants:
  - gene: EGFR
    name: T790M
    names: [the gatekeeper]
  - gene: EGFR
    name: W999C
evidence:
  - profile: EGFR C797S
    drugs: [LAB-1234]
    effect: sensitivity
    level: D
    citation: Our lab
    date: 2026-11-25
preferred:
  - term: non-small cell lung cancer
    instead: [lung cancer of the non-small cell type, lung cancer]
`;
const { pack, problems } = readPack(text, 'lab', knowledge);
const layered = withPacks(knowledge, [pack]);
const service = createOncoprose({ knowledge: layered });
const lint = (prose: string) => service.lint(service.analyse(prose, 'plain'), defaultConfig);

describe('knowledge with house packs', () => {
  it('has the pack read without a fault', () => expect(problems).toEqual([]));

  it('is the base itself where the packs hold nothing', () => {
    expect(withPacks(knowledge, [])).toBe(knowledge);
    expect(withPacks(knowledge, [readPack('', 'empty', knowledge).pack])).toBe(knowledge);
  });

  it('knows the lab’s names of genes and drugs, and its own genes and drugs', () => {
    expect(layered.geneSenses('HERtwo-lab')).toMatchObject([{ gene: { symbol: 'ERBB2' }, kind: 'everyday' }]);
    expect(layered.gene('ERBB2')?.everyday).toContain('HERtwo-lab');
    expect(layered.geneSenses('HER2')[0]?.gene.everyday).toContain('HERtwo-lab');
    expect(layered.gene('LABGENE1')?.id).toBe('PACK:lab/LABGENE1');
    expect(layered.drug('house-77')?.id).toBe(knowledge.drug('osimertinib')?.id);
    expect(layered.drugSenses('LAB1234')).toMatchObject([{ drug: { name: 'LAB-1234' }, kind: 'code' }]);
    expect([...layered.geneNames()]).toContain('HERtwo-lab');
    expect([...layered.drugNames()]).toContain('LAB-1234');
    expect(layered.names().startingWith('HERtwo', 5)).toMatchObject([{ name: 'HERtwo-lab', type: 'gene' }]);
  });

  it('leaves the base as it was', () => {
    expect(knowledge.geneSenses('HERtwo-lab')).toEqual([]);
    expect(knowledge.gene('ERBB2')?.everyday).not.toContain('HERtwo-lab');
    expect(knowledge.evidence('PACK:lab/1')).toBeUndefined();
    expect(layered.gene('BRAF')).toBe(knowledge.gene('BRAF'));
  });

  it('joins variants and their names', () => {
    expect(layered.variantNames('EGFR', 'the gatekeeper')?.name).toBe('T790M');
    expect(layered.variantNames('EGFR', 'T790M')?.protein).toEqual(knowledge.variantNames('EGFR', 'T790M')?.protein);
    expect(layered.genesWithVariant('W999C')).toEqual(['EGFR']);
    expect(layered.knownAlterations('EGFR').map(({ name }) => name)).toContain('W999C');
  });

  it('reads them in prose, and holds claims against the lab’s evidence, which it names', () => {
    const [finding] = lint('EGFR C797S confers resistance to LAB-1234 (Smith 2020).').filter(
      ({ rule }) => rule === 'claim-contradicts-evidence',
    );
    expect(finding?.message).toContain('Our lab (pack:lab), reviewed 2026-11-25');
    expect(finding?.evidence).toEqual(['PACK:lab/1']);
    const { blocks } = service.analyse('HERtwo-lab was amplified.', 'plain');
    expect(blocks[0]?.analysis.mentions).toMatchObject([{ type: 'gene', symbol: 'ERBB2' }]);
  });

  it('shows them on cards, with their source', () => {
    const card = service.explain('EGFR C797S');
    expect('markdown' in card && card.markdown).toMatch(/LAB-1234 \| ✓ active \| D[\s\S]*Our lab \(pack:lab\)/);
    const drug = service.explain('LAB-1234');
    expect('markdown' in drug && drug.markdown).toContain('sources: pack:lab');
    expect(layered.sources().at(-1)).toMatchObject({ id: 'pack:lab', counts: { genes: 2, drugs: 2, evidence: 1 } });
  });

  it.each([
    ['Lung cancer is treated so.', ['Lung cancer → Non-small cell lung cancer']],
    ['It is a non-small cell lung cancer.', []],
    [
      'In lung cancer of the non-small cell type.',
      [
        'lung cancer of the non-small cell type → non-small cell lung cancer',
        'lung cancer → non-small cell lung cancer',
      ],
    ],
    ['Lung cancers are many.', []],
  ])('holds the house style: %s', (prose, expected) => {
    const found = lint(prose)
      .filter(({ rule }) => rule === 'preferred-term')
      .map(({ start, end, fixes }) => `${prose.slice(start, end)} → ${fixes[0]?.edits[0]?.text}`);
    expect(found.sort()).toEqual([...expected].sort());
  });
});
