import type { Edit, Finding, Fix } from './types.ts';

/** A fix that is made at every place of the document that has the same fault. */
export interface EverywhereFix {
  readonly title: string;
  /** How many places it changes, two or more. */
  readonly places: number;
  readonly edits: readonly Edit[];
}

/**
 * The safe fix of a finding, made at all places where the same rule offers the same fix for the same words:
 * `EML4-ALK` → `EML4::ALK` throughout, `Tagrisso` → `osimertinib`. Places that read differently are left alone.
 * @param findings of the whole document, as the linter gives them; offsets count in `source`
 * @returns the edits in document order, without overlap; undefined where no fix is safe or only one place has it
 */
export function everywhereFix(
  finding: Finding,
  findings: readonly Finding[],
  source: string,
): EverywhereFix | undefined {
  const fix = finding.fixes.find(({ safe }) => safe);
  if (!fix) return undefined;
  const kind = kindOf(finding, fix, source);
  const edits: Edit[] = [];
  let places = 0;
  let end = -1;
  for (const other of [...findings].sort((a, b) => a.start - b.start)) {
    const same = other.fixes.find((candidate) => candidate.safe && kindOf(other, candidate, source) === kind);
    if (!same || same.edits.some((edit) => edit.start < end)) continue;
    edits.push(...same.edits);
    end = Math.max(...same.edits.map((edit) => edit.end));
    places++;
  }
  return places > 1 ? { title: `${fix.title} everywhere (${places} places)`, places, edits } : undefined;
}

/** What is replaced by what, by which rule. A capital at a sentence's beginning makes no difference. */
function kindOf({ rule, start, end }: Finding, { title }: Fix, source: string): string {
  return [rule, source.slice(start, end).toLowerCase(), title].join('\n');
}
