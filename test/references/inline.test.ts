import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.ts';
import { createBibliographyIndex, readBibliography } from '../../src/references/index.ts';
import { inlineReferences, withInline } from '../../src/references/inline.ts';
import { createOncoprose } from '../../src/service.ts';
import { atCaret } from '../helpers/caret.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });
const matter = `---
bibliography: r.bib
references:
- id: inline2005
  title: A mutation
  PMID: 15728811
---
`;
const base = createBibliographyIndex([readBibliography('r.bib', '@book{old, title={Old}}')]);

describe('references in the front matter', () => {
  it('are read at their places in the document', () => {
    const [entry] = inlineReferences(matter, 'markdown')!.entries;
    expect(entry).toMatchObject({ key: 'inline2005', pmid: '15728811' });
    expect(matter.slice(entry!.keyRange.start, entry!.keyRange.end)).toBe('inline2005');
  });

  it.each([
    ['---\ntitle: T\n---\n', 'markdown'],
    ['references:\n- id: a\n', 'markdown'],
    [matter, 'latex'],
  ] as const)('are not in %j (%s)', (text, format) => {
    expect(inlineReferences(text, format)).toBeUndefined();
  });

  it('define keys, beside a bibliography and without one', () => {
    const text = `${matter}\nSeen [@inline2005; @old; @nobody].\n`;
    const undefinedIn = (index: typeof base | undefined) => {
      const findings = service.lint(service.analyse(text, 'markdown'), defaultConfig, index);
      return findings.flatMap(({ rule, start, end }) => (rule === 'undefined-citation' ? text.slice(start, end) : []));
    };
    expect(undefinedIn(base)).toEqual(['nobody']);
    expect(undefinedIn(undefined)).toEqual(['old', 'nobody']);
  });

  it('are completed', () => {
    const { text, offset } = atCaret(`${matter}\nSeen [@inl|\n`);
    const found = service.complete(service.analyse(text, 'quarto'), { offset, explicit: true, bibliography: base });
    expect(found.map(({ insert }) => insert)).toEqual(['inline2005']);
  });

  it('are read again where they change, and only there', () => {
    const first = withInline(service.analyse(`${matter}\nOne.\n`, 'markdown').prose, base);
    expect(withInline(service.analyse(`${matter}\nTwo.\n`, 'markdown').prose, base)).toBe(first);
    const changed = service.analyse(matter.replace('inline2005', 'other2005'), 'markdown').prose;
    expect(withInline(changed, base)?.entry('other2005')).toBeDefined();
  });
});
