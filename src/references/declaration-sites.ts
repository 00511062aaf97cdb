import type { Prose, Range } from '../text/types.ts';
import { declaredBibliographies } from './declared.ts';

/** A path under which a document declares a bibliography, where it stands in the source. */
export interface DeclarationSite extends Range {
  readonly path: string;
}

/** How the formats begin to declare one. Typst and LaTeX do so anywhere, the others in the front matter. */
const LATEX = /\\(?:bibliography|addbibresource|addglobalbib|addsectionbib)\b/;
const TYPST = /\bbibliography\(/;
const YAML = /^bibliography\s{0,5}:/m;

/** Declarations stand together; in UTF-16 units. */
const REACH = 2_000;

/** The places at which a document declares bibliographies of its own; paths as `declaredBibliographies` gives them. */
export function declarationSites({ source, format, frontMatter }: Prose): DeclarationSite[] {
  if (format === 'latex' || format === 'typst') {
    const at = (format === 'latex' ? LATEX : TYPST).exec(source)?.index;
    if (at === undefined) return [];
    const start = source.lastIndexOf('\n', at) + 1;
    const text = source.slice(start, at + REACH);
    return sitesIn(text, at - start, start, declaredBibliographies(text, format).paths);
  }
  if (format === 'plain' || !frontMatter) return [];
  const yaml = source.slice(frontMatter.start, frontMatter.end);
  const at = YAML.exec(yaml)?.index;
  return at === undefined ? [] : sitesIn(yaml, at, frontMatter.start, declaredBibliographies(source, format).paths);
}

function sitesIn(text: string, from: number, offset: number, paths: readonly string[]): DeclarationSite[] {
  return paths.flatMap((path) => {
    // \bibliography{refs} leaves the ending out.
    const written = text.includes(path, from) ? path : path.replace(/\.bib$/, '');
    let at = text.indexOf(written, from);
    while (at > 0 && !/[\s{,"'[]/.test(text[at - 1]!)) at = text.indexOf(written, at + 1);
    return at < 0 ? [] : [{ path, start: offset + at, end: offset + at + written.length }];
  });
}
