import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });
const rulesIn = (text: string) =>
  service.lint(service.analyse(text, 'markdown'), defaultConfig).map(({ rule }) => rule);

const TITLE = '1. Author A. PLX4032 and EML4-ALK: EGFR L858R confers resistance to gefitinib. Journal 2010.\n';

describe('a list of references', () => {
  it.each(['References', '7. References', 'REFERENCES:', 'Bibliography', 'Literatur', 'Références', '参考文献'])(
    'is left alone under the heading %s',
    (heading) => expect(rulesIn(`# Results\n\nNothing.\n\n# ${heading}\n\n${TITLE}`)).toEqual([]),
  );

  it('is read for identifiers that cannot be', () =>
    expect(rulesIn('# References\n\n1. Author A. A paper. Journal 2010. PMID: 1234567890123\n')).toEqual([
      'malformed-identifier',
    ]));

  it('is one by its heading alone', () =>
    expect(rulesIn(`# References to earlier work\n\n${TITLE}`)).toContain('claim-contradicts-evidence'));
});
