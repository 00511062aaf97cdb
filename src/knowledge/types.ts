/** Where a fact comes from: the id of a row in data/SOURCES.md, e.g. `hgnc-2024-10`, `civic-2026-05`. */
export type SourceId = string;

/** A gene as HGNC names it. */
export interface Gene {
  /** `HGNC:3236` */
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly locusType: string;
  readonly location?: string;
  readonly aliases: readonly string[];
  readonly previous: readonly string[];
  /** Further names that other databases list; they count as aliases. */
  readonly synonyms?: readonly string[];
  /** Names that oncologists write (HER2, PD-L1, P-gp), from data/. */
  readonly everyday: readonly string[];
  readonly ncbi?: string;
  readonly ensembl?: string;
  readonly uniprot?: string;
  /** MANE Select, with versions. */
  readonly mane?: { readonly refseq: string; readonly protein: string; readonly ensembl: string };
  /** Role in cancer: oncogene-like (`Act`), suppressor-like (`LoF`) or `ambiguous`, with its source. */
  readonly role?: { readonly value: 'Act' | 'LoF' | 'ambiguous'; readonly source: SourceId };
}

/** How a gene name relates to the gene that bears it. */
export type GeneNameKind = 'approved' | 'previous' | 'alias' | 'everyday' | 'name';

/** One gene that a written name may mean. */
export interface GeneSense {
  readonly gene: Gene;
  readonly kind: GeneNameKind;
}

/** Genes that papers name together: RAS, FGFR, MEK. */
export interface GeneFamily {
  readonly names: readonly string[];
  /** Approved symbols. */
  readonly members: readonly string[];
}

export type DrugNameKind = 'inn' | 'usan' | 'brand' | 'code' | 'abbreviation' | 'synonym' | 'salt';

export interface Drug {
  /** `NCIT:C1855`, else `DRUGBANK:DB…`, else `ONCOPROSE:name`. */
  readonly id: string;
  /** International nonproprietary name, lower case (codes keep their case where no INN exists). */
  readonly name: string;
  readonly names: readonly { readonly name: string; readonly kind: DrugNameKind }[];
  /** `DB00317`, also where the id is of another vocabulary. */
  readonly drugbank?: string;
  /** `small molecule`, `monoclonal antibody`, `antibody–drug conjugate`, … */
  readonly modality?: string;
  /** Class in words: `third-generation EGFR tyrosine kinase inhibitor`. */
  readonly classLabel?: string;
  /** 1, 2, 3 … where the literature numbers the class. */
  readonly generation?: number;
  /** `inhibitor`, `antagonist`, `degrader`, … */
  readonly mechanism?: string;
  /** Approved symbols. */
  readonly targets: readonly string[];
  readonly secondaryTargets: readonly string[];
  readonly approvedYear?: number;
  readonly approval?: string;
  readonly indications?: string;
  readonly confidence: 'verified' | 'partly' | 'unverified' | 'name-only';
  /** Fields that the curation marks as unsure: nothing is linted from them. */
  readonly unsure: readonly string[];
  readonly sources: readonly SourceId[];
}

export interface DrugSense {
  readonly drug: Drug;
  readonly kind: DrugNameKind;
}

export interface DrugClass {
  /** Label, e.g. `EGFR tyrosine kinase inhibitor`. */
  readonly id: string;
  readonly names: readonly string[];
  /** Drug ids. */
  readonly members: readonly string[];
  readonly targets: readonly string[];
  readonly kind: string;
}

/** A cancer type: Disease Ontology joined with OncoTree. */
export interface Disease {
  /** `DOID:3908`, or `ONCOTREE:LUAD` where the Disease Ontology has none. */
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly oncotree?: string;
  readonly parents: readonly string[];
}

/** One alteration in a molecular profile, e.g. EGFR T790M. */
export interface Alteration {
  /** Approved symbols; two for a fusion, five-prime partner first (`?` where unknown). */
  readonly genes: readonly string[];
  /** Contract kind: `substitution`, `fusion`, `exon`, `codon`, `category`, … */
  readonly kind: string;
  /** Short form as oncologists write it: `T790M`, `exon 19 deletion`, `amplification`, `mutation`, `fusion`. */
  readonly name: string;
  readonly position?: number;
  /** Last position of a range. */
  readonly endPosition?: number;
  readonly ref?: string;
  readonly alt?: string;
  readonly exon?: number;
}

