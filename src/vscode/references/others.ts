import * as vscode from 'vscode';

/** Extensions that complete citation keys themselves, by language. */
const completing: Readonly<Record<string, readonly string[]>> = {
  quarto: ['quarto.quarto'],
  latex: ['James-Yu.latex-workshop'],
  tex: ['James-Yu.latex-workshop'],
  typst: ['myriad-dreamin.tinymist'],
};

/** Does another extension complete keys in the document, so that ours come only when the user asks? */
export function othersComplete({ languageId }: vscode.TextDocument): boolean {
  return (completing[languageId] ?? []).some((id) => vscode.extensions.getExtension(id) !== undefined);
}
