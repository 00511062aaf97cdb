import { parse } from 'yaml';
import type { Format } from '../text/types.ts';

/** What a document says about its bibliographies. */
export interface Declared {
  /** Paths as written, relative to the document (or to the project file that declares them). */
  readonly paths: readonly string[];
  /** The document carries references of its own (`references:` in its front matter). */
  readonly inline: boolean;
}

/** Reads which bibliographies a document declares, in its own format's way. Never throws. */
export function declaredBibliographies(source: string, format: Format): Declared {
  if (format === 'latex') return { paths: latexPaths(source), inline: false };
  if (format === 'typst') return { paths: typstPaths(source), inline: false };
  if (format === 'plain') return { paths: [], inline: false };
  return yamlPaths(frontMatter(source) ?? '');
}

/** Reads `bibliography:` of a YAML text: front matter, `_quarto.yml`, a metadata file. */
export function yamlPaths(yaml: string): Declared {
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 100, strict: false, logLevel: 'silent' });
  } catch {
    return { paths: [], inline: false };
  }
  if (typeof value !== 'object' || value === null) return { paths: [], inline: false };
  const { bibliography, references } = value as Record<string, unknown>;
  const list = Array.isArray(bibliography) ? bibliography : [bibliography];
  return {
    paths: list.filter((path): path is string => typeof path === 'string' && path !== ''),
    inline: Array.isArray(references),
  };
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
