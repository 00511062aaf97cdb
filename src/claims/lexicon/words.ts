/** A set of words from one string, parted by blanks: tables stay readable as prose. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
