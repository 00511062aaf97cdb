import type { ReferenceLine } from '../knowledge/build/reference-lines.ts';
import { compact } from '../knowledge/build/table.ts';
import { createClient } from './lookup/http.ts';
import { DEFAULT_HOSTS } from './lookup/index.ts';
import { createPubmed, type Pubmed } from './lookup/pubmed.ts';
import { type FoundPaper, LookupError, type LookupOptions } from './lookup/types.ts';

export type { ReferenceLine } from '../knowledge/build/reference-lines.ts';

export interface Completion {
  readonly lines: readonly ReferenceLine[];
  readonly completed: number;
  /** PMIDs that PubMed does not have, or whose paper is another than the one that is cited. */
  readonly doubtful: readonly string[];
}

/**
 * Completes the references that lack their title or authors, some hundred a call.
 * @param date ISO date of the run, which becomes part of the source
 * @param onBatch is given everything after each call, so that a run that breaks off loses nothing
 * @throws LookupError as the look-up does; what was given to `onBatch` counts
 */
export async function completeReferences(
  lines: readonly ReferenceLine[],
  pubmed: Pick<Pubmed, 'byPmids'>,
  { date, batch = 150, onBatch }: { date: string; batch?: number; onBatch?: (completion: Completion) => void },
): Promise<Completion> {
  const made = new Map(lines.map((line) => [line.id, line] as const));
  const wanting = lines.filter(({ complete }) => !complete);
  const doubtful: string[] = [];
  let completed = 0;
  const now = (): Completion => ({ lines: [...made.values()], completed, doubtful });
  for (let i = 0; i < wanting.length; i += batch) {
    const part = wanting.slice(i, i + batch);
    const papers = await pubmed.byPmids(part.map(pmidOf));
    const found = new Map(papers.map((paper) => [paper.pmid, paper] as const));
    for (const line of part) {
      const paper = found.get(pmidOf(line));
      if (!paper || !isSamePaper(line, paper)) doubtful.push(pmidOf(line));
      else {
        made.set(line.id, lineOf(line, paper, `pubmed-${date}`));
        completed++;
      }
    }
    onBatch?.(now());
  }
  return now();
}

/**
 * Makes the function that completes references from PubMed. Where PubMed fails, what has come so far is given back.
 * @param tell is given a sentence after each batch, and where something fails
 */
export function createReferenceCompleter({
  host = DEFAULT_HOSTS.pubmed,
  email,
  signal,
  tell,
  ...options
}: Pick<LookupOptions, 'fetch' | 'clock' | 'email'> & {
  readonly host?: string;
  readonly signal?: AbortSignal;
  readonly tell: (message: string) => void;
}): (lines: readonly ReferenceLine[]) => Promise<readonly ReferenceLine[]> {
  const pubmed = createPubmed(createClient(options), host, { tool: 'oncoprose', ...(email && { email }) });
  return async (lines) => {
    let so: readonly ReferenceLine[] = lines;
    try {
      await completeReferences(
        lines,
        { byPmids: (pmids) => pubmed.byPmids(pmids, signal) },
        {
          date: new Date(options.clock()).toISOString().slice(0, 10),
          onBatch({ lines: made, completed }) {
            so = made;
            tell(`${completed} references completed`);
          },
        },
      );
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      tell(`${error.message} References that are not complete stay as they are.`);
    }
    return so;
  };
}

const pmidOf = ({ id }: ReferenceLine) => id.slice('PMID:'.length);

/** Print and electronic publication may be a year apart; a surname may be written with or without accents. */
function isSamePaper({ authors = [], year }: ReferenceLine, paper: FoundPaper): boolean {
  const nearYear = !year || !paper.year || Math.abs(year - paper.year) <= 1;
  const [cited, first] = [authors[0]?.family, paper.authors[0]?.family];
  return nearYear && (!cited || !first || bare(cited) === bare(first) || bare(first).endsWith(bare(cited)));
}

const bare = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

function lineOf({ id, year }: ReferenceLine, paper: FoundPaper, source: string): ReferenceLine {
  const { title, authors, journal, volume, issue, pages, doi, complete } = paper;
  return compact({
    id,
    title,
    authors: authors.map(({ family, given }) => compact({ family, given })),
    // The year by which the evidence cites it.
    year: year ?? paper.year,
    journal,
    volume,
    issue,
    pages,
    doi: doi?.toLowerCase(),
    complete: complete || undefined,
    source,
  }) as ReferenceLine;
}
