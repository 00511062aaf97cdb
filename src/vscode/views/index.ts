import { registerCodeLens } from '../codeLens.ts';
import { registerColouring } from '../colouring.ts';
import type { Findings } from '../diagnostics.ts';
import { registerDocumentLinks } from '../documentLinks.ts';
import { registerInlayHints } from '../inlayHints.ts';
import type { Editor } from '../start.ts';
import { registerStatusBar } from '../statusBar.ts';
import { registerClaimsView } from './claims.ts';
import { registerManuscriptView } from './manuscript.ts';

/** Registers everything that shows a document as a whole, or beside its text. */
export function registerViews(editor: Editor, findings: Findings): void {
  registerClaimsView(editor, findings);
  registerManuscriptView(editor, findings);
  registerStatusBar(editor, findings);
  registerDocumentLinks(editor);
  registerInlayHints(editor);
  registerCodeLens(editor);
  registerColouring(editor);
}
