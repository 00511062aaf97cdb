import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceBehind } from '../../src/reports/evidence.ts';
import { evidenceTable, rowColumns, selectRows } from '../../src/reports/evidence-rows.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });

function rowsOf(name: string) {
  const card = service.explain(name);
  return 'nearest' in card ? [] : evidenceBehind(card, knowledge);
}
const all = { drug: '', tumour: '', level: '' };

describe('the evidence behind a card', () => {
  it.each(['EGFR T790M', 'EGFR', 'osimertinib', 'EML4::ALK fusion', 'PMID 15728811'])(
    '%s has some, each once',
    (name) => {
      const rows = rowsOf(name);
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const row of rows) expect(row, row.id).toMatchObject({ level: expect.stringMatching(/^[A-D]$/) });
    },
  );
  it('is that of a tumour type and its narrower kinds', () => {
    const rows = rowsOf('melanoma');
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map(({ tumour }) => tumour)).size).toBeGreaterThan(1);
    expect(rows[0]).toMatchObject({ level: 'A' });
  });
  it('is nothing for a class of drugs', () => {
    expect(rowsOf('EGFR TKI')).toEqual([]);
  });
  it('tells resistance from activity', () => {
    const rows = rowsOf('EGFR T790M');
    expect(rows).toContainEqual(expect.objectContaining({ drugs: 'gefitinib', reading: 'resistant' }));
    expect(rows).toContainEqual(expect.objectContaining({ drugs: 'osimertinib', reading: 'active' }));
  });
});

describe('rows', () => {
  const rows = rowsOf('EGFR');

  it('are filtered by drug, tumour and level', () => {
    const some = selectRows(rows, { drug: 'GEFIT', tumour: 'lung', level: 'B' });
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(rows.length);
    for (const { drugs, tumour, level } of some) {
      expect(drugs).toContain('gefitinib');
      expect(tumour.toLowerCase()).toContain('lung');
      expect(level <= 'B').toBe(true);
    }
  });
  it('sorted one way are the other way round sorted the other way, and none is lost', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rowColumns), (by) => {
        const up = selectRows(rows, all, { by, descending: false }).map((row) => row[by]);
        const down = selectRows(rows, all, { by, descending: true }).map((row) => row[by]);
        expect(down).toEqual(up.toReversed());
        expect(up.length).toBe(rows.length);
      }),
    );
  });
  it('are written as a table with a paper each', () => {
    const typst = evidenceTable(rowsOf('EGFR T790M').slice(0, 1), 'typst');
    expect(typst).toMatch(/"EGFR T790M", ".+", ".+", "[A-D]", ".+", ".+", "\d+",\n\)/);
  });
});
