import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });
const lint = (text: string) => service.lint(service.analyse(text, 'plain'), defaultConfig);

/** Sentences with a planted error: the rule that must find it, and how severe it is. */
const FOUND = `
EGFR T709M is the commonest mechanism of acquired resistance to gefitinib [2]. => reference-residue-mismatch error
BTK C418S was found in most patients relapsing on ibrutinib [4]. => near-miss-variant warning
Vemurafenib monotherapy is effective in BRAF V600E-mutant colorectal cancer [7]. => tumour-context error
Trastuzumab is a small-molecule HER2 tyrosine kinase inhibitor. => drug-target-mismatch error
The ALK G1202R mutation is highly sensitive to ceritinib [9]. => claim-contradicts-evidence error
KIT V654A tumours remain sensitive to imatinib [11]. => claim-contradicts-evidence error
MGMT promoter methylation confers resistance to temozolomide in glioblastoma [14]. => claim-contradicts-evidence error
LNCaP cells carry the AR T877A mutation [16]. => legacy-numbering info
An ALK::EML4 fusion was detected by RNA sequencing. => fusion-partner-order warning
She was switched to Tagrisso 80 mg daily. => brand-name info
EGFR c.2235-2249del15 was present. => hgvs-syntax warning
A p.(Met1Val) change was predicted in BRCA1. => hgvs-syntax warning
Ba/F3 experiments prove that patients with FLT3 F691L will not respond to gilteritinib. => preclinical-as-clinical warning
A germline EGFR T790M mutation was acquired during gefitinib therapy. => germline-somatic-contradiction warning
The variant carries OncoKB level R3 evidence. => invalid-evidence-tier warning
EGFR S492R causes resistance to panitumumab [21]. => claim-contradicts-evidence warning
T790M mediates gefitinib resistance. => claim-without-citation info
Acquired T790M sensitises tumours to gefitinib [2]. => claim-contradicts-evidence error
EGFR T790M sensitises NSCLC to gefitinib [2]. => claim-contradicts-evidence error
Osimertinib is not active against EGFR T790M [2]. => claim-contradicts-evidence error
KRAS V600E was reported in this melanoma. => variant-on-wrong-gene error
The MEK inhibitor dabrafenib was given. => drug-target-mismatch error
Osimertinib, a first-generation TKI, was given. => drug-generation-mismatch warning
KRAS G13D confers resistance to cetuximab in colorectal cancer [3]. => conflicting-evidence info
TP53 p.R213X was found. => hgvs-syntax warning
PLX4032 was given to 32 patients. => research-code info
KRAS G21C was detected in plasma. => reference-residue-mismatch error
EGFR L859R was found at diagnosis. => reference-residue-mismatch error
EGFR G12A conferred resistance to regorafenib [2]. => variant-on-wrong-gene error
The patient had p.Val600Glu in KRAS. => variant-on-wrong-gene error
ESCAT tier VI was assigned. => invalid-evidence-tier warning
Trastuzumab emtansine, an unconjugated antibody, was given. => drug-conjugate-confusion warning
`;

/** Correct sentences: nothing of warning or error may be found in them. */
const CLEAN = `
EGFR T790M confers resistance to gefitinib but not to osimertinib [2].
Osimertinib overcomes T790M-mediated resistance to gefitinib [26].
Vemurafenib monotherapy showed little activity in BRAF V600E-mutant colorectal cancer [7].
H1975 cells carry EGFR L858R and T790M [27].
See Figure S3A, Table S1B, primer R175F and lot Q61R.
She harboured an EGFR exon 19 deletion (del19) and received osimertinib [29].
The BCR-ABL1-expressing line MYL-R grew in imatinib [30]. Bafetinib was three times less potent against resistant cells.
The BCR-ABL1-expressing line made LYN in plenty [30]. Overexpression of LYN may contribute to nilotinib resistance.
p95HER2 does not bind trastuzumab yet remained sensitive to lapatinib in models [31].
In contrast to most exon 20 insertions, EGFR A763_Y764insFQEA is sensitive to erlotinib [33].
Loss of PTEN was associated with resistance to trastuzumab in HER2-positive breast cancer [36].
We hypothesised that NRAS Q61R would sensitise cells to vemurafenib; it did not.
IDH2 Q316E in trans to R140Q conferred resistance to enasidenib in two patients [39].
DPYD*2A carriers are at risk of severe fluoropyrimidine toxicity [19].
Neither NRAS Q61 nor MAP2K1 C121S was detected at progression on vemurafenib.
MET D1228V was resistant to savolitinib but sensitive to cabozantinib [43].
We excluded patients with KRAS mutations before giving panitumumab.
Reagent V600E antibody (clone VE1) stained positive.
HER2-amplified breast cancer is sometimes insensitive to trastuzumab.
A significant number of patients with HER2-overexpressing breast cancer do not benefit from trastuzumab.
Gilteritinib was approved for relapsed or refractory (R/R) FLT3-mutated acute myeloid leukaemia.
At resistance to futibatinib and erdafitinib, polyclonal FGFR2 kinase domain mutations were frequent.
Sotorasib and adagrasib were designed to block KRAS G12C in its GDP-bound inactive state.
EGFR exon 20 insertions have not shown the same sensitivity to gefitinib as exon 19 deletions and L858R.
Mutations predisposing to dasatinib resistance such as ABL1 F317C and V299L did not occur before exposure.
MTHFR C677T, ERBB2 V655I and SOD2 Ala16Val were genotyped in all patients.
The apoB R3500Q mutation was not found.
RET/PTC and PAX8/PPARG rearrangements were found in thyroid carcinomas.
BRAF T1799A leads to the V600E substitution.
Trial registration: NCT 02576431.
BRCA1 reversion mutations confer resistance to rucaparib [3].
Loss of BRCA1 promoter methylation confers resistance to rucaparib [3].
Drugs that are active against FLT3 F691L after gilteritinib failure are sought [4].
ABL1 T315I was inhibited by imatinib only at micromolar concentrations [5].
Adding lapatinib to chemotherapy did not improve survival in ERBB2-amplified gastric cancer [6].
`;

const lines = (block: string) => block.trim().split('\n');

describe('sentences with an error', () => {
  it.each(lines(FOUND).map((line) => line.split(' => ') as [string, string]))('%s => %s', (text, wanted) => {
    const [rule, severities] = wanted.split(' ') as [string, string];
    const found = lint(text).filter((finding) => finding.rule === rule);
    expect(found.map(({ severity }) => severities.split('|').includes(severity))).toContain(true);
  });
});

describe('correct sentences', () => {
  it.each(lines(CLEAN))('%s', (text) => {
    const loud = lint(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(loud.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
