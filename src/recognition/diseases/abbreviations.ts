/**
 * Abbreviations of tumour types that oncology papers use, each with the name that the knowledge is asked for.
 * `free` ones have no other common meaning in the field; the rest need a definition in the document, or a word beside
 * them that makes them a disease (`relapsed ALL`, `MM cells`).
 */
const FREE: Readonly<Record<string, string>> = {
  NSCLC: 'non-small cell lung cancer',
  SCLC: 'small cell lung cancer',
  LUAD: 'lung adenocarcinoma',
  LUSC: 'lung squamous cell carcinoma',
  CRC: 'colorectal cancer',
  mCRC: 'colorectal cancer',
  HCC: 'hepatocellular carcinoma',
  iCCA: 'intrahepatic cholangiocarcinoma',
  GBM: 'glioblastoma',
  PDAC: 'pancreatic ductal adenocarcinoma',
  CRPC: 'castration-resistant prostate cancer',
  mCRPC: 'castration-resistant prostate cancer',
  HNSCC: 'head and neck squamous cell carcinoma',
  ESCC: 'esophageal squamous cell carcinoma',
  ccRCC: 'clear cell renal cell carcinoma',
  RCC: 'renal cell carcinoma',
  TNBC: 'triple-negative breast cancer',
  AML: 'acute myeloid leukemia',
  CML: 'chronic myeloid leukemia',
  CLL: 'chronic lymphocytic leukemia',
  CMML: 'chronic myelomonocytic leukemia',
  JMML: 'juvenile myelomonocytic leukemia',
  'B-ALL': 'B-cell acute lymphoblastic leukemia',
  'T-ALL': 'T-cell acute lymphoblastic leukemia',
  DLBCL: 'diffuse large B-cell lymphoma',
  PTCL: 'peripheral T-cell lymphoma',
  AITL: 'angioimmunoblastic T-cell lymphoma',
  GIST: 'gastrointestinal stromal tumor',
  MPNST: 'malignant peripheral nerve sheath tumor',
  DFSP: 'dermatofibrosarcoma protuberans',
  DIPG: 'diffuse intrinsic pontine glioma',
};

const CUED: Readonly<Record<string, string>> = {
  ALL: 'acute lymphoblastic leukemia',
  APL: 'acute promyelocytic leukemia',
  MM: 'multiple myeloma',
  MDS: 'myelodysplastic syndrome',
  MPN: 'myeloproliferative neoplasm',
  MCL: 'mantle cell lymphoma',
  WM: 'Waldenstrom macroglobulinemia',
  HCL: 'hairy cell leukemia',
  ALCL: 'anaplastic large cell lymphoma',
  NHL: 'non-Hodgkin lymphoma',
  MTC: 'medullary thyroid cancer',
  ATC: 'anaplastic thyroid cancer',
  PTC: 'papillary thyroid cancer',
  NPC: 'nasopharyngeal carcinoma',
  BCC: 'basal cell carcinoma',
  MCC: 'Merkel cell carcinoma',
  CCA: 'cholangiocarcinoma',
  EOC: 'epithelial ovarian cancer',
  MPM: 'malignant pleural mesothelioma',
  ECD: 'Erdheim-Chester disease',
  LCH: 'Langerhans cell histiocytosis',
  IMT: 'inflammatory myofibroblastic tumor',
};

export interface DiseaseAbbreviation {
  readonly name: string;
  readonly free: boolean;
}

const entries = (names: Readonly<Record<string, string>>, free: boolean): [string, DiseaseAbbreviation][] =>
  Object.entries(names).map(([short, name]) => [short, { name, free }]);

/** Abbreviation, as written → what it stands for, and whether it needs a word beside it. */
export const ABBREVIATIONS: ReadonlyMap<string, DiseaseAbbreviation> = new Map([
  ...entries(FREE, true),
  ...entries(CUED, false),
]);
