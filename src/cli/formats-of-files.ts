import { formatOf } from '../text/formats.ts';
import type { Format } from '../text/types.ts';
import { UserError } from './failure.ts';

export const FORMATS: readonly Format[] = ['plain', 'markdown', 'quarto', 'latex', 'typst'];

/** Checks a format's name, from a record or an option. */
export function formatNamed(name: unknown): Format {
  const format = FORMATS.find((known) => known === name);
  if (!format)
    throw new UserError(`The format ${JSON.stringify(name)} is not known: use one of ${FORMATS.join(', ')}.`);
  return format;
}

/** The format of a file by its name; plain text where the name does not tell. */
export function formatOfFile(file: string): Format {
  return formatOf(file) ?? 'plain';
}
