import { createDrugClasses } from './classes.ts';
import { createDiseases } from './diseases.ts';
import { createDrugs } from './drugs.ts';
import { emptyKnowledge } from './empty.ts';
import { createEvidence } from './evidence.ts';
import { createGenes } from './genes.ts';
import { createLazySets } from './lazy.ts';
import { createNames } from './names.ts';
import { createNumbering } from './numbering.ts';
import { createDomains, createProteins, createResidues } from './proteins.ts';
import { createReferences } from './references.ts';
import type { Knowledge, ReadAsset } from './types.ts';
import { createVariants } from './variants.ts';

/** An asset that could not be had: names it, says why, and what to do. */
export class AssetError extends Error {
  constructor(asset: string, why: string) {
    super(`The knowledge file "${asset}" ${why}. Reinstall Oncoprose, or build it anew with "npm run build".`);
    this.name = 'AssetError';
  }
}

/**
 * Loads the compiled knowledge.
 * @param read reads an asset of dist/data by file name
 * @throws AssetError where an asset of the core is missing or damaged; what loads later rejects `ensure` in the same way
 */
export async function loadKnowledge(read: ReadAsset): Promise<Knowledge> {
  const [genes, diseases, drugs, classes, evidenceText, variantsText, substitutions, numberingText] = await Promise.all(
    [
      part(read, 'genes.tsv', createGenes),
      part(read, 'diseases.jsonl', createDiseases),
      part(read, 'drugs.tsv', createDrugs),
      part(read, 'drug-classes.jsonl', createDrugClasses),
      part(read, 'evidence.tsv', (text) => text),
      part(read, 'variants.jsonl', (text) => text),
      part(read, 'substitutions.tsv', (text) => text),
      part(read, 'legacy-numbering.jsonl', (text) => text),
    ],
  );
  const lazy = createLazySets({
    core: [],
    sequences: [() => part(read, 'sequences.tsv', createProteins), () => part(read, 'residues.tsv', createResidues)],
    domains: [() => part(read, 'domains.tsv', createDomains)],
    references: [() => part(read, 'references.tsv', createReferences)],
  });
  const evidence = createEvidence(evidenceText, diseases.disease);
  const variants = createVariants(variantsText, substitutions, evidence.knownAlterations);
  const numbering = createNumbering(numberingText, lazy.sequence);
  const names = createNames([genes.entries, drugs.entries, classes.entries, diseases.entries]);
  const { entries: _, ...parts } = { ...genes, ...drugs, ...classes, ...diseases };
  return Object.freeze({
    ...emptyKnowledge,
    ...parts,
    ...evidence,
    ...variants,
    ...numbering,
    ...lazy,
    names: () => names,
  });
}

/** Reads an asset and makes a part of the knowledge of it. */
async function part<T>(read: ReadAsset, asset: string, create: (text: string) => T): Promise<T> {
  let bytes: Uint8Array;
  try {
    bytes = await read(asset);
  } catch (error) {
    throw new AssetError(asset, `could not be read (${messageOf(error)})`);
  }
  try {
    return create(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new AssetError(asset, `is damaged (${messageOf(error)})`);
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
