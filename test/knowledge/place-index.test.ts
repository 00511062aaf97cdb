import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromAscii, toAscii } from '../../src/knowledge/ascii.ts';
import { COLUMN_END, createColumns } from '../../src/knowledge/columns.ts';
import { createPlaceIndex } from '../../src/knowledge/place-index.ts';

const name = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((text) => !/[\t\n\\]/.test(text));

it('finds every name where it stands, and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 60 }), name, (names, other) => {
      const written = names.map(toAscii);
      const text = written.join('\n');
      const index = createPlaceIndex(text, names.length);
      let at = 0;
      for (const [owner, word] of written.entries()) {
        index.add(at, at + word.length, owner, 0, false);
        at += word.length + 1;
      }
      for (const [owner, word] of names.entries()) expect(index.find(word)).toEqual([{ name: word, owner, tag: 0 }]);
      expect(index.find(other).length).toBe(names.includes(other) ? 1 : 0);
      expect([...index.all()].map((place) => place.name)).toEqual(names);
    }),
  );
});

it('long names that differ in the middle only are told apart', () => {
  const names = ['solute carrier family 25 member 12 like', 'solute carrier family 26 member 12 like'];
  const index = createPlaceIndex(names.join(''), 2);
  index.add(0, names[0]!.length, 0, 0, true);
  index.add(names[0]!.length, names[0]!.length * 2, 1, 0, true);
  expect(index.find(names[1]!).map(({ owner }) => owner)).toEqual([1]);
});

it('text survives the way to ASCII and back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).filter((text) => !text.includes('\\u')),
      (text) => {
        expect(toAscii(text)).toMatch(/^[\0-\x7f]*$/);
        expect(fromAscii(toAscii(text))).toBe(text);
      },
    ),
  );
});

it('a table of columns gives back its cells', () => {
  const cell = fc.stringMatching(/^[a-zα]{0,5}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (rows) => {
      const text = [0, 1, 2].map((i) => `${rows.map((row) => row[i]).join('\n')}\n${COLUMN_END}`).join('');
      const columns = createColumns(toAscii(text), rows.length);
      for (const [i, row] of rows.entries()) expect([0, 1, 2].map((column) => columns.cell(column, i))).toEqual(row);
      expect(columns.cell(0, rows.length)).toBe('');
      expect(columns.cell(3, 0)).toBe('');
    }),
  );
});
