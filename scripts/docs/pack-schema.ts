import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '../../src/knowledge/packs/index.ts';

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; items?: Schema };

/** What an editor says of each key, by its path. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  name: 'Where the pack is the source, it is named so: pack:NAME. Without it, the file’s name is taken.',
  genes: 'Names that the lab uses for a gene; a symbol that is not approved makes a gene of the lab’s own.',
  'genes.symbol': 'An approved symbol, or one of the lab’s own.',
  'genes.description': 'What a gene of the lab’s own is.',
  'genes.names': 'Names that mean this gene. They may not be approved symbols of others.',
  drugs: 'Compounds of the lab’s own, or further names of known drugs.',
  'drugs.name': 'A name by which the drug is known, or the name of one of the lab’s own.',
  'drugs.codes': 'Research codes.',
  'drugs.targets': 'Approved symbols.',
  variants: 'What the lab calls a variant.',
  'variants.gene': 'An approved symbol.',
  'variants.name': 'The short form: T790M.',
  evidence: 'Evidence of the lab’s own, shown as coming from this pack.',
  'evidence.profile': 'As CIViC writes profiles: EGFR T790M AND EGFR C797S.',
  'evidence.drugs': 'Names of drugs that are known, or under “drugs”.',
  'evidence.together': 'The drugs are given together; without it, each counts by itself.',
  'evidence.supports': 'false: the effect was looked for and not found.',
  'evidence.level': 'A validated, B clinical, C case study, D preclinical.',
  'evidence.disease': 'A tumour type by name, abbreviation or id: NSCLC, DOID:3908.',
  'evidence.citation': 'Author and year, or where it is written down.',
  'evidence.date': 'When it was last looked at: 2026-11-25.',
  preferred: 'The house style: what to write instead of what.',
  'preferred.term': 'What is to be written.',
  'preferred.instead': 'What it is written for.',
};

/** The JSON schema of house packs, from the shape that the reader checks. */
export function houseSchema(): Record<string, unknown> {
  return { ...described(toJsonSchema(packSchema) as Schema, ''), title: 'Oncoprose house pack' };
}

function described(schema: Schema, path: string): Schema {
  const { properties, items } = schema;
  return {
    ...schema,
    ...(DESCRIPTIONS[path] && { description: DESCRIPTIONS[path] }),
    ...(items && { items: described(items, path && !items.properties ? `${path}[]` : path) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, described(value, path ? `${path}.${key}` : key)]),
      ),
    }),
  };
}
