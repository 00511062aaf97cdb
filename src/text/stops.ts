import type { Cut, Cuts, Earlier, Stop } from './cuts.ts';
import type { Range } from './types.ts';

/** Stops are at least so many characters apart: near enough to begin again soon, far enough to be few. */
const APART = 2048;

/** Follows a block scanner so that, after an edit, it reads the edited lines only. */
export interface Stops {
  /** Where the scan begins; undefined for the document's beginning. */
  readonly from: Stop | undefined;
  /**
   * To be called where the scanner has come to the beginning of a line and depends on nothing above it but `state`.
   * @returns whether all that follows is as it was before the edit: then the scan is over
   */
  pass(at: number, cuts: number, opaque: number, state: () => string): boolean;
  /** Puts together what was found and what was kept. */
  finish(cuts: readonly Cut[], opaque: readonly Range[]): Pick<Cuts, 'cuts' | 'kept' | 'opaque' | 'stops'>;
}

/**
 * Begins the scan of `source` from its beginning or, after an edit, from the last stop before it. A scanner may look
 * at one line beyond what it has taken; that line has to be unchanged too.
 * @param sameStart whether the scan would begin where the earlier one did, so that its stops are places to begin at
 */
export function followScan(source: string, earlier?: Earlier, sameStart = true): Stops {
  const stops: Stop[] = [];
  const from = earlier && sameStart ? lastBefore(source, earlier) : undefined;
  if (earlier && from) for (const stop of earlier.stops) if (stop.at <= from.at) stops.push(stop);
  const old = earlier?.stops ?? [];
  const shift = earlier ? earlier.edit.after - earlier.edit.before : 0;
  let next = stops.length;
  let met = -1;

  return {
    from,
    pass(at, cuts, opaque, state) {
      if (earlier && at >= earlier.edit.after) {
        while (next < old.length && old[next]!.at + shift < at) next++;
        if (old[next]?.at === at - shift && old[next]!.state === state()) {
          met = next;
          return true;
        }
      }
      const last = stops[stops.length - 1];
      if (at - (last?.at ?? 0) >= APART) {
        stops.push({
          at,
          cuts: cuts + (from?.cuts ?? 0),
          opaque: opaque + (from?.opaque ?? 0),
          state: state(),
        });
      }
      return false;
    },
    finish(cuts, opaque) {
      if (!from && met < 0) return { cuts, opaque, stops };
      const joint = old[met];
      const above = earlier?.opaque.slice(0, from?.opaque ?? 0) ?? [];
      const below = joint && earlier ? earlier.opaque.slice(joint.opaque) : [];
      const before = from?.cuts ?? 0;
      if (joint) {
        const moreCuts = before + cuts.length - joint.cuts;
        const moreOpaque = above.length + opaque.length - joint.opaque;
        for (let i = met; i < old.length; i++) {
          const stop = old[i]!;
          stops.push({
            at: stop.at + shift,
            cuts: stop.cuts + moreCuts,
            opaque: stop.opaque + moreOpaque,
            state: stop.state,
          });
        }
      }
      return {
        cuts,
        kept: { before, behind: joint && earlier ? earlier.count - joint.cuts : 0 },
        opaque: [...above, ...opaque, ...below.map(({ start, end }) => ({ start: start + shift, end: end + shift }))],
        stops,
      };
    },
  };
}

/** The last stop whose line the edit leaves alone: what stands above it was read without a look at anything edited. */
function lastBefore(source: string, { edit, stops }: Earlier): Stop | undefined {
  const lastBreak = edit.start > 0 ? source.lastIndexOf('\n', edit.start - 1) : -1;
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stops[middle]!.at <= lastBreak) low = middle + 1;
    else high = middle;
  }
  return stops[low - 1];
}
