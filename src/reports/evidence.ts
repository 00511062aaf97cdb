import { evidenceOn } from '../cards/biomarker.ts';
import { readingOf, strongestFirst, yearOf } from '../cards/matrix.ts';
import type { Card } from '../cards/types.ts';
import type { Evidence, Knowledge } from '../knowledge/types.ts';
import type { EvidenceRow } from './evidence-rows.ts';

/** All evidence behind a card, the strongest first: of its alteration, gene, marker, drug, tumour type or paper. None for other cards. */
export function evidenceBehind({ data }: Card, knowledge: Knowledge): readonly EvidenceRow[] {
  return [...new Set(itemsOf(data, knowledge))].sort(strongestFirst).map((item) => toRow(item, knowledge));
}

function itemsOf(data: Card['data'], knowledge: Knowledge): readonly Evidence[] {
  switch (data.type) {
    case 'gene':
      return knowledge.evidenceOfGene(String(data.symbol));
    case 'drug':
      return knowledge.evidenceOfDrug(String(data.id));
    case 'disease':
      return knowledge.evidenceOfDisease(String(data.id));
    case 'reference':
      return knowledge.evidenceOfPmid(String(data.pmid));
    case 'biomarker':
      return evidenceOn(String(data.name), knowledge);
    case 'variant':
      return idsIn([data.drugs, data.other]).flatMap((id) => knowledge.evidence(id) ?? []);
    default:
      return [];
  }
}

/** Ids of the evidence items in a variant card's data, which lists them by drug. */
function idsIn(data: unknown): readonly string[] {
  if (Array.isArray(data)) return data.flatMap(idsIn);
  if (typeof data !== 'object' || data === null) return [];
  if ('evidence' in data) return idsIn(data.evidence);
  return 'id' in data ? [String(data.id)] : [];
}

function toRow(item: Evidence, knowledge: Knowledge): EvidenceRow {
  const { id, type, significance, profileText, drugs, otherTherapies = [], interaction, level, pmid } = item;
  const year = yearOf(item);
  const title = pmid ? knowledge.reference(pmid)?.title : undefined;
  const names = [...drugs.map((drug) => knowledge.drug(drug)?.name ?? drug), ...otherTherapies];
  const against = item.direction === 'does-not-support' ? 'no ' : '';
  const reading = type === 'predictive' ? readingOf(item) : undefined;
  return {
    id,
    profile: profileText,
    drugs: names.join(interaction === 'substitutes' ? ' or ' : interaction === 'sequential' ? ' then ' : ' + '),
    reading: reading ?? `${type}: ${against}${significance}`,
    level,
    tumour: item.diseaseName ?? '',
    ...(year !== undefined && { year }),
    citation: item.citation,
    ...(pmid && { pmid }),
    retracted: pmid ? knowledge.isRetracted(pmid) : false,
    ...(title && { title }),
    ...(item.caution && { caution: item.caution }),
    date: item.date.slice(0, 10),
  };
}
