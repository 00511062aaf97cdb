import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });
const alarms = (text: string): string[] =>
  service
    .lint(service.analyse(text, 'plain'), defaultConfig)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule);

/** Sentences that a careful author may write, each of which was once held against its author. */
const TRUE = `
Loss of the BRCA1 mutation predicts resistance to olaparib.
Loss of EGFR T790M at progression was associated with resistance to osimertinib.
ESR1 Y537S is relatively resistant to fulvestrant.
ABL1 F317L is relatively resistant to dasatinib.
ERBB2-amplified gastric cancer is resistant to lapatinib.
Sotorasib monotherapy had only modest activity in KRAS G12C-mutant colorectal cancer (response rate 9.7%).
BTK C481S prevents covalent binding of ibrutinib and causes resistance, but pirtobrutinib is active.
EGFRvIII confers resistance to gefitinib in glioblastoma models.
In contrast to melanoma, BRAF V600E-mutant colorectal cancer shows little response to vemurafenib monotherapy.
Vemurafenib is effective in BRAF V600E-mutant melanoma but not in BRAF V600E-mutant colorectal cancer.
KRAS mutations are negatively associated with response to erlotinib in NSCLC.
T315I-inclusive compound mutants confer high-level resistance to ponatinib.
ALK G1269A causes crizotinib resistance but is sensitive to ceritinib and alectinib.
KIT D820Y and N822K in the activation loop are insensitive to sunitinib.
The response rate to crizotinib in ALK-positive disease was 74%, as against 45% with chemotherapy.
EGFR T790M is a negative predictor of response to gefitinib.
ABL1 T315I prevents the binding of imatinib and thereby causes resistance.
Dabrafenib is active against BRAF V600E.
HER2 mutations are not equivalent: V777L is activating, L755S confers resistance to lapatinib.
STK11-mutated tumours may benefit from the addition of CTLA-4 to PD-1 inhibition.
They received gefitinib, a MEK inhibitor and chemotherapy.
Gefitinib and cetuximab are effective in combination against EGFR T790M.
Cetuximab followed by gefitinib was effective in EGFR T790M tumours.
TP53-mutated CLL responds poorly to chemoimmunotherapy but well to ibrutinib.
BRCA-mutated ovarian cancers respond to olaparib.
FGFR amplification was not associated with response to AZD4547.
RAS mutations confer resistance to cetuximab in colorectal cancer.
Loss of BRCA confers sensitivity to PARP inhibitors.
NTRK mutations such as G595R confer resistance to larotrectinib.
`;

/** Plainly false sentences, and the rule that finds each. */
const FALSE = `
Avapritinib is inactive in PDGFRA D842V-mutant gastrointestinal stromal tumours. => claim-contradicts-evidence
Vemurafenib is effective in BRAF V600E-mutant colorectal cancer but not in BRAF V600E-mutant melanoma. => claim-contradicts-evidence
Unlike in melanoma, vemurafenib monotherapy is effective in BRAF V600E-mutant colorectal cancer. => tumour-context
BTK C481S is sensitive to ibrutinib. => claim-contradicts-evidence
Patients with BTK C481S continue to respond to ibrutinib. => claim-contradicts-evidence
ALK-positive NSCLC is resistant to crizotinib and alectinib from the outset. => claim-contradicts-evidence
Ponatinib does not inhibit ABL1 T315I. => claim-contradicts-evidence
Gefitinib, but not osimertinib, inhibits EGFR T790M. => claim-contradicts-evidence
In KRAS-mutant colorectal cancer, cetuximab significantly prolonged survival and should be given. => claim-contradicts-evidence
Vemurafenib alone induces high response rates in colorectal cancers with BRAF V600E. => tumour-context
Retrospective analyses showed that patients with KRAS-mutant colorectal cancer benefit most from cetuximab. => claim-contradicts-evidence
Ponatinib, like imatinib, is ineffective in patients with T315I. => claim-contradicts-evidence
Cetuximab was effective in KRAS-mutant but not in KRAS wild-type colorectal cancer. => claim-contradicts-evidence
p95HER2 sensitises tumours to trastuzumab. => claim-contradicts-evidence
BRCA-mutated ovarian cancer is resistant to olaparib. => claim-contradicts-evidence
RAS-mutant colorectal cancer is sensitive to cetuximab. => claim-contradicts-evidence
NTRK1/2/3 fusions predict resistance to larotrectinib. => claim-contradicts-evidence
`;

const lines = (text: string) => text.trim().split('\n');

describe('no alarm', () => {
  it.each(lines(TRUE))('%s', (text) => expect(alarms(text)).toEqual([]));
});

describe('an alarm', () => {
  it.each(lines(FALSE).map((line) => line.split(' => ')))('%s', (text, rule) => expect(alarms(text!)).toContain(rule));
});