/** Boolean expression over alterations. */
export type Profile =
  | { readonly op: 'is'; readonly alteration: Alteration }
  | { readonly op: 'and' | 'or'; readonly parts: readonly Profile[] }
  | { readonly op: 'not'; readonly part: Profile };

export type EvidenceLevel = 'A' | 'B' | 'C' | 'D';
export type EvidenceType = 'predictive' | 'prognostic' | 'diagnostic' | 'predisposing' | 'oncogenic' | 'functional';
export type Direction = 'supports' | 'does-not-support';

/** One curated item: this profile, these drugs, in this disease, was read so, at this level, in this paper. */
export interface Evidence {
  /** `CIVIC:EID238` or `ONCOPROSE:…` for the project's own. */
  readonly id: string;
  readonly type: EvidenceType;
  readonly profile: Profile;
  /** The profile as its source writes it. */
  readonly profileText: string;
  /** Every gene that the profile names, approved symbols. */
  readonly genes: readonly string[];
  /** Drug ids (salts merged). */
  readonly drugs: readonly string[];
  /** Therapies of the item that are no single drug (a class, a regimen, radiation), as the source writes them. */
  readonly otherTherapies?: readonly string[];
  readonly interaction?: 'combination' | 'substitutes' | 'sequential';
  readonly direction: Direction;
  /** Predictive: `sensitivity`, `resistance`, `reduced-sensitivity`, `adverse-response`; other types in CIViC's words. */
  readonly significance: string;
  readonly level: EvidenceLevel;
  readonly rating?: number;
  /** `DOID:…` */
  readonly disease?: string;
  readonly diseaseName?: string;
  readonly origin?: string;
  readonly pmid?: string;
  /** Author and year as the source cites it. */
  readonly citation: string;
  /** Why the item is to be shown with care and never held against an author (disputed, flagged by its curators). */
  readonly caution?: string;
  /** ISO date of the last review, else of the release. */
  readonly date: string;
  readonly source: SourceId;
}

/** Bibliographic record in CSL-JSON terms; `complete` says whether title, authors, journal and year are all known. */
export interface Reference {
  readonly pmid: string;
  readonly doi?: string;
  readonly title?: string;
  readonly authors: readonly { readonly family: string; readonly given?: string }[];
  /** The author list ends in "et al." in the source. */
  readonly etAl: boolean;
  readonly journal?: string;
  readonly year?: number;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly complete: boolean;
  readonly retracted: boolean;
  readonly source: SourceId;
}

/** What a variant is called. */
export interface VariantNames {
  readonly gene: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** HGVS with accession: `NP_005219.2:p.Thr790Met`. */
  readonly protein: readonly string[];
  readonly coding: readonly string[];
  readonly transcript?: string;
  readonly source: SourceId;
}

/** A residue numbering that papers use beside, or instead of, the reference's. */
export interface LegacyNumbering {
  readonly gene: string;
  /** `T877A` in the old numbering … */
  readonly legacy: string;
  /** … is `T878A` in the reference's. */
  readonly current: string;
  /** `accepted`: a live convention, never an error. `legacy`: superseded. */
  readonly status: 'accepted' | 'legacy';
  /** What is counted. An isoform has a transcript of its own, so that HGVS may describe a variant along it as well. */
  readonly counts: 'isoform' | 'mature protein' | 'older sequence';
  readonly why: string;
  readonly source: SourceId;
}

/** A further reading of a protein's numbering: an isoform that papers number by. */
export interface Isoform {
  readonly gene: string;
  readonly label: string;
  readonly accession?: string;
  readonly sequence: string;
}

