import { createDrugClasses } from './classes.ts';
import { createDiseases } from './diseases.ts';
import { createDrugs } from './drugs.ts';
import { emptyKnowledge } from './empty.ts';
import { createGenes } from './genes.ts';
import { createNames } from './names.ts';
import type { Knowledge, ReadAsset } from './types.ts';

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
 * @throws AssetError where an asset of the core is missing or damaged
 */
export async function loadKnowledge(read: ReadAsset): Promise<Knowledge> {
  const [genes, diseases, drugs, classes] = await Promise.all([
    part(read, 'genes.tsv', createGenes),
    part(read, 'diseases.jsonl', createDiseases),
    part(read, 'drugs.tsv', createDrugs),
    part(read, 'drug-classes.jsonl', createDrugClasses),
  ]);
  return Object.freeze({
    ...emptyKnowledge,
    geneSenses: genes.geneSenses,
    gene: genes.gene,
    geneNames: genes.geneNames,
    disease: diseases.disease,
    diseaseNamed: diseases.diseaseNamed,
    isA: diseases.isA,
    drugSenses: drugs.drugSenses,
    drug: drugs.drug,
    drugNames: drugs.drugNames,
    drugClass: classes.drugClass,
    classesOf: classes.classesOf,
    drugClassNames: classes.drugClassNames,
    ...{ names: once(() => createNames([genes.entries, diseases.entries, drugs.entries, classes.entries])) },
  });
}

/** Reads an asset and makes a part of the knowledge of it. */
async function part<T>(read: ReadAsset, asset: string, create: (text: string) => T): Promise<T> {
  let bytes: Uint8Array;
  try {
    bytes = await read(asset);
  } catch (error) {
    throw new AssetError(asset, `could not be read (${error instanceof Error ? error.message : String(error)})`);
  }
  try {
    return create(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new AssetError(asset, `is damaged (${error instanceof Error ? error.message : String(error)})`);
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
