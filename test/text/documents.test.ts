import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { directiveComment } from '../../src/text/comment.ts';
import { formatOf } from '../../src/text/formats.ts';
import { type Format, readProse } from '../../src/text/index.ts';
import { outline } from '../helpers/prose.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'fixtures', 'text');
const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');

describe('documents', () => {
  const names = readdirSync(FOLDER).filter((name) => readdirSync(FOLDER).includes(`${name}.txt`));

  test.each(names)('%s', (name) => {
    expect(outline(readProse(read(name), formatOf(name)!))).toBe(read(`${name}.txt`).trimEnd());
  });

  test.each(names)('%s reads alike with carriage returns', (name) => {
    const source = read(name).replaceAll('\n', '\r\n');
    expect(outline(readProse(source, formatOf(name)!))).toBe(read(`${name}.txt`).trimEnd());
  });

  test('their title and keywords are context', () => {
    const context = (name: string): readonly string[] => readProse(read(name), formatOf(name)!).context;
    expect(context('manuscript.md')).toEqual(['How tumours escape EGFR inhibitors', 'EGFR', 'T790M']);
    expect(context('report.qmd')).toEqual(['Tumour board report']);
    expect(context('manuscript.tex')).toEqual(['How tumours escape EGFR inhibitors', 'EGFR, T790M']);
    expect(context('manuscript.typ')).toEqual([
      'How tumours escape',
      'EGFR',
      'T790M',
      'How tumours escape EGFR inhibitors',
    ]);
  });

  test('front matter is where it says', () => {
    const source = read('report.qmd');
    const { start, end } = readProse(source, 'quarto').frontMatter!;
    expect(source.slice(start, end)).toBe('title: Tumour board report\nformat: html');
  });

  test('an abstract stands under its name', () => {
    for (const name of ['manuscript.tex', 'manuscript.typ']) {
      expect(readProse(read(name), formatOf(name)!).blocks[0]!.section).toEqual(['Abstract']);
    }
  });

  test('a file that another one includes is body from its first line', () => {
    expect(outline(readProse('\\section{A}\nText.', 'latex'))).toBe('heading3 | A\n  paragraph | Text.');
  });

  test('what looks like the start of a block inside a paragraph is not one', () => {
    expect(outline(readProse('It began in\n2005. The end\n(ii) came.', 'markdown'))).toBe(
      'paragraph | It began in 2005. The end (ii) came.',
    );
    expect(outline(readProse('- one\n2. two\n---\nthree', 'markdown'))).toBe(
      'item | one\nitem | two\nparagraph | three',
    );
    expect(outline(readProse('Text.\n\n    # T709M in code\n\n[^a]: Note.\n\n    More of it.', 'markdown'))).toBe(
      'paragraph | Text.\nparagraph | Note.\nparagraph | More of it.',
    );
  });

  test('grid tables are rows', () => {
    const grid = '+------+-------+\n| Gene | Drug  |\n+======+=======+\n| KIT  | x     |\n+------+-------+\n\n+- 5 mg';
    expect(outline(readProse(grid, 'markdown'))).toBe('cell | Gene | Drug\ncell | KIT | x\nparagraph | +- 5 mg');
  });

  test('half-typed markup costs no more than its block', () => {
    expect(outline(readProse('A *b [c](d\n\nNext.', 'markdown'))).toBe('paragraph | A *b [c](d\nparagraph | Next.');
    expect(outline(readProse('---\ntitle: x\n\nText.', 'markdown'))).toContain('Text.');
    expect(outline(readProse('A \\textit{b\n\nNext.', 'latex'))).toBe('paragraph | A b\nparagraph | Next.');
    expect(outline(readProse('A $b \n\nNext.', 'latex'))).toBe('paragraph | A b\nparagraph | Next.');
    expect(outline(readProse('A #emph[b\n\nNext.', 'typst'))).toBe('paragraph | A b\nparagraph | Next.');
  });
});

describe('directives', () => {
  const directives = (source: string, format: Format) =>
    readProse(source, format).directives.map(({ range, ...rest }) => ({
      ...rest,
      text: source.slice(range.start, range.end),
    }));

  test('are read in the comments of each format', () => {
    const rest = { verb: 'disable-next-line', rules: ['brand-name', 'research-code'], reason: 'it is -- a quote' };
    const text = 'oncoprose-disable-next-line brand-name, research-code -- it is -- a quote';
    for (const [format, comment] of [
      ['markdown', `<!-- ${text} -->`],
      ['quarto', `<!--${text}-->`],
      ['markdown', `[//]: # (${text})`],
      ['latex', `% ${text}`],
      ['latex', `%% ${text}`],
      ['typst', `// ${text}`],
      ['typst', `/* ${text} */`],
    ] as const) {
      expect(directives(`One.\n\n${comment}\nTwo.`, format), comment).toEqual([{ ...rest, text: comment }]);
    }
  });

  test('know their verbs', () => {
    for (const verb of ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'] as const) {
      expect(directives(`Text. <!-- oncoprose-${verb} -->`, 'markdown')).toMatchObject([{ verb, rules: [] }]);
    }
    expect(directives('<!-- oncoprose-disables x -->', 'markdown')).toEqual([]);
  });

  test('are none in text, in code or in plain text', () => {
    expect(directives('oncoprose-disable x', 'markdown')).toEqual([]);
    expect(directives('```\n<!-- oncoprose-disable x -->\n```', 'markdown')).toEqual([]);
    expect(directives('5\\% oncoprose-disable x', 'latex')).toEqual([]);
    expect(directives('\\begin{verbatim}\n% oncoprose-disable x\n\\end{verbatim}', 'latex')).toEqual([]);
    expect(directives('https://oncoprose-disable', 'typst')).toEqual([]);
    expect(directives('<!-- oncoprose-disable x -->', 'plain')).toEqual([]);
  });

  test('are written as they are read', () => {
    const directive = { verb: 'disable-line', rules: ['brand-name', 'hgvs-syntax'], reason: 'meant so' } as const;
    for (const format of ['markdown', 'quarto', 'latex', 'typst'] as const) {
      const comment = directiveComment(format, directive)!;
      expect(directives(comment, format)).toEqual([{ ...directive, text: comment }]);
    }
    expect(directiveComment('plain', directive)).toBeUndefined();
    expect(directiveComment('latex', { verb: 'disable', rules: [] })).toBe('% oncoprose-disable');
  });
});

test('formats are known by language id and by file name', () => {
  expect(['markdown', 'quarto', 'rmd', 'latex', 'tex', 'typst', 'plaintext'].map(formatOf)).toEqual([
    'markdown',
    'quarto',
    'quarto',
    'latex',
    'latex',
    'typst',
    'plain',
  ]);
  expect(['a/b.MD', 'c.Rmd', 'd.qmd', 'e.tex', 'f.typ', 'g.txt'].map(formatOf)).toEqual([
    'markdown',
    'quarto',
    'quarto',
    'latex',
    'typst',
    'plain',
  ]);
  expect(['x.bib', 'python', '', 'constructor'].map(formatOf)).toEqual([undefined, undefined, undefined, undefined]);
});