export interface ProteinDomain {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** A term of the house style, and what it is to be written instead of. */
export interface PreferredTerm {
  readonly term: string;
  readonly instead: readonly string[];
  readonly source: SourceId;
}

export interface SourceInfo {
  readonly id: SourceId;
  readonly title: string;
  readonly release: string;
  readonly licence: string;
  readonly url?: string;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Everything that is known, behind look-ups. All look-ups are synchronous and return nothing for
 * what is not known; none throws. Sets that are rarely needed (`sequences`, `references`,
 * `domains`) answer as unknown until `ensure` has loaded them.
 */
export interface Knowledge {
  /** Exact, case-sensitive look-up of a written gene name (symbol, alias, everyday name, or full name in lower case). */
  geneSenses(name: string): readonly GeneSense[];
  gene(symbolOrId: string): Gene | undefined;
  /** Look-up of a drug name, case-insensitive (brands, codes and abbreviations included). */
  drugSenses(name: string): readonly DrugSense[];
  drug(idOrName: string): Drug | undefined;
  drugClass(name: string): DrugClass | undefined;
  classesOf(drugId: string): readonly DrugClass[];
  disease(id: string): Disease | undefined;
  /** Look-up of a written disease name or abbreviation. */
  diseaseNamed(name: string): Disease | undefined;
  /** Is `id` the same as, or narrower than, `ancestor`? */
  isA(id: string, ancestor: string): boolean;
  /** All evidence that names the gene. */
  evidenceOfGene(symbol: string): readonly Evidence[];
  /** All evidence on markers that are no gene's: microsatellite instability, mutational burden. */
  evidenceOfNoGene(): readonly Evidence[];
  evidenceOfDrug(drugId: string): readonly Evidence[];
  evidence(id: string): Evidence | undefined;
  evidenceOfPmid(pmid: string): readonly Evidence[];
  /** All evidence in a tumour type or a narrower kind of it; of the most general one (cancer) only its own. */
  evidenceOfDisease(id: string): readonly Evidence[];
  /** Exon of a residue in the reference transcript, where a source gives it: what makes V600E an exon 15 mutation. */
  exonOf(symbol: string, position: number): number | undefined;
  /** Alterations of a gene that any source names, most studied first. */
  knownAlterations(symbol: string): readonly Alteration[];
  /** Other names, HGVS descriptions and transcript of a variant, by its short name. */
  variantNames(symbol: string, name: string): VariantNames | undefined;
  /** Genes in which a short protein substitution (`V617F`) is known. */
  genesWithVariant(substitution: string): readonly string[];
  legacyNumbering(symbol: string): readonly LegacyNumbering[];
  /** The reading of a written substitution (`T877A`) in the one legacy numbering that it fits; undefined where it fits the reference. */
  legacyReading(symbol: string, written: string): LegacyNumbering | undefined;
  /** The same substitution in the other numberings that papers use: FGFR2 `N549K` is `N550K`, and the other way round. */
  otherSpellings(symbol: string, written: string): readonly string[];
  /** Reference protein of the gene, one letter a residue. */
  sequence(symbol: string): string | undefined;
  isoforms(symbol: string): readonly Isoform[];
  /** Residue (one letter) where no full sequence is held but the residue is known. */
  residue(symbol: string, position: number): string | undefined;
  domains(symbol: string): readonly ProteinDomain[];
  reference(pmid: string): Reference | undefined;
  referenceByDoi(doi: string): Reference | undefined;
  isRetracted(pmid: string): boolean;
  /** Years in which PubMed gave out numbers like this one, judged by the bundled references on both sides of it. */
  yearsOfPmid(pmid: string): { readonly first: number; readonly last: number } | undefined;
  sources(): readonly SourceInfo[];
  /** What the house style of the workspace's packs asks to be written instead of what. */
  preferredTerms(): readonly PreferredTerm[];
  /** Exact look-up of a family's written name. */
  geneFamily(name: string): GeneFamily | undefined;
  geneFamilies(): readonly GeneFamily[];
  /** Every written gene name that `geneSenses` answers, full names in lower case; a name of several genes may come several times. */
  geneNames(): Iterable<string>;
  /** Every written drug name that `drugSenses` answers, in any order: the recogniser's vocabulary. */
  drugNames(): Iterable<string>;
  /** Every written class name that `drugClass` answers. */
  drugClassNames(): Iterable<string>;
  /** Every written disease name or abbreviation that `diseaseNamed` answers. */
  diseaseNames(): Iterable<string>;
  /** Names for completion and did-you-mean: every name with what it means, sorted by lower-cased name. */
  names(): NameIndex;
  /** Loads what is rarely needed; resolves at once where it is there already. */
  ensure(...sets: readonly AssetSet[]): Promise<void>;
}

export type AssetSet = 'core' | 'sequences' | 'references' | 'domains';

/** One written name and what it means. */
export interface NameEntry {
  readonly name: string;
  readonly type: 'gene' | 'drug' | 'drug-class' | 'disease';
  readonly id: string;
}

export interface NameIndex {
  /** Entries whose name starts with `prefix`, whatever the case, at most `limit`. */
  startingWith(prefix: string, limit: number): readonly NameEntry[];
  /** A shortlist that shares an initial or a trigram with `query`, for a fuzzy stage to rank. */
  shortlist(query: string, limit: number): readonly NameEntry[];
}

/** Reads a compiled asset by file name. Handed in by the host: `fs` on the desktop, `workspace.fs` on the web. */
export type ReadAsset = (name: string) => Promise<Uint8Array>;
