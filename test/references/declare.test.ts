import { describe, expect, it } from 'vitest';
import { declareBibliography, declaredBibliographies } from '../../src/references/index.ts';
import type { Format } from '../../src/text/types.ts';

describe('declareBibliography', () => {
  it.each<[Format, string, string]>([
    ['markdown', 'Text.\n', '---\nbibliography: references.bib\n---\n\nText.\n'],
    ['quarto', '---\ntitle: T\n---\n\nText.\n', '---\ntitle: T\nbibliography: references.bib\n---\n\nText.\n'],
    ['markdown', '\uFEFFText\r\n', '\uFEFF---\r\nbibliography: references.bib\r\n---\r\n\r\nText\r\n'],
    [
      'latex',
      '\\documentclass{article}\n\\begin{document}\nText.\n\\end{document}\n',
      '\\documentclass{article}\n\\begin{document}\nText.\n\\bibliographystyle{unsrt}\n\\bibliography{references}\n\\end{document}\n',
    ],
    [
      'latex',
      '\\usepackage[style=numeric]{biblatex}\n\\begin{document}\nText.\n\\end{document}\n',
      '\\usepackage[style=numeric]{biblatex}\n\\addbibresource{references.bib}\n\\begin{document}\nText.\n\\end{document}\n',
    ],
    ['typst', 'Text.\n', 'Text.\n\n#bibliography("references.bib")\n'],
  ])('%s: %j', (format, source, wanted) => {
    const { at, text } = declareBibliography(source, format, 'references.bib')!;
    const result = source.slice(0, at) + text + source.slice(at);
    expect(result).toBe(wanted);
    expect(declaredBibliographies(result, format).paths).toEqual(['references.bib']);
  });

  it('has nothing to do in plain text', () => {
    expect(declareBibliography('Text', 'plain', 'references.bib')).toBeUndefined();
  });
});
