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

/** What a way of writing finds in a scene, in the order of the text. */
export function draftsIn(scene: Scene, { regex, beginsAt, read }: Pattern): Draft[] {
  const { prose, words } = scene;
  const found: Draft[] = [];
  const take = (match: RegExpExecArray) => {
    const drafts = read(match, scene);
    if (drafts) for (const draft of [drafts].flat()) found.push(draft);
  };
  if (!beginsAt) {
    regex.lastIndex = 0;
    for (let match = regex.exec(prose); match; match = regex.exec(prose)) take(match);
    return found;
  }
  let end = 0;
  words.starts.forEach((start, i) => {
    if (start < end || !beginsAt(words, i)) return;
    regex.lastIndex = start;
    const match = regex.exec(prose);
    if (!match) return;
    end = regex.lastIndex;
    take(match);
  });
  return found;
}
