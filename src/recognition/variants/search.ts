import type { Knowledge } from '../../knowledge/types.ts';
import type { Words } from '../phrases/index.ts';
import type { Draft, Pattern, Scene } from './draft.ts';
import { signsIn } from './signs.ts';

/** A prose, by its words, as readers of matches see it. */
export function sceneOf(words: Words, knowledge: Knowledge): Scene {
  const { prose } = words;
  const held = new Map<RegExp, boolean>();
  return {
    prose,
    words,
    signs: signsIn(words),
    knowledge,
    holds(words) {
      let known = held.get(words);
      if (known === undefined) {
        known = words.test(prose);
        held.set(words, known);
      }
      return known;
    },
  };
}

/** Does the scene show what the way of writing cannot be without? */
export function mayHold({ signs: shown, holds }: Scene, { signs = NONE, needs }: Pattern): boolean {
  for (const sign of signs) if ((shown & sign) === 0) return false;
  return !needs || holds(needs);
}

const NONE: readonly number[] = [];

/** Adds to `found` what a way of writing finds in a scene, in the order of the text. */
export function search(scene: Scene, pattern: Pattern, found: Draft[]): void {
  if (pattern.beginsAt) searchAtWords(scene, pattern, pattern.beginsAt, found);
  else searchThrough(scene, pattern, found);
}

function searchThrough(scene: Scene, { regex, read }: Pattern, found: Draft[]): void {
  const { prose } = scene;
  regex.lastIndex = 0;
  for (let match = regex.exec(prose); match; match = regex.exec(prose)) add(read(match, scene), found);
}

function searchAtWords(
  scene: Scene,
  { regex, read }: Pattern,
  beginsAt: NonNullable<Pattern['beginsAt']>,
  found: Draft[],
): void {
  const { prose, words } = scene;
  const { starts } = words;
  let end = 0;
  for (let i = 0; i < starts.length; i++) {
    if (starts[i]! < end || !beginsAt(words, i)) continue;
    regex.lastIndex = starts[i]!;
    const match = regex.exec(prose);
    if (!match) continue;
    end = regex.lastIndex;
    add(read(match, scene), found);
  }
}

function add(drafts: ReturnType<Pattern['read']>, found: Draft[]): void {
  if (!drafts) return;
  if ('start' in drafts) found.push(drafts);
  else for (const draft of drafts) found.push(draft);
}
