import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../../src/lint/project-file.ts';
import { wordIgnored } from '../../src/lint/project-words.ts';

/** The project file after a word was put in. */
function put(text: string, rule = 'brand-name', word = 'Tagrisso'): string {
  const insertion = wordIgnored(text, rule, word);
  return insertion ? text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset) : text;
}

describe('a word that a rule is to leave alone', () => {
  it.each([
    ['an empty file', '', 'ignoreWords:\n  brand-name: ["Tagrisso"]\n'],
    ['a file of comments', '# ours\n', '# ours\nignoreWords:\n  brand-name: ["Tagrisso"]\n'],
    ['other keys', 'profile: tumour-board', 'profile: tumour-board\nignoreWords:\n  brand-name: ["Tagrisso"]\n'],
    [
      'an empty map',
      'ignoreWords: {} # e.g.\nignore: []\n',
      'ignoreWords: {brand-name: ["Tagrisso"]} # e.g.\nignore: []\n',
    ],
    [
      'words of every rule',
      "ignoreWords: { '*': [MET] }\n",
      'ignoreWords: { \'*\': [MET], brand-name: ["Tagrisso"] }\n',
    ],
    [
      'words of this rule',
      'ignoreWords: { brand-name: [Iressa] }\n',
      'ignoreWords: { brand-name: [Iressa, "Tagrisso"] }\n',
    ],
    [
      'a list in lines',
      'ignoreWords:\n  brand-name:\n    - Iressa # old\n\nignore: []\n',
      'ignoreWords:\n  brand-name:\n    - Iressa # old\n    - "Tagrisso"\n\nignore: []\n',
    ],
    [
      'a list that is not indented',
      'ignoreWords:\n  brand-name:\n  - Iressa\nignore: []\n',
      'ignoreWords:\n  brand-name:\n  - Iressa\n  - "Tagrisso"\nignore: []\n',
    ],
    [
      'another rule’s list in lines',
      'ignoreWords:\n    fusion-notation:\n      - A-B\n# end\n',
      'ignoreWords:\n    fusion-notation:\n      - A-B\n    brand-name: ["Tagrisso"]\n# end\n',
    ],
    [
      'Windows’ line ends',
      'ignoreWords:\r\n  a: [b]\r\n',
      'ignoreWords:\r\n  a: [b]\r\n  brand-name: ["Tagrisso"]\r\n',
    ],
    [
      'one map in braces',
      '{ profile: tumour-board }',
      '{ profile: tumour-board, ignoreWords: { brand-name: ["Tagrisso"] } }',
    ],
  ])('%s', (_, before, after) => {
    expect(put(before)).toBe(after);
  });

  it('is not put in twice', () => {
    const once = put('');
    expect(put(once)).toBe(once);
  });

  it.each([
    ['what is no YAML', 'ignoreWords: [unclosed\n'],
    ['a list where a map should be', 'ignoreWords: [MET]\n'],
    ['a key without a value', 'ignoreWords: # ours\nignore: []\n'],
    ['an empty map in braces', '{}\n'],
    ['a text', 'no map\n'],
    ['a file that ends with a second document', 'profile: tumour-board\n---\n'],
    ['an anchor whose words would change elsewhere', 'ignoreWords:\n  brand-name: &a [b]\n  fusion-notation: *a\n'],
  ])('%s is left as it is', (_, text) => {
    expect(put(text)).toBe(text);
  });

  it('reads back as written, whatever the word', () => {
    const words = fc.oneof(fc.constantFrom('no', 'null', '1', 'a: b', '#', "'", '"', '\\'), fc.string());
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), words, (before, word) => {
        const text = before.reduce((file, one) => put(file, 'brand-name', one), 'ignore: [a]\n');
        const { file, problems } = readProjectFile(put(text, 'brand-name', word));
        expect(problems).toEqual([]);
        expect(file).toEqual({ ignore: ['a'], ignoreWords: { 'brand-name': [...new Set([...before, word])] } });
      }),
    );
  });
});
