import type { Analysis } from '../analysis.ts';
import type { Knowledge } from '../knowledge/types.ts';

/** Tools whose spelling check takes a list of words. */
export const vocabularyTargets = ['cspell', 'harper', 'ltex', 'vale', 'vscode'] as const;
export type VocabularyTarget = (typeof vocabularyTargets)[number];

/** A file for a tool, where it belongs in a workspace, and what has to point to it. */
export interface VocabularyFile {
  /** Relative to the workspace; none for a piece of the workspace's settings, which the user has to put in. */
  readonly path?: string;
  readonly text: string;
  /** A setting that makes the tool read the file; none where its place is enough. */
  readonly setting?: { readonly file: string; readonly text: string };
}

const letter = /\p{L}/u;

/** The words of a document that its recognisers know: names as written, and the abbreviations that it defines. */
export function wordsOf(analysis: Analysis): readonly string[] {
  const names = analysis.blocks.flatMap((block) => block.analysis.mentions.map(({ text }) => text));
  return toWords([...names, ...analysis.context.definitions.keys()]);
}

/** Every name of a gene (but its long name), and every name of a drug, that the knowledge holds. */
export function allWords(knowledge: Knowledge): readonly string[] {
  const symbols: string[] = [];
  for (const name of knowledge.geneNames()) if (!name.includes(' ')) symbols.push(name);
  return toWords([...symbols, ...knowledge.drugNames()]);
}

/** Single words with a letter, of two characters or more, sorted, each once; punctuation at their ends is not theirs. */
function toWords(names: Iterable<string>): string[] {
  const words = new Set<string>();
  for (const name of names) {
    for (const piece of name.split(/[\s()[\]{}"“”,;]+/)) {
      const word = piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+]+$/gu, '');
      if (word.length > 1 && letter.test(word)) words.add(word);
    }
  }
  return [...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * Words as a tool reads them. A word list with one word a line suits cspell (a custom dictionary), Harper and LTeX
 * (which read the dictionary of a workspace at these paths by themselves); Vale's accept.txt holds regular expressions;
 * Code Spell Checker, the spelling check that people add to VS Code, reads the setting `cSpell.words`.
 */
export function vocabulary(words: readonly string[], target: VocabularyTarget): VocabularyFile {
  return writers[target](words);
}

const lines = (words: readonly string[]) => words.map((word) => `${word}\n`).join('');

const writers: Readonly<Record<VocabularyTarget, (words: readonly string[]) => VocabularyFile>> = {
  cspell: (words) => ({
    path: 'oncoprose-words.txt',
    text: lines(words),
    setting: {
      file: 'cspell.json',
      text: json({
        dictionaryDefinitions: [{ name: 'oncoprose', path: './oncoprose-words.txt' }],
        dictionaries: ['oncoprose'],
      }),
    },
  }),
  harper: (words) => ({ path: '.harper-dictionary.txt', text: lines(words) }),
  ltex: (words) => ({ path: '.vscode/ltex.dictionary.en-US.txt', text: lines(words) }),
  vale: (words) => ({
    path: 'styles/config/vocabularies/Oncoprose/accept.txt',
    text: lines(words.filter(unlikeWord).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))),
    setting: { file: '.vale.ini', text: 'StylesPath = styles\nVocab = Oncoprose\n' },
  }),
  vscode: (words) => ({ text: json({ 'cSpell.words': words }) }),
};

/** Vale demands the accepted spelling everywhere, whatever the case: MET on its list would mark “met”. It skips capitals anyway. */
function unlikeWord(word: string): boolean {
  return !/^\p{Lu}{2,6}$/u.test(word);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What is to be appended to a word list that is there already, so that it holds all of `wanted`; its own lines stay. */
export function missingLines(existing: string, wanted: string): string {
  const held = new Set(existing.split(/\r?\n/));
  const missing = wanted.split('\n').filter((line) => line && !held.has(line));
  if (missing.length === 0) return '';
  return (existing === '' || existing.endsWith('\n') ? '' : '\n') + lines(missing);
}
