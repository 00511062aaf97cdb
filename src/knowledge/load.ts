import { openAssets } from './assets.ts';
import { createDrugClasses } from './classes.ts';
import { createDiseases } from './diseases.ts';
import { createDrugs } from './drugs.ts';
import { createEvidence } from './evidence.ts';
import { createFamilies } from './families.ts';
import { createGenes } from './genes.ts';
import { createLazySets } from './lazy.ts';
import { createNames } from './names.ts';
import { createNumbering } from './numbering.ts';
import { createDomains, createProteins, createResidues } from './proteins.ts';
import { createReferences } from './references.ts';
import { createSources } from './sources.ts';
import type { Knowledge, ReadAsset } from './types.ts';
import { createVariants } from './variants.ts';

/**
 * Loads the compiled knowledge.
 * @param read reads an asset of dist/data by file name
 * @throws AssetError where an asset of the core is missing or damaged; what loads later rejects `ensure` in the same way
 */
export async function loadKnowledge(read: ReadAsset): Promise<Knowledge> {
  const part = await openAssets(read);
  const lazy = createLazySets({
    core: [],
    sequences: [() => part('sequences.tsv', createProteins), () => part('residues.tsv', createResidues)],
    domains: [() => part('domains.tsv', createDomains)],
    references: [() => part('references.tsv', createReferences)],
  });
  const diseasesPart = part('diseases.jsonl', createDiseases);
  const evidencePart = diseasesPart.then((known) => part('evidence.tsv', (text) => createEvidence(text, known)));
  const [genes, families, diseases, drugs, classes, evidence, variants, numbering, sources] = await Promise.all([
    part('gene-facts.txt', asIs).then((facts) => part('genes.tsv', (text) => createGenes(text, facts))),
    part('gene-families.tsv', createFamilies),
    diseasesPart,
    part('drugs.tsv', createDrugs),
    part('drug-classes.jsonl', createDrugClasses),
    evidencePart,
    evidencePart.then(({ knownAlterations }) => part('variants.tsv', (text) => createVariants(text, knownAlterations))),
    part('legacy-numbering.jsonl', (text) => createNumbering(text, lazy.sequence)),
    part('sources.jsonl', createSources),
  ]);
  const names = createNames([genes.entries, drugs.entries, classes.entries, diseases.entries]);
  const { entries: _, ...parts } = {
    ...genes,
    ...families,
    ...diseases,
    ...drugs,
    ...classes,
    ...evidence,
    ...variants,
    ...numbering,
    ...sources,
    ...lazy,
  };
  return Object.freeze({ ...parts, names: () => names, preferredTerms: () => [] });
}

const asIs = (text: string) => text;
