import type { Drug, DrugNameKind } from '../../src/knowledge/types.ts';
import { isShort, nameKey } from './drug-names.ts';

/** A drug while its sources are being joined. */
export interface Draft {
  readonly id: string;
  name: string;
  readonly facts: Partial<Drug>;
  readonly sources: Set<string>;
}

/** One source says: this name is that drug's. A lower rank is the more trustworthy claim. */
interface Claim {
  readonly draft: Draft;
  readonly name: string;
  readonly kind: DrugNameKind;
  readonly rank: number;
}

/**
 * Joins drugs by name. Every source claims names; once all have, a name goes to the drug with the
 * strongest claim, and a name that two drugs claim equally goes to none: no name means two drugs.
 */
export function createDrafts() {
  const drafts = new Map<string, Draft>();
  const claims = new Map<string, Claim[]>();

  return {
    drafts,
    add(draft: Draft): Draft {
      drafts.set(draft.id, draft);
      return draft;
    },
    claim(draft: Draft, name: string, kind: DrugNameKind, rank: number): void {
      const key = nameKey(name);
      if (!key) return;
      const list = claims.get(key) ?? [];
      list.push({ draft, name, kind, rank });
      claims.set(key, list);
    },
    /** The drug that a name means by the claims so far. */
    named(name: string): Draft | undefined {
      return winner(claims.get(nameKey(name)) ?? [])?.draft;
    },
    /** Every name, grouped by drug id and kind. */
    names(): Map<string, Map<DrugNameKind, string[]>> {
      const out = new Map<string, Map<DrugNameKind, string[]>>();
      for (const key of [...claims.keys()].sort()) {
        const won = winner(claims.get(key)!);
        if (!won) continue;
        const kinds = out.get(won.draft.id) ?? new Map<DrugNameKind, string[]>();
        const same = kinds.get(won.kind) ?? [];
        same.push(won.name);
        kinds.set(won.kind, same);
        out.set(won.draft.id, kinds);
      }
      return out;
    },
  };
}

function winner(claims: readonly Claim[]): Claim | undefined {
  const best = Math.min(...claims.map((claim) => claim.rank));
  const top = claims.filter((claim) => claim.rank === best);
  return new Set(top.map((claim) => claim.draft)).size === 1 ? top[0] : undefined;
}

export type Drafts = ReturnType<typeof createDrafts>;

/** Lower case for words (`Vemurafenib`), as written for codes and short names (`AZD3463`, `JQ1`). */
export const drugName = (name: string): string =>
  isShort(name) || /\d.*[A-Z]{2}|[A-Z]{2}.*\d/.test(name) ? name : name.toLowerCase();
