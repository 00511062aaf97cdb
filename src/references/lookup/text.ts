const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A title or name as services write it (HTML or JATS tags, entities, a full stop at its end) as plain text. */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = decode(decode(value).replace(/<\/?[a-z][\w:-]{0,30}(?:\s[^<>]{0,200})?\/?>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return text || undefined;
}

/** A title without the full stop and the brackets of a translated title (`[Title].`) that PubMed puts around it. */
export function plainTitle(value: unknown): string | undefined {
  const title = plainText(value)?.replace(/(?<!\.)\.$/, '');
  return title?.replace(/^\[(.+)\]$/, '$1') || undefined;
}

/** `Kobayashi S`, `van der Berg JA`, `Smith J Jr` → family name and initials; a single word is a family name. */
export function splitName(name: string): { readonly family: string; readonly given?: string } {
  const [, family, initials, suffix] =
    /^(.{1,200}?)\s(\p{Lu}[\p{Lu}-]{0,5})(?:\s(Jr|Sr|2nd|3rd|II|III|IV))?$/u.exec(name) ?? [];
  if (!family || !initials) return { family: name };
  return { family, given: suffix ? `${initials} ${suffix}` : initials };
}

/** A four-digit year at the start of a date as services write it (`2005 Feb 24`). */
export function yearOf(value: unknown): number | undefined {
  const year = /^\s*((?:1[89]|20)\d\d)\b/.exec(String(value ?? ''))?.[1];
  return year ? Number(year) : undefined;
}

/** A value as a record, to look into; empty where it is none. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A value as a list of records. */
export function records(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(record) : [];
}

/** A filled text or a number as text. */
export function filled(value: unknown): string | undefined {
  return plainText(typeof value === 'number' ? String(value) : value);
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : '';
  });
}
