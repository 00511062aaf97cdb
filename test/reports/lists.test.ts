import { describe, expect, it } from 'vitest';
import { abbreviationList } from '../../src/reports/abbreviations.ts';
import { type InventoryKind, inventoryOf } from '../../src/reports/inventory.ts';
import { nomenclatureTable } from '../../src/reports/nomenclature.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { unmark } from '../helpers/marked.ts';

const { analyse } = createOncoprose({ knowledge });
const manuscript = `The epidermal growth factor receptor (EGFR) is blocked by gefitinib in non-small cell lung cancer (NSCLC) [@pao2005].

HER2 amplification and EGFR T790M confer resistance to **gefitinib** [@pao2005; @yu2013].
`;

describe('the inventory of a manuscript', () => {
  const places = (marked: string, kind: InventoryKind, label: string) => {
    const { text, ranges } = unmark(marked);
    const item = inventoryOf(analyse(text, 'markdown'))[kind].find((one) => one.label === label);
    expect(item?.places).toEqual(ranges);
    return item;
  };

  it('finds every place of a gene, however it is written', () => {
    const item = places('⟦HER2⟧ was blocked, and *⟦ERBB2⟧* was amplified.', 'gene', 'ERBB2');
    expect(item?.written).toEqual(['HER2', 'ERBB2']);
  });
  it('finds a variant with its gene', () => {
    places(
      'EGFR ⟦T790M⟧ was found. Where EGFR was sequenced again, EGFR ⟦p.Thr790Met⟧ was gone.',
      'variant',
      'EGFR T790M',
    );
  });
  it('names a fusion by its partners, once', () => {
    places('⟦BCR::ABL1⟧ was found.', 'variant', 'BCR::ABL1');
  });
  it('finds citation keys inside their brackets', () => {
    places('As was shown [@a; @⟦b⟧], and again [@⟦b⟧].', 'citation', 'b');
  });
  it('lists the most frequent first', () => {
    const { drug, citation } = inventoryOf(analyse(manuscript, 'markdown'));
    expect(drug.map(({ label, places: all }) => `${label} ${all.length}`)).toEqual(['gefitinib 2']);
    expect(citation.map(({ label, places: all }) => `${label} ${all.length}`)).toEqual(['pao2005 2', 'yu2013 1']);
  });
  it('is empty for an empty document', () => {
    expect(Object.values(inventoryOf(analyse('', 'markdown'))).flat()).toEqual([]);
  });
});

describe('lists for the manuscript', () => {
  it('names every gene with its HGNC id, and how else it is written', () => {
    const table = nomenclatureTable(analyse(manuscript, 'markdown'), knowledge, 'markdown');
    expect(table).toContain('| EGFR | HGNC:3236 | epidermal growth factor receptor | NM\\_005228.');
    expect(table).toMatch(/\| ERBB2 \| HGNC:3430 \| .* \| HER2 \|/);
  });
  it('lists the genes of variants that stand without their gene', () => {
    expect(nomenclatureTable(analyse('BCR::ABL1 was found.', 'markdown'), knowledge, 'csv')).toMatch(
      /^ABL1,HGNC:76,.*\r\nBCR,HGNC:1014,/m,
    );
  });
  it('lists abbreviations with what they stand for', () => {
    expect(abbreviationList(analyse(manuscript, 'markdown'), 'markdown')).toBe(
      '| Abbreviation | Meaning |\n|:--|:--|\n| EGFR | epidermal growth factor receptor |\n| NSCLC | non-small cell lung cancer |\n',
    );
  });
});
