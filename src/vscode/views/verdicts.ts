import * as vscode from 'vscode';
import type { Verdict } from '../../claims/types.ts';

interface Sign {
  readonly icon: string;
  readonly colour?: string;
  readonly word: () => string;
}

/** Mark and word of each verdict; the word stands beside the mark, so that colour is never all. */
export const verdicts: Readonly<Record<Verdict, Sign>> = {
  supported: { icon: 'pass', colour: 'testing.iconPassed', word: () => vscode.l10n.t('supported') },
  contradicted: { icon: 'error', colour: 'testing.iconFailed', word: () => vscode.l10n.t('contradicted') },
  conflicting: { icon: 'git-compare', colour: 'list.warningForeground', word: () => vscode.l10n.t('conflicting') },
  unknown: { icon: 'question', word: () => vscode.l10n.t('no evidence held') },
};

/** `2 supported, 1 contradicted`: verdicts that occur, with their counts. */
export function countVerdicts(all: readonly Verdict[]): string {
  const counts = (Object.keys(verdicts) as Verdict[]).map((verdict) => ({
    word: verdicts[verdict].word(),
    count: all.filter((one) => one === verdict).length,
  }));
  return counts.flatMap(({ word, count }) => (count ? [`${count} ${word}`] : [])).join(', ');
}
