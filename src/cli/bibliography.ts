import type { BibliographyIndex } from '../references/types.ts';
import type { Format } from '../text/types.ts';

/** The bibliographies that a document declares and those of the project file, read from disk. */
export async function bibliographyOf(
  _text: string,
  _format: Format,
  _file: string,
  _declared: readonly string[] | undefined,
): Promise<BibliographyIndex | undefined> {
  return undefined;
}
