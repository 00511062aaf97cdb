import type { Finding, Fix } from './types.ts';

/** A fix with the finding that it is for. */
export interface Offer {
  readonly finding: Finding;
  readonly fix: Fix;
  /** Is it the one that its rule would make? */
  readonly preferred: boolean;
}

/** The fixes of some findings, each edit once: preferred ones first, else as the findings stand. */
export function offers(findings: readonly Finding[]): readonly Offer[] {
  const all = findings.flatMap((finding) =>
    finding.fixes.map((fix, i): Offer => ({ finding, fix, preferred: i === 0 && fix.safe })),
  );
  const byEdits = new Map<string, Offer>();
  for (const offer of [...all.filter(({ preferred }) => preferred), ...all.filter(({ preferred }) => !preferred)]) {
    const edits = JSON.stringify(offer.fix.edits.map(({ start, end, text }) => [start, end, text]));
    if (!byEdits.has(edits)) byEdits.set(edits, offer);
  }
  return [...byEdits.values()];
}

/** What several rules say of the same words. */
export interface SameWords {
  readonly start: number;
  readonly end: number;
  /** Each rule once. */
  readonly rules: readonly string[];
}

/** Findings by the words that they are about, so that all of them can be overruled at once. */
export function byWords(findings: readonly Finding[]): readonly SameWords[] {
  const found = new Map<string, { start: number; end: number; rules: Set<string> }>();
  for (const { start, end, rule } of findings) {
    const place = `${start}-${end}`;
    const same = found.get(place) ?? { start, end, rules: new Set<string>() };
    found.set(place, same);
    same.rules.add(rule);
  }
  return [...found.values()].map(({ start, end, rules }) => ({ start, end, rules: [...rules] }));
}
