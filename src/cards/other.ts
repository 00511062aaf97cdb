import type { DrugClass, Evidence, Knowledge, Reference } from '../knowledge/types.ts';
import { clip, dotted, escapeMarkdown, link, page, profileCell } from './markdown.ts';
import { readingOf, strongestFirst } from './matrix.ts';
import { CHARACTERS, fitted, listed } from './room.ts';
import type { Card, CardOptions } from './types.ts';
import { effectOf, inEnglish, type Translate } from './words.ts';

/** The card of a drug class: targets and members. */
export function drugClassCard(
  { id, names, members, targets, kind }: DrugClass,
  knowledge: Knowledge,
  options: CardOptions = {},
): Card {
  const { t = inEnglish } = options;
  const drugs = members.flatMap((member) => knowledge.drug(member) ?? []);
  const approved = drugs.filter(({ approvedYear }) => approvedYear).sort((a, b) => a.approvedYear! - b.approvedYear!);
  const rest = drugs.filter((drug) => !approved.includes(drug)).map(({ name }) => escapeMarkdown(name));
  const years = approved.map(({ name, approvedYear }) => `${escapeMarkdown(name)} (${approvedYear})`);
  const title = dotted([
    `**${escapeMarkdown(id)}**`,
    escapeMarkdown(kind),
    targets.length > 0 && t('targets {0}', listed(targets, CHARACTERS, t)),
  ]);
  const many = rest.length > 12 ? `${rest.slice(0, 12).join(', ')}, …${rest.length - 12} more` : rest.join(', ');
  const forHover = () =>
    fitted({
      head: [title],
      foot: () => [
        years.length ? t('Approved: {0}', listed(years, 5 * CHARACTERS - 12, t)) : undefined,
        rest.length ? t('Others: {0}', listed(rest, 3 * CHARACTERS - 12, t)) : undefined,
      ],
    });
  const forPage = () =>
    page([title, years.length ? `Approved: ${years.join(', ')}.` : undefined, many ? `Others: ${many}.` : undefined]);
  return {
    title: id,
    markdown: options.hover ? forHover() : forPage(),
    data: { type: 'drug-class', id, names, targets, members: drugs.map(({ name }) => name) },
  };
}

/**
 * The card of a paper: as much of the reference as is known, whether it was retracted, and which evidence it carries.
 * @param footer what else is to be said at its end
 * @param name what to call it where it has no title; its PMID where nothing is given
 */
export function paperCard(
  reference: Reference,
  knowledge: Knowledge,
  options: CardOptions = {},
  footer?: string,
  name = `PMID ${reference.pmid}`,
): Card {
  const { pmid, doi, title, journal, year, complete } = reference;
  const { t = inEnglish } = options;
  const items = pmid ? [...knowledge.evidenceOfPmid(pmid)].sort(strongestFirst) : [];
  const head = [
    pmid && knowledge.isRetracted(pmid) ? `**${t('This paper has been retracted.')}**` : undefined,
    `**${escapeMarkdown(title ? clip(title, 160) : name)}**`,
    dotted([authorsOf(reference), journal && `*${escapeMarkdown(journal)}*`, year]),
  ];
  const links = dotted([
    pmid && link('PubMed', `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`),
    doi && link('doi', `https://doi.org/${encodeURI(doi)}`),
    !complete && t('record incomplete: a look-up completes it'),
  ]);
  const carrying = t('Evidence that it carries here:');
  const carried = items.slice(0, 6).map((item) => {
    const drugs = escapeMarkdown(drugsOf(item, knowledge));
    const [effect, level, date] = statementOf(item, t);
    return `- ${escapeMarkdown(item.profileText)}${drugs ? `, ${drugs}` : ''}: ${effect} (${level}, ${date})`;
  });
  const forHover = () =>
    fitted({
      head: [...head, items.length ? carrying : undefined],
      rows: (limit, squeeze) =>
        items
          .slice(0, limit)
          .map((item) => [
            profileCell(item.profileText, squeeze),
            escapeMarkdown(clip(drugsOf(item, knowledge), squeeze.name)),
            ...statementOf(item, t),
          ]),
      foot: (shown) => [dotted([items.length > shown && t('…{0} more', items.length - shown), links, footer])],
    });
  const forPage = () =>
    page([...head, carried.length ? `${carrying}\n\n${carried.join('\n')}` : undefined, links, footer]);
  return {
    title: title ?? name,
    markdown: options.hover ? forHover() : forPage(),
    data: { type: 'reference', ...reference, evidence: items.map(({ id }) => id) },
  };
}

const drugsOf = ({ drugs }: Evidence, knowledge: Knowledge) =>
  drugs.map((id) => knowledge.drug(id)?.name ?? id).join(' + ');

/** What an item says, at which level, and when it was reviewed. */
function statementOf(item: Evidence, t: Translate): readonly [string, string, string] {
  const reading = readingOf(item);
  return [reading ? effectOf(reading, t) : item.significance, t('level {0}', item.level), t('reviewed {0}', item.date)];
}

/** Up to three family names. */
function authorsOf({ authors, etAl }: Pick<Reference, 'authors' | 'etAl'>): string {
  const shown = authors.slice(0, 3).map(({ family }) => escapeMarkdown(family));
  return `${shown.join(', ')}${shown.length && (etAl || authors.length > 3) ? ' et al.' : ''}`;
}
