import type { Citable } from './types.ts';

type Certain = 'authors' | 'etAl' | 'retracted';

/** A record as it was read: what it lacks is undefined or empty. */
export type AsRead<T extends Citable> = Pick<T, Certain> & {
  readonly [K in Exclude<keyof T, Certain | 'complete'>]?: T[K] | undefined;
};

/** A record of what was read, without what it lacks; it is complete where it can be printed as it is. */
export function citable<T extends Citable>(read: AsRead<T>): T {
  const said = Object.entries(read).filter(([, value]) => value !== undefined && value !== '');
  return { ...Object.fromEntries(said), complete: isComplete(read) } as T;
}

/** Are title, all authors, journal and year known? */
function isComplete({ title, authors, etAl, journal, year }: AsRead<Citable>): boolean {
  return Boolean(title && authors.length && !etAl && journal && year);
}
