import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../../lint/rules/index.ts';
import type { Finding } from '../../lint/types.ts';
import { lineFinder } from '../../text/lines.ts';
import type { Formatter } from './types.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;

/** SARIF 2.1.0; columns count UTF-16 code units, as the log says. */
export const sarif: Formatter = (files) =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'oncoprose', rules: rules.map(descriptor) } },
          columnKind: 'utf16CodeUnits',
          results: files.flatMap(({ file, text, findings }) => {
            const place = lineFinder(text);
            return findings.map((finding) => result(file, finding, place));
          }),
        },
      ],
    },
    null,
    1,
  );

function descriptor({ id, title, severity, docs }: (typeof rules)[number]) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: docs.what },
    help: { text: `${docs.what} ${docs.why} ${docs.whenNot}` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function result(
  file: string,
  { rule, severity, message, start, end, evidence, fixes }: Finding,
  place: ReturnType<typeof lineFinder>,
) {
  const artifactLocation = {
    uri: path.isAbsolute(file) ? pathToFileURL(file).href : encodeURI(file.replaceAll('\\', '/')),
  };
  const region = (from: number, to: number) => {
    const [a, b] = [place(from), place(to)];
    return { startLine: a.line, startColumn: a.column, endLine: b.line, endColumn: b.column };
  };
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: region(start, end) } }],
    ...(evidence.length && { properties: { evidence } }),
    ...(fixes.length && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map((edit) => ({
              deletedRegion: region(edit.start, edit.end),
              insertedContent: { text: edit.text },
            })),
          },
        ],
      })),
    }),
  };
}
