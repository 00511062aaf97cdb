import type { Editor } from '../start.ts';
import { registerKeys } from './keys.ts';
import { registerPaste } from './paste.ts';

/** Citation keys and pasted identifiers. */
export function registerReferences(editor: Editor): void {
  registerKeys(editor);
  registerPaste(editor);
}
