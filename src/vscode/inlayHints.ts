import * as vscode from 'vscode';
import type { AnalysedBlock } from '../analysis.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { toSourceRange } from '../text/offsets.ts';
import type { Range } from '../text/types.ts';
import { selector } from './documents.ts';
import { inlayHintsEnabled, onSettings } from './settings.ts';
import type { Editor } from './start.ts';

interface Hint extends Pick<Range, 'end'> {
  readonly label: string;
  readonly tooltip: string;
}

/** Writes into the text, where the user has asked for it, the approved symbol behind a name and the level behind a claim. */
export function registerInlayHints(editor: Editor): void {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range) {
      if (!inlayHintsEnabled(document)) return [];
      const reading = await editor.documents.analysis(document);
      if (reading?.version !== document.version) return [];
      const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      const blocks = reading.analysis.blocks.filter(({ start, end }) => start <= to && end >= from);
      return blocks.flatMap((block) =>
        hintsOf(block, reading.service.knowledge).map(({ end, label, tooltip }) => {
          const hint = new vscode.InlayHint(document.positionAt(block.start + end), label);
          hint.tooltip = tooltip;
          hint.paddingLeft = true;
          return hint;
        }),
      );
    },
  };
  editor.context.subscriptions.push(
    changed,
    vscode.languages.registerInlayHintsProvider(selector, provider),
    onSettings(() => changed.fire()),
  );
}

/** Hints of a block; ends count in its source. */
function hintsOf({ block, analysis: { mentions, claims } }: AnalysedBlock, knowledge: Knowledge): readonly Hint[] {
  const endOf = (range: Range) => toSourceRange(block.map, range).end;
  const symbols = mentions.flatMap((mention): Hint[] => {
    if (mention.type !== 'gene' || !mention.symbol || mention.symbol === mention.text) return [];
    // “androgen receptor (AR)” says it already.
    if (block.prose.startsWith(` (${mention.symbol})`, mention.end)) return [];
    return [{ end: endOf(mention), label: mention.symbol, tooltip: vscode.l10n.t('Approved symbol (HGNC)') }];
  });
  const levels = claims.flatMap((claim): Hint[] => {
    const { evidence, against, reason } = claim.judgement;
    const best = [...evidence, ...against].flatMap((id) => knowledge.evidence(id)?.level ?? []).sort()[0];
    return best ? [{ end: endOf(claim), label: vscode.l10n.t('level {0}', best), tooltip: reason }] : [];
  });
  return [...symbols, ...levels];
}
