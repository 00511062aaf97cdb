import { parse } from 'yaml';
import type { Format } from '../text/types.ts';

/** What a document says about its bibliographies. */
export interface Declared {
  /** Paths as written, relative to the document (or to the project file that declares them). */
  readonly paths: readonly string[];
  /** The document carries references of its own (`references:` in its front matter). */
  readonly inline: boolean;
  /** Metadata files that may declare more (`metadata-files`), as written. */
  readonly metadataFiles: readonly string[];
}

/** Reads which bibliographies a document declares, in its own format's way. Never throws. */
export function declaredBibliographies(source: string, format: Format): Declared {
  if (format === 'latex') return { paths: latexPaths(source), inline: false, metadataFiles: [] };
  if (format === 'typst') return { paths: typstPaths(source), inline: false, metadataFiles: [] };
  if (format === 'plain') return { paths: [], inline: false, metadataFiles: [] };
  return yamlPaths(frontMatter(source) ?? '');
}

/** Reads `bibliography:` of a YAML text: front matter, `_quarto.yml`, a metadata file. */
export function yamlPaths(yaml: string): Declared {
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 100, strict: false, logLevel: 'silent' });
  } catch {
    return { paths: [], inline: false, metadataFiles: [] };
  }
  if (typeof value !== 'object' || value === null) return { paths: [], inline: false, metadataFiles: [] };
  const { bibliography, references, ...rest } = value as Record<string, unknown>;
  return {
    paths: strings(bibliography),
    inline: Array.isArray(references),
    metadataFiles: strings(rest['metadata-files']),
  };
}

const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string' && item !== '');

/** The root that a part of a LaTeX document names: `% !TeX root = main.tex`, or `\\documentclass[main.tex]{subfiles}`. */
export function latexRoot(source: string): string | undefined {
  const head = source.slice(0, 5_000);
  const named = /^%\s{0,5}!\s?TeX\s{1,5}root\s{0,5}=\s{0,5}([^\n\r]{1,300}?)\s*$/im.exec(head)?.[1];
  return named ?? /\\documentclass\[([^\]\n]{1,300})\]\{subfiles\}/.exec(head)?.[1]?.trim();
}

/** Files that a document takes in, as written, with their ending. */
export function includedFiles(source: string, format: 'latex' | 'typst'): string[] {
  if (format === 'typst') return [...source.matchAll(/#include\s{1,5}"([^"\n]{1,300})"/g)].map((match) => match[1]!);
  const pattern = /^(?:[^%\n\\]|\\.){0,300}?\\(?:include|input|subfile)\{([^{}\n]{1,300})\}/gm;
  return [...source.matchAll(pattern)].map((match) => (/\.\w+$/.test(match[1]!) ? match[1]! : `${match[1]}.tex`));
}

function frontMatter(source: string): string | undefined {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(source);
  if (!open) return undefined;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(source.slice(open[0].length));
  return close ? source.slice(open[0].length, open[0].length + close.index) : undefined;
}

function latexPaths(source: string): string[] {
  const paths: string[] = [];
  for (const [, command, names] of source.matchAll(
    /^[^%\n]*?\\(bibliography|addbibresource|addglobalbib|addsectionbib)\s{0,5}(?:\[[^\]\n]{0,200}\])?\s{0,5}\{([^{}\n]{1,1000})\}/gm,
  )) {
    for (const name of names!.split(',').map((part) => part.trim())) {
      if (name) paths.push(command === 'bibliography' && !/\.bib$/i.test(name) ? `${name}.bib` : name);
    }
  }
  return paths;
}

function typstPaths(source: string): string[] {
  const paths: string[] = [];
  for (const [, inside] of source.matchAll(/#?\bbibliography\(([^)]{1,1000})\)/g)) {
    for (const [, path] of inside!.matchAll(/"([^"\n]{1,400}\.(?:bib|ya?ml))"/g)) paths.push(path!);
  }
  return paths;
}
