import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { decodeTex, familyNames } from '../../src/references/decode.ts';

describe('decodeTex', () => {
  it.each([
    ["Garc{\\'\\i}a-Foncillas", 'García-Foncillas'],
    ['G{\\"o}ttingen and M\\"uller', 'Göttingen and Müller'],
    ["{\\'{E}}tude", 'Étude'],
    ['\\c{C}elik', 'Çelik'],
    ['Mal{\\v{c}}ek', 'Malček'],
    ['{\\O}sterg{\\aa}rd', 'Østergård'],
    ['Wei{\\ss} and {\\L}ukasz', 'Weiß and Łukasz'],
    ['{EGFR} mutation~in {NSCLC}', 'EGFR mutation in NSCLC'],
    ['Salt \\& pepper: 5\\% of {\\$}1', 'Salt & pepper: 5% of $1'],
    ['pages 786--792', 'pages 786–792'],
    ['plain', 'plain'],
  ])('%s', (raw, wanted) => {
    expect(decodeTex(raw)).toBe(wanted);
    const [entry] = parse(`@misc{a, title = {${raw}}}`, { sentenceCase: false }).entries;
    const independent = String(entry?.fields.title)
      .replace(/<\/?[a-z][^>]*>/g, '')
      .replaceAll('\u00A0', ' ')
      .replaceAll('\u0131\u0301', '\u00ED');
    expect(decodeTex(raw), 'an independent decoder').toBe(independent.normalize('NFC'));
  });

  it('is quick on a value without end', () => {
    for (const unit of ['\\', '{', '\\"', '\\c{', '~', '--', "\\'{"]) {
      const started = performance.now();
      decodeTex(unit.repeat(200_000));
      expect(performance.now() - started, unit).toBeLessThan(500);
    }
  });
});

describe('familyNames', () => {
  it.each([
    ['Kobayashi, Susumu and Boggon, T. J. and others', ['Kobayashi', 'Boggon']],
    ['Susumu Kobayashi and Titus Boggon', ['Kobayashi', 'Boggon']],
    ['{GBD 2019 Collaborators}', ['Collaborators']],
  ])('%s', (raw, wanted) => {
    expect(familyNames(raw)).toEqual(wanted);
  });
});
