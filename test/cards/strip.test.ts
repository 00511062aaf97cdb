import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureMarkdown, proteinStrip, sitesOf } from '../../src/cards/strip.ts';
import type { Theme } from '../../src/cards/types.ts';
import { knowledge } from '../helpers/knowledge.ts';

const THEMES: readonly Theme[] = ['dark', 'light', 'high-contrast', 'high-contrast-light'];
const egfr = {
  length: knowledge.sequence('EGFR')!.length,
  domains: knowledge.domains('EGFR'),
  sites: sitesOf('EGFR', knowledge),
  here: { position: 790, label: 'T790M' },
};

/** Horizontal extent of every label of one height, from what the picture says of them. */
const labels = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, anchor, text]) => {
      const width = text!.length * 5.8;
      const left = anchor === 'end' ? Number(x) - width : Number(x) - width / 2;
      return { y: Number(y), left, right: left + width, text };
    },
  );

describe('proteinStrip', () => {
  it.each(THEMES)('marks the position, in %s', (theme) => {
    const svg = proteinStrip(egfr, theme);
    expect(svg).toContain('>T790M<');
    expect(svg).toContain(`>${egfr.length} aa<`);
    expect(svg).not.toContain('NaN');
  });

  it('knows the sites at which tumours resist', () => {
    expect(egfr.sites.find(({ label }) => label === 'T790M')).toMatchObject({ position: 790 });
    expect(egfr.sites.find(({ label }) => label === 'C797S')).toMatchObject({ kind: 'resistance' });
  });

  it('lets no two site labels touch', () => {
    const site = fc.record({
      position: fc.integer({ min: 1, max: 1000 }),
      label: fc.stringMatching(/^[A-Z]\d{1,4}[A-Z]$/),
      kind: fc.constantFrom('resistance' as const, 'activity' as const),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(site, { maxLength: 40 }), (sites) => {
        const svg = proteinStrip({ length: 1000, domains: [], sites }, 'dark');
        const row = labels(svg)
          .filter(({ y }) => y === 52)
          .sort((a, b) => a.left - b.left);
        for (let i = 1; i < row.length; i++) expect(row[i]!.left).toBeGreaterThanOrEqual(row[i - 1]!.right);
      }),
    );
  });

  it('writes no markup that a label holds', () => {
    const svg = proteinStrip(
      { length: 10, domains: [], sites: [], here: { position: 3, label: '<script>&' } },
      'light',
    );
    expect(svg).toContain('&lt;script&gt;&amp;');
  });

  it('is a picture that needs no network', () => {
    const markdown = pictureMarkdown(proteinStrip(egfr, 'dark'), 'EGFR');
    expect(markdown).toMatch(/^!\[EGFR\]\(data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+\|width=\d+\)$/);
  });
});
