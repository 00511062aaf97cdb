import { lineFinder } from '../../text/lines.ts';
import type { FileFindings, Formatter } from './types.ts';

/** Findings of a file with file, line and column, as the contract asks. */
export function placedFindings({ file, text, findings }: FileFindings) {
  const place = lineFinder(text);
  return findings.map((finding) => ({ ...finding, file, ...place(finding.start) }));
}

/** One JSON array of all findings. */
export const json: Formatter = (files) => JSON.stringify(files.flatMap(placedFindings), null, 1);

/** A JSON line a file: `{"id": file, "findings": […]}`. */
export const jsonl: Formatter = (files) =>
  files.map((file) => JSON.stringify({ id: file.file, findings: placedFindings(file) })).join('\n');
