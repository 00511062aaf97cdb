import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { reviewerReport } from '../../src/reports/reviewer.ts';
import { partOf, sortedRules } from '../../src/reports/sections.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });

function report(text: string, format: 'markdown' | 'csv'): string {
  const analysis = service.analyse(text, 'markdown');
  return reviewerReport(analysis, service.lint(analysis, defaultConfig), knowledge, { format, name: 'main.md' });
}

/** Lines of a section of the report. */
const section = (markdown: string, title: string) => markdown.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

describe('the reviewer report', () => {
  const text =
    'Title\n\nEGFR T790M confers resistance to gefitinib.\n\nEGFR T790M sensitises NSCLC to gefitinib.\n\nEGFR T709M was seen.\n';

  it('lists every claim with its line, its verdict and dated evidence', () => {
    const claims = section(report(text, 'markdown'), 'Claims');
    expect(claims).toMatch(
      /^- Line 3, \*\*supported\*\*: EGFR T790M · gefitinib: resistance\n\n {3}.*PMID \d+.*\n\n {3}- CIVIC:EID\d+: level [A-D], /m,
    );
    expect(claims).toMatch(/^- Line 5, \*\*contradicted\*\*: EGFR T790M · gefitinib: sensitivity$/m);
  });

  it('sorts findings by what they are about', () => {
    const markdown = report(text, 'markdown');
    expect(section(markdown, 'Findings on claims')).toMatch(/^- Line 5, error, claim-contradicts-evidence: “/m);
    expect(section(markdown, 'Nomenclature')).toMatch(/^- Line 7, error, reference-residue-mismatch: “T709M”$/m);
    expect(section(markdown, 'Citations')).toMatch(/^- Line 3, info, claim-without-citation: “/m);
  });

  it('holds the same lines as CSV', () => {
    const rows = report(text, 'csv').trimEnd().split('\r\n');
    const findings = service.lint(service.analyse(text, 'markdown'), defaultConfig).length;
    expect(rows[0]).toBe('line,part,kind,verdict or rule,severity,text,message,evidence,PMIDs');
    expect(rows.length).toBe(1 + 2 + findings);
    expect(rows).toContainEqual(
      expect.stringMatching(/^3,claims,claim,supported,,EGFR T790M · gefitinib: resistance,/),
    );
  });

  it('says so where there is nothing', () => {
    const markdown = report('Nothing here.', 'markdown');
    expect(markdown).toContain('0 claims, 0 findings.');
    expect(section(markdown, 'Nomenclature')).toContain('None.');
  });

  it('is not checked itself, though it quotes what is wrong', () => {
    for (const quoted of [text, 'Nothing here.']) {
      const analysis = service.analyse(report(quoted, 'markdown'), 'markdown');
      expect(service.lint(analysis, defaultConfig)).toEqual([]);
    }
  });

  it('holds the planted mistakes of the example', () => {
    const markdown = report(readFileSync('examples/manuscript.md', 'utf8'), 'markdown');
    for (const rule of ['claim-contradicts-evidence', 'drug-target-mismatch', 'brand-name', 'hgvs-syntax']) {
      expect(markdown).toContain(`, ${rule}: “`);
    }
  });
});

it('the rules that a report sorts by hand exist, and every part has some', () => {
  const ids = rules.map(({ id }) => id);
  expect([...sortedRules].filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids.map(partOf))).toEqual(new Set(['claims', 'nomenclature', 'citations']));
});
