import { mapProfile } from '../evidence.ts';
import { alterationsOf, genesOf, parseProfile } from '../profiles.ts';
import { withExon } from '../query.ts';
import type { Drug, DrugNameKind, Evidence, Gene, Knowledge, PreferredTerm, VariantNames } from '../types.ts';
import { readDocument } from './document.ts';
import type { PackEntry } from './schema.ts';
import type { Pack, ReadPack } from './types.ts';

/**
 * Reads a house pack and joins it to what is known. What cannot be used is told with its place, and the rest goes on.
 * @param text the YAML as it stands on disk
 * @param file its name without folder and ending, which is the pack's name where it gives none
 * @returns the pack, empty where nothing of it could be read; never throws
 */
export function readPack(text: string, file: string, base: Knowledge): ReadPack {
  const document = readDocument(text);
  const name = document.name ?? (file.replace(/[^\w.-]+/g, '-').slice(0, 40) || 'pack');
  const source = `pack:${name}`;

  const genes = document.entries('genes').map(({ entry, path }) => {
    const gene = base.gene(entry.symbol) ?? ownGene(entry, source);
    const names = (entry.names ?? []).filter((written, i) => {
      const other = base.gene(written);
      if (!other || other.id === gene.id) return true;
      document.complain([...path, 'names', i], `${written} is the approved symbol of another gene, ${other.name}.`);
      return false;
    });
    return { gene, names };
  });
  const geneOf = (symbol: string) => base.gene(symbol) ?? genes.find(({ gene }) => gene.symbol === symbol)?.gene;

  const drugs = document.entries('drugs').map(({ entry }) => ({
    drug: base.drug(entry.name) ?? ownDrug(entry, source),
    names: drugNames(entry),
  }));
  const drugOf = (written: string): Drug | undefined => {
    const key = written.toLowerCase();
    const own = drugs.find(
      ({ drug, names }) => drug.name.toLowerCase() === key || names.some((given) => given.name.toLowerCase() === key),
    );
    return own?.drug ?? base.drug(written);
  };

  const variants = document.entries('variants').flatMap(({ entry, path }): VariantNames[] => {
    if (!geneOf(entry.gene)) {
      document.complain([...path, 'gene'], notApproved(entry.gene, base));
      return [];
    }
    const { gene, name: short, names: aliases = [] } = entry;
    return [{ gene, name: short, aliases, protein: [], coding: [], source }];
  });

  const evidence = document.entries('evidence').flatMap(({ entry, path }, i): Evidence[] => {
    const profile = mapProfile(parseProfile(entry.profile), (alteration) => withExon(alteration, base.exonOf));
    const genesNamed = genesOf(profile);
    const strange = genesNamed.find((symbol) => !geneOf(symbol));
    const disease =
      entry.disease === undefined ? undefined : (base.disease(entry.disease) ?? base.diseaseNamed(entry.disease));
    const found = entry.drugs.map(drugOf);
    const complaints = [
      strange && (['profile', notApproved(strange, base)] as const),
      alterationsOf(profile).some(({ genes: named }) => named.length === 0) &&
        (['profile', `“${entry.profile}” does not read as a gene and its alteration, like “EGFR T790M”.`] as const),
      entry.disease !== undefined && !disease && (['disease', `No tumour type is called “${entry.disease}”.`] as const),
      ...found.map(
        (drug, at) => !drug && (['drugs', `No drug is called “${entry.drugs[at]}”. Add it under “drugs”.`] as const),
      ),
    ].filter((complaint) => complaint !== false && complaint !== undefined && complaint !== '');
    for (const [key, message] of complaints) document.complain([...path, key], message);
    if (complaints.length) return [];
    const ids = [...new Set(found.flatMap((drug) => drug?.id ?? []))];
    return [
      {
        id: `PACK:${name}/${i + 1}`,
        type: 'predictive',
        profile,
        profileText: entry.profile,
        genes: genesNamed,
        drugs: ids,
        ...(ids.length > 1 && { interaction: entry.together ? 'combination' : 'substitutes' }),
        direction: entry.supports === false ? 'does-not-support' : 'supports',
        significance: entry.effect,
        level: entry.level,
        ...(disease && { disease: disease.id, diseaseName: disease.name }),
        ...(entry.pmid !== undefined && { pmid: String(entry.pmid) }),
        // Whoever shows a citation shows whose it is.
        citation: `${entry.citation} (${source})`,
        date: entry.date,
        source,
      },
    ];
  });

  const preferred = document
    .entries('preferred')
    .map(({ entry }): PreferredTerm => ({ term: entry.term, instead: entry.instead, source }));
  const pack: Pack = { name, genes, drugs, variants, evidence, preferred };
  return { pack, problems: document.problems };
}

const ownGene = ({ symbol, description }: PackEntry<'genes'>, source: string): Gene => ({
  id: `PACK:${source.slice('pack:'.length)}/${symbol}`,
  symbol,
  name: description ?? `gene of ${source}`,
  locusType: 'house pack',
  aliases: [],
  previous: [],
  everyday: [],
});

const ownDrug = (entry: PackEntry<'drugs'>, source: string): Drug => ({
  id: `PACK:${source.slice('pack:'.length)}/${entry.name}`,
  name: entry.name,
  names: [{ name: entry.name, kind: 'synonym' }],
  targets: entry.targets ?? [],
  secondaryTargets: [],
  confidence: 'partly',
  unsure: [],
  sources: [source],
  ...(entry.class && { classLabel: entry.class }),
  ...(entry.modality && { modality: entry.modality }),
});

function drugNames({ names = [], codes = [], brands = [] }: PackEntry<'drugs'>) {
  const of = (list: readonly string[], kind: DrugNameKind) => list.map((name) => ({ name, kind }));
  return [...of(names, 'synonym'), ...of(codes, 'code'), ...of(brands, 'brand')];
}

function notApproved(symbol: string, base: Knowledge): string {
  const meant = base.geneSenses(symbol)[0]?.gene.symbol;
  return `${symbol} is no approved symbol.${meant ? ` Is ${meant} meant?` : ' Add it under “genes” if it is your own.'}`;
}
