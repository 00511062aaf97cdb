import { hoverAt, ok, open } from './support.ts';

describe('hover', () => {
  it('names what resists and what works, with level and source', async () => {
    const { document, at } = await open('markdown', 'Patients with EGFR T7‸90M progressed.\n');
    const card = await hoverAt(document, at);
    for (const words of [/gefitinib[^\n]*resist/i, /osimertinib[^\n]*(sensitiv|active)/i, /PMID|pubmed/i]) {
      ok(words.test(card), `no ${words} in the card:\n${card}`);
    }
  });

  it('names the targets of a drug', async () => {
    const { document, at } = await open('latex', 'She received \\emph{ima‸tinib} first.\n');
    const card = await hoverAt(document, at);
    for (const target of ['ABL1', 'KIT', 'PDGFRA']) ok(card.includes(target), `no ${target} in the card:\n${card}`);
  });
});
