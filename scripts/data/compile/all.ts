import { toAscii } from '../../../src/knowledge/ascii.ts';
import { ASSET_FORMAT, MANIFEST, type Manifest } from '../../../src/knowledge/assets.ts';
import { compileDiseases } from './diseases.ts';
import { compileDrugs } from './drugs.ts';
import { compileEvidence } from './evidence.ts';
import { compileFamilies } from './families.ts';
import { compileGenes } from './genes.ts';
import { compileProteins } from './proteins.ts';
import { compileReferences } from './references.ts';
import { compileSources } from './sources.ts';
import { compileVariants } from './variants.ts';

/** Each makes assets, by file name, of what is in data/. */
const COMPILERS: readonly ((dataDir: string) => Record<string, string>)[] = [
  compileGenes,
  compileFamilies,
  compileDiseases,
  compileProteins,
  compileDrugs,
  compileEvidence,
  compileVariants,
  compileReferences,
  compileSources,
];

/** Compiles data/ into assets, ASCII, by file name; the manifest comes last. */
export function compileAll(dataDir: string): Map<string, string> {
  const assets = new Map<string, string>();
  for (const compile of COMPILERS) {
    for (const [name, text] of Object.entries(compile(dataDir))) assets.set(name, toAscii(text));
  }
  const manifest: Manifest = {
    format: ASSET_FORMAT,
    assets: Object.fromEntries([...assets].map(([name, text]) => [name, text.length])),
  };
  return assets.set(MANIFEST, `${JSON.stringify(manifest)}\n`);
}
