// A folder that is not trusted: everything works, as the manifest declares, and nothing that the folder says sends anything
// anywhere.
import { patience } from './editor.mjs';

const nowhere = 'http://127.0.0.1:9';

/** What the folder's own settings try: that look-ups go to an address of its own. */
export const elsewhere = {
  'oncoprose.network.hosts': { pubmed: nowhere, crossref: nowhere, europepmc: nowhere, zotero: nowhere },
};

export const restrictedScenes = {
  async 'in restricted mode there are findings, cards, fixes and completion'(editor) {
    const { page, problems, closePanel, hover, calm, click, quickFix, line, newParagraph, suggestion } = editor;
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: patience });
    await problems(/claim-contradicts-evidence/);
    await closePanel();
    await hover('T790M', 'osimertinib');
    await calm();
    await click('T709M');
    await (await quickFix('T790M')).click();
    await line('EGFR T790M was found at progression');
    await newParagraph();
    await page.keyboard.type('At progression, ALK G12', { delay: 50 });
    await suggestion('G1202R');
  },

  async 'a look-up goes where the user’s settings say, not where the folder’s do'(editor) {
    const { page, newParagraph, command, choice, line } = editor;
    await newParagraph();
    await page.keyboard.type('Meningitis is common');
    await command('Oncoprose: Insert Reference…');
    await choice('et al.');
    await page.locator('.quick-input-widget:visible input').first().fill('26652862');
    await (await choice('On PubMed and Crossref: 26652862')).click({ position: { x: 60, y: 10 } });
    await line('Meningitis is common [@bijlsma2016]');
  },
};
