import { createNames } from '../names.ts';
import type { Drug, DrugSense, Gene, GeneSense, Knowledge, NameEntry, SourceInfo } from '../types.ts';
import { layerEvidence, layerVariants } from './layer-evidence.ts';
import type { Pack } from './types.ts';

/**
 * Lays house packs over a knowledge base, which stays as it is and is not copied.
 * A pack's name for a gene or drug outranks what else the name may mean, but never an approved symbol.
 * @returns the base itself where the packs hold nothing
 */
export function withPacks(base: Knowledge, packs: readonly Pack[]): Knowledge {
  const size = packs.reduce(
    (sum, { genes, drugs, variants, evidence, preferred }) =>
      sum + genes.length + drugs.length + variants.length + evidence.length + preferred.length,
    0,
  );
  if (size === 0) return base;
  const genes = layerGenes(base, packs);
  const drugs = layerDrugs(base, packs);
  const names = layerNames(base, () => [...genes.entries(), ...drugs.entries()]);
  return Object.freeze({
    ...base,
    ...genes.lookups,
    ...drugs.lookups,
    ...layerEvidence(base, packs),
    ...layerVariants(base, packs),
    names,
    preferredTerms: () => [...base.preferredTerms(), ...packs.flatMap(({ preferred }) => preferred)],
    sources: () => [...base.sources(), ...packs.map(sourceOf)],
  });
}

function layerGenes(base: Knowledge, packs: readonly Pack[]) {
  const byId = new Map<string, Gene>();
  const bySymbol = new Map<string, Gene>();
  const named = new Map<string, string>();
  for (const { genes } of packs) {
    for (const { gene, names } of genes) {
      const known = byId.get(gene.id) ?? gene;
      const made = { ...known, everyday: [...new Set([...known.everyday, ...names])] };
      byId.set(gene.id, made);
      bySymbol.set(gene.symbol, made);
      for (const name of names) named.set(name, gene.id);
      if (!base.gene(gene.symbol)) named.set(gene.symbol, gene.id);
    }
  }
  const layered = (gene: Gene) => byId.get(gene.id) ?? gene;
  const lookups: Pick<Knowledge, 'gene' | 'geneSenses' | 'geneNames'> = {
    gene: (symbolOrId) => bySymbol.get(symbolOrId) ?? byId.get(symbolOrId) ?? base.gene(symbolOrId),
    geneSenses(name): readonly GeneSense[] {
      const own = named.get(name);
      if (own === undefined) {
        const senses = base.geneSenses(name);
        return senses.some(({ gene }) => byId.has(gene.id))
          ? senses.map(({ gene, kind }) => ({ gene: layered(gene), kind }))
          : senses;
      }
      const gene = byId.get(own)!;
      const approved = base.geneSenses(name).filter(({ kind }) => kind === 'approved');
      return [...approved, { gene, kind: gene.symbol === name ? 'approved' : 'everyday' }];
    },
    *geneNames() {
      yield* base.geneNames();
      yield* named.keys();
    },
  };
  const entries = () => [...named].map(([name, id]): NameEntry => ({ name, type: 'gene', id }));
  return { lookups, entries };
}

function layerDrugs(base: Knowledge, packs: readonly Pack[]) {
  const byId = new Map<string, Drug>();
  const named = new Map<string, { readonly id: string; readonly written: string; readonly kind: DrugSense['kind'] }>();
  for (const { drugs } of packs) {
    for (const { drug, names } of drugs) {
      const known = byId.get(drug.id) ?? drug;
      byId.set(drug.id, { ...known, names: [...known.names, ...names] });
      const all = base.drug(drug.id) ? names : [...drug.names, ...names];
      for (const { name, kind } of all) named.set(name.toLowerCase(), { id: drug.id, written: name, kind });
    }
  }
  const layered = (drug: Drug) => byId.get(drug.id) ?? drug;
  const drugSenses = (name: string): readonly DrugSense[] => {
    const own = named.get(name.toLowerCase());
    return own
      ? [{ drug: byId.get(own.id)!, kind: own.kind }]
      : base.drugSenses(name).map(({ drug, kind }) => ({ drug: layered(drug), kind }));
  };
  const lookups: Pick<Knowledge, 'drug' | 'drugSenses' | 'drugNames'> = {
    drugSenses,
    drug(idOrName) {
      const own = byId.get(idOrName) ?? byId.get(named.get(idOrName.toLowerCase())?.id ?? '');
      return own ?? base.drug(idOrName);
    },
    *drugNames() {
      yield* base.drugNames();
      for (const { written } of named.values()) yield written;
    },
  };
  const entries = () => [...named.values()].map(({ written, id }): NameEntry => ({ name: written, type: 'drug', id }));
  return { lookups, entries };
}

/** The names of the packs before those of the base. */
function layerNames(base: Knowledge, entries: () => Iterable<NameEntry>): Knowledge['names'] {
  const own = createNames([entries]);
  return () => ({
    startingWith: (prefix, limit) =>
      [...own.startingWith(prefix, limit), ...base.names().startingWith(prefix, limit)].slice(0, limit),
    shortlist: (query, limit) =>
      [...own.shortlist(query, limit), ...base.names().shortlist(query, limit)].slice(0, limit),
  });
}

function sourceOf({ name, genes, drugs, variants, evidence, preferred }: Pack): SourceInfo {
  return {
    id: `pack:${name}`,
    title: `House pack “${name}”`,
    release: 'as in the workspace',
    licence: 'the workspace’s own',
    counts: {
      genes: genes.length,
      drugs: drugs.length,
      variants: variants.length,
      evidence: evidence.length,
      preferred: preferred.length,
    },
  };
}
