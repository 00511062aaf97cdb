import * as vscode from 'vscode';
import type { Evidence } from '../knowledge/types.ts';
import { panelType } from './panel/messages.ts';
import type { Editor } from './start.ts';

/** Scheme of the pages that we write ourselves; nothing under it is on disk. */
const scheme = 'oncoprose';

/** Address of the full card of a name. */
export function explainPage(name: string): vscode.Uri {
  return page('explain', name);
}

/** Address of the page of one evidence item. */
export function evidencePage(id: string): vscode.Uri {
  return page('evidence', id);
}

/** The title stands in the path for the tab, the exact name in the query. */
function page(kind: 'explain' | 'evidence', name: string): vscode.Uri {
  const title = `${name.replace(/[\\/:?#]+/g, ' ')}.md`;
  return vscode.Uri.from({ scheme, path: `/${kind}/${title}`, query: name });
}

/** Writes the pages when they are opened, and brings the evidence panel back with the window. */
export function registerPages(editor: Editor): void {
  const provider: vscode.TextDocumentContentProvider = {
    async provideTextDocumentContent({ path, query }) {
      const { knowledge, explain } = await editor.service();
      if (path.startsWith('/evidence/')) {
        const item = knowledge.evidence(query);
        return item ? evidenceMarkdown(item) : vscode.l10n.t('There is no evidence item {0}.', query);
      }
      const card = explain(query);
      if ('markdown' in card) return card.markdown;
      return [vscode.l10n.t('Nothing is known of {0}.', query), ...card.nearest.map((name) => `- ${name}`)].join(
        '\n\n',
      );
    },
  };
  editor.context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    vscode.window.registerWebviewPanelSerializer(panelType, {
      deserializeWebviewPanel: async (view, kept) => (await editor.core()).restorePanel(editor, view, kept),
    }),
  );
}

/** One item in a line: what was read, at which level, where, by whom. */
export function evidenceLine(item: Evidence): string {
  const reading = `${item.direction === 'does-not-support' ? 'does not support ' : ''}${item.significance}`;
  const parts = [item.profileText, reading, item.diseaseName, `level ${item.level}`, item.citation];
  if (item.pmid) parts.push(`PMID ${item.pmid}`);
  return parts.filter(Boolean).join(' · ');
}

function evidenceMarkdown(item: Evidence): string {
  const civic = /^CIVIC:EID(\d+)$/.exec(item.id)?.[1];
  const links = civic ? [`[CIViC](https://civicdb.org/links/evidence_items/${civic})`] : [];
  if (item.pmid) links.unshift(`[PubMed](https://pubmed.ncbi.nlm.nih.gov/${item.pmid}/)`);
  return `# ${item.id}\n\n${evidenceLine(item)}\n\nReviewed ${item.date}, source ${item.source}.\n\n${links.join(' · ')}\n`;
}
