import type { Drug, DrugNameKind } from '../../src/knowledge/types.ts';
import type { Draft, Drafts } from './drug-drafts.ts';
import { codeSpellings, isShort, kindOf, nameKey, saltBase } from './drug-names.ts';
import { type Row, values } from './lib/table.ts';

/** The curated table of oncology drugs, the strongest claim to a name. */
export const CURATED = 'oncology-drugs-2026-07';

/**
 * Adds the curated drugs: identity, class, targets and approval, with what the curation itself calls unsure.
 * @param words everyday words and names of classes: no drug may be called so, unless it is its nonproprietary name
 */
export function addCurated(rows: readonly Row[], drafts: Drafts, words: ReadonlySet<string>): void {
  for (const row of rows) {
    const draft = drafts.add({ id: idOf(row), name: row.inn!, facts: factsOf(row), sources: new Set([CURATED]) });
    const claim = (name: string, kind: DrugNameKind) => {
      if (kind === 'inn' || (name.length > 2 && !words.has(nameKey(name))))
        drafts.claim(draft, name, careful(name, kind), kind === 'inn' ? 0 : 1);
    };
    claim(row.inn!, 'inn');
    if (row.usan_or_us_name) claim(row.usan_or_us_name, 'usan');
    for (const brand of values(row.brands)) for (const name of brand.split('/')) claim(name.trim(), 'brand');
    for (const code of values(row.research_codes)) {
      claim(code, 'code');
      for (const spelling of codeSpellings(code)) drafts.claim(draft, spelling, careful(spelling, 'code'), 3);
    }
    for (const name of values(row.synonyms_other)) claim(name, saltBase(name) ? 'salt' : kindOf(name));
  }
}

/** `NCIT:…`, else `DRUGBANK:…`, else the project's own. */
export const idOf = (row: Row): string =>
  row.ncit_code
    ? `NCIT:${row.ncit_code}`
    : row.drugbank_id
      ? `DRUGBANK:${row.drugbank_id}`
      : `ONCOPROSE:${row.inn!.replaceAll(' ', '-')}`;

/** A code of one letter and a few digits (`A66`, `R406`) is as ambiguous as an abbreviation. */
const careful = (name: string, kind: DrugNameKind): DrugNameKind =>
  kind !== 'inn' && kind !== 'brand' && (/^[A-Z]-?\d{1,3}$/.test(name) || (isShort(name) && !/\d{2}/.test(name)))
    ? 'abbreviation'
    : kind;

function factsOf(row: Row): Draft['facts'] {
  const generation = Number(row.generation);
  const year = Number(row.first_fda_approval_year);
  return {
    ...(row.drugbank_id && { drugbank: row.drugbank_id }),
    ...(row.modality && { modality: row.modality }),
    ...(row.class_label && { classLabel: row.class_label }),
    ...(generation > 0 && { generation }),
    ...(row.mechanism && { mechanism: row.mechanism }),
    targets: values(row.primary_targets),
    secondaryTargets: values(row.secondary_targets),
    ...(year > 0 && { approvedYear: year }),
    ...(row.approval_status && { approval: row.approval_status.replaceAll('|', ', ') }),
    ...(row.main_indications && { indications: row.main_indications }),
    confidence: row.confidence as Drug['confidence'],
    unsure: unsureOf(row.note ?? ''),
  };
}

/** `unverified: CN status; secondary ERBB4; brand X` → fields of a drug, a name with its name. */
export function unsureOf(note: string): string[] {
  const list = /unverified:\s*(.*?)(?:\.\s|$)/i.exec(note)?.[1] ?? '';
  const fields = list.split(';').flatMap((item) => {
    const [word = '', ...rest] = item.trim().split(' ');
    if (/^(brand|code|synonym)$/.test(word))
      return rest
        .join(' ')
        .split('/')
        .map((name) => `name:${name}`);
    if (word === 'name') return ['name'];
    if (word === 'primary') return ['targets'];
    if (word === 'secondary') return ['secondaryTargets'];
    if (word === 'year') return ['approvedYear'];
    return /status|withdrawal/.test(item) ? ['approval'] : item.trim() ? [item.trim()] : [];
  });
  return [...new Set(fields)].sort();
}
