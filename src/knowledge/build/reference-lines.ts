import { toAscii } from '../ascii.ts';
import { byText } from './table.ts';

/** A reference as data/references.jsonl has it, and the asset with the id taken out. */
export interface ReferenceLine {
  readonly id: string;
  readonly authors?: readonly { readonly family: string; readonly given?: string | undefined }[];
  readonly year?: number;
  readonly title?: string;
  readonly complete?: boolean;
  readonly source: string;
}

/** Takes the asset `references.tsv` apart: the retracted PMIDs as they stand in it, and the references. */
export function readReferenceLines(text: string): {
  readonly retracted: string;
  readonly lines: readonly ReferenceLine[];
} {
  const [retracted = '', ...rest] = text.split('\n');
  const lines = rest.filter(Boolean).map((line): ReferenceLine => {
    const tab = line.indexOf('\t');
    return { id: `PMID:${line.slice(0, tab)}`, ...(JSON.parse(line.slice(tab + 1)) as Omit<ReferenceLine, 'id'>) };
  });
  return { retracted, lines };
}

/** The inverse of `readReferenceLines`, sorted. */
export function writeReferenceLines(retracted: string, lines: readonly ReferenceLine[]): string {
  const written = [...lines]
    .sort((a, b) => byText(a.id, b.id))
    .map(({ id, ...record }) => toAscii(`${id.slice('PMID:'.length)}\t${JSON.stringify(record)}`));
  return [retracted, ...written, ''].join('\n');
}
