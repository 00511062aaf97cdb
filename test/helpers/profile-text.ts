import type { Profile } from '../../src/knowledge/types.ts';

/** A profile as one line: `gene kind name`, joined by `&`, `|` and `!`, brackets where alternatives stand in a compound. */
export function profileText(profile: Profile): string {
  if (profile.op === 'is') {
    const { genes, kind, name } = profile.alteration;
    return `${genes.join('::')} ${kind} ${name}`.trim();
  }
  if (profile.op === 'not') return `!(${profileText(profile.part)})`;
  const parts = profile.parts.map((part) =>
    part.op === 'is' || part.op === 'not' ? profileText(part) : `(${profileText(part)})`,
  );
  return parts.join(profile.op === 'and' ? ' & ' : ' | ');
}
