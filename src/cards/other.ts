import type { DrugClass, Knowledge, Reference } from '../knowledge/types.ts';
import { clip, escapeMarkdown } from './markdown.ts';
import { readingOf, strongestFirst } from './matrix.ts';
import type { Card } from './types.ts';

/** The card of a drug class: targets and members. */
export function drugClassCard({ id, names, members, targets, kind }: DrugClass, knowledge: Knowledge): Card {
  const drugs = members.flatMap((member) => knowledge.drug(member) ?? []);
  const approved = drugs.filter(({ approvedYear }) => approvedYear).sort((a, b) => a.approvedYear! - b.approvedYear!);
  const rest = drugs.filter((drug) => !approved.includes(drug));
  const markdown = [
    `**${escapeMarkdown(id)}** · ${escapeMarkdown(kind)}${targets.length ? ` · targets ${targets.join(', ')}` : ''}`,
    approved.length
      ? `Approved: ${approved.map(({ name, approvedYear }) => `${escapeMarkdown(name)} (${approvedYear})`).join(', ')}.`
      : undefined,
    rest.length
      ? `Others: ${rest
          .slice(0, 12)
          .map(({ name }) => escapeMarkdown(name))
          .join(', ')}${rest.length > 12 ? `, …${rest.length - 12} more` : ''}.`
      : undefined,
  ];
  return {
    title: id,
    markdown: markdown.filter(Boolean).join('\n\n'),
    data: { type: 'drug-class', id, names, targets, members: drugs.map(({ name }) => name) },
  };
}

/** The card of a paper: as much of the reference as is known, whether it was retracted, and which evidence it carries. */
export function paperCard(reference: Reference, knowledge: Knowledge): Card {
  const { pmid, doi, title, authors, etAl, journal, year, complete } = reference;
  const who = authors.length
    ? `${authors
        .slice(0, 3)
        .map(({ family }) => escapeMarkdown(family))
        .join(', ')}${etAl || authors.length > 3 ? ' et al.' : ''}`
    : '';
  const items = [...knowledge.evidenceOfPmid(pmid)].sort(strongestFirst);
  const carried = items.slice(0, 6).map(({ profileText, drugs, level, type, significance, date, ...item }) => {
    const reading = readingOf({ ...item, profileText, drugs, level, type, significance, date }) ?? significance;
    const names = drugs.map((id) => knowledge.drug(id)?.name ?? id).join(' + ');
    return `- ${escapeMarkdown(profileText)}${names ? `, ${escapeMarkdown(names)}` : ''}: ${reading} (level ${level}, reviewed ${date})`;
  });
  const markdown = [
    knowledge.isRetracted(pmid) ? '**This paper has been retracted.**' : undefined,
    `**${title ? escapeMarkdown(clip(title, 160)) : `PMID ${pmid}`}**`,
    [who, journal && `*${escapeMarkdown(journal)}*`, year].filter(Boolean).join(' · '),
    carried.length ? `Evidence that it carries here:\n\n${carried.join('\n')}` : undefined,
    [
      `[PubMed](https://pubmed.ncbi.nlm.nih.gov/${pmid}/)`,
      doi && `[doi](https://doi.org/${doi})`,
      complete ? undefined : 'record incomplete: a look-up completes it',
    ]
      .filter(Boolean)
      .join(' · '),
  ];
  return {
    title: title ?? `PMID ${pmid}`,
    markdown: markdown.filter(Boolean).join('\n\n'),
    data: { type: 'reference', ...reference, evidence: items.map(({ id }) => id) },
  };
}
