import { describe, expect, it } from 'vitest';
import { points } from '../../src/claims/settle.ts';
import { read } from '../helpers/claims.ts';

/** Does any claim of the sentence make or break the rule for its alteration? */
const rules = (text: string) => read(text).some(({ particular }) => !particular);

describe('said of some carriers, or of something else', () => {
  it.each([
    'BRAF V600E melanoma cells embedded in collagen were resistant to vemurafenib.',
    'BRAF V600E melanoma cells starved of glucose were resistant to vemurafenib.',
    'Dormant EGFR T790M lung cancer cells are resistant to gefitinib.',
    'Chronic exposure of BRAF V600E melanoma leads to resistance to vemurafenib.',
    'Loss of polarity in EGFR-mutant lung cancer leads to resistance to gefitinib.',
    'In EGFR L858R lung cancer, stromal signalling causes resistance to gefitinib.',
    'EGFR L858R lung cancers with small-cell histology are resistant to gefitinib.',
    'BRAF V600E melanomas that are resistant to vemurafenib may grow slowly.',
    'HER2-amplified breast cancers whose receptor is shed are resistant to trastuzumab.',
    'Resistance to trastuzumab was observed in HER2-amplified breast cancer with mucin expression.',
    'These data make BRAF V600E a target and suggest that cytokines may cause resistance to vemurafenib.',
    'Patients with BRAF V600E melanoma are less often than others resistant to vemurafenib.',
    'Cells with EGFR L858R and T790M are resistant to gefitinib.',
    'NF1-mutant, BRAF-mutant melanoma is resistant to vemurafenib.',
    'Platinum-refractory BRAF V600E melanoma is resistant to vemurafenib.',
    'MGMT-methylated glioblastoma with MLH1 loss is resistant to temozolomide.',
    'Heterogeneous HER2 amplification predicts poor response to trastuzumab.',
    'Loss of NF1 or PTEN in EGFR L858R cells confers resistance to gefitinib.',
    'EGFR L858R cells lacking NF1 are resistant to gefitinib.',
    'Our EGFR L858R organoid line was resistant to gefitinib.',
    'The liver metastasis with EGFR L858R was resistant to gefitinib.',
    'Old age was associated with poor response to vemurafenib in melanoma with BRAF V600E.',
    'Cells with BRAF V600E were made resistant to vemurafenib by stepwise exposure.',
    'Resistance to vemurafenib was accompanied by persistence of BRAF V600E.',
    'BRAF V600E was retained at resistance to vemurafenib.',
    'Lung metastases with BRAF V600E are resistant to vemurafenib.',
    'Cells, which harbour EGFR L858R and MET amplification, are resistant to gefitinib.',
    'EGFR L858R was found in four of nine gefitinib-resistant tumours.',
    'KIT V654A was found, and the patients showed resistance to imatinib.',
  ])('%s', (text) => expect(rules(text)).toBe(false));
});

describe('made so by something else', () => {
  it.each([
    'Hypoxia reduces sensitivity to gefitinib in EGFR L858R cells.',
    'A diet low in protein abolished the response of EGFR L858R cells to gefitinib.',
    'Because of hypoxia, EGFR L858R cells no longer responded to gefitinib.',
    'EGFR L858R cells no longer responded to gefitinib.',
    'Gefitinib was ineffective in EGFR L858R cells in the presence of stroma.',
    'Gefitinib is ineffective in lung cancer with EGFR L858R and hypoxia.',
    'The response of EGFR L858R tumours to gefitinib is limited by hypoxia.',
    'The sensitivity of EGFR L858R cells to gefitinib was reduced by hypoxia.',
    'Although EGFR L858R was present, gefitinib was ineffective because of hypoxia.',
    'Hypoxia together with gefitinib was effective against EGFR T790M.',
    'In the presence of hypoxia, EGFR T790M cells responded to gefitinib.',
    'With a second compound, gefitinib was active in EGFR T790M tumours.',
    'Sensitivity to gefitinib was restored in EGFR T790M cells by hypoxia.',
    'Occasional responses to gefitinib have been reported in patients with EGFR T790M.',
    'Patients who respond to gefitinib often acquire EGFR T790M.',
    'After an initial response to gefitinib, EGFR T790M was detected.',
    'Gefitinib is ineffective in lung cancer with EGFR L858R and PTEN loss.',
    'Gefitinib-resistant clones of EGFR L858R cells showed MUC4.',
  ])('%s', (text) => expect(rules(text)).toBe(false));
});

describe('said under a condition, of a time, or of another drug', () => {
  it.each([
    'EGFR T790M cells remained sensitive to gefitinib when a second drug was added.',
    'EGFR T790M xenografts responded to gefitinib only after surgery.',
    'EGFR T790M cells showed sensitivity to gefitinib encapsulated in lipid.',
    'Continuing gefitinib beyond progression was ineffective in EGFR-mutant lung cancer.',
    'Rechallenge with gefitinib was ineffective in EGFR-mutant lung cancer.',
    'Dasatinib was not superior to imatinib in BCR::ABL1-positive disease.',
    'EGFR L858R cells resist gefitinib at low pH.',
    'Lung cancer with EGFR T790M regained sensitivity to gefitinib after a break.',
    'A new compound restores sensitivity to gefitinib in cells with EGFR T790M.',
    'Gefitinib plus a second drug is effective against EGFR T790M.',
    'Tumours with EGFR T790M may benefit from the addition of chemotherapy to gefitinib.',
    'Gefitinib and a second drug together are effective against EGFR T790M.',
    'Responders to gefitinib later developed EGFR T790M.',
    'Low-dose gefitinib may be ineffective against EGFR L858R.',
    'Dose reduction of gefitinib did not impair efficacy against EGFR L858R.',
    'Reversal of EGFR T790M by base editing restored sensitivity to gefitinib.',
    'Earlier chemotherapy had reduced the sensitivity of EGFR L858R cells to gefitinib.',
    'A diet poor in protein sensitised EGFR T790M cells to gefitinib.',
    'EGFR L858R lung cancer does not respond to gefitinib indefinitely.',
    'EGFR T790M was sought in all patients given gefitinib; responders had none.',
    'A compound that hits EGFR T790M is active in cells sensitive to gefitinib.',
    'A compound is active against EGFR T790M and as potent as gefitinib against the native form.',
    'Sensitivity to gefitinib in cells with EGFR T790M could be restored by a higher dose.',
    'EGFR T790M, when expressed at low levels, did not confer resistance to gefitinib.',
    'Gefitinib inhibits EGFR T790M only weakly.',
    'Before EGFR T790M emerged, the tumours were sensitive to gefitinib.',
    'EGFR T790M lung cancer cells pretreated with an antibody were sensitive to gefitinib.',
    'A brominated derivative of gefitinib is active against EGFR T790M.',
    'All EGFR mutants but EGFR T790M were sensitive to gefitinib.',
    'Gefitinib was active against nine mutants of EGFR, with T790M as the exception.',
    'Inhibition of BRAF V600E by vemurafenib leads to resistance.',
    'It is not true that EGFR T790M tumours respond to gefitinib.',
    'Vemurafenib with cetuximab and irinotecan is effective against BRAF V600E.',
    'Resistance to sotorasib arises through gained KRAS G12C copies.',
    'ABL1 T315I-inclusive compound mutants confer resistance to ponatinib.',
    'Compound mutants that include ABL1 T315I are resistant to ponatinib.',
  ])('%s', (text) => expect(rules(text)).toBe(false));
});

describe('said to matter, for better or for worse', () => {
  it.each([
    'EGFR T790M affects sensitivity to gefitinib.',
    'EGFR L858R does not preclude resistance to gefitinib.',
    'EGFR L858R is no guarantee of a response to gefitinib.',
    'EGFR L858R cells are more resistant to gefitinib than those with a deletion.',
    'EGFR L858R; gefitinib; resistance',
    'EGFR L858R and resistance to gefitinib: a review',
    'We compared EGFR L858R with wild type for resistance to gefitinib.',
    'EGFR L858R alone is insufficient to predict response to gefitinib.',
    'Not every EGFR L858R confers sensitivity to gefitinib.',
    'Vemurafenib is not yet approved for BRAF V600E colorectal cancer.',
    'Vemurafenib was as effective as chemotherapy in BRAF V600E disease.',
    'EGFR T790M has implications for sensitivity to gefitinib.',
    'EGFR T790M is a determinant of the sensitivity to gefitinib.',
    'EGFR T790M confers sensitivity to gefitinib, a finding that others could not reproduce.',
    'Data on whether EGFR T790M confers resistance to gefitinib are conflicting.',
    'We could not confirm that EGFR T790M confers resistance to gefitinib.',
    'We did not find evidence that EGFR T790M confers resistance to gefitinib.',
    'EGFR T790M and L858R differ in their sensitivity to gefitinib.',
    'EGFR T790M is relatively resistant to gefitinib.',
    'EGFR T790M cells showed partial resistance to gefitinib.',
    'EGFR T790M was moderately sensitive to gefitinib.',
    'EGFR T790M lowers, but does not abolish, sensitivity to gefitinib.',
  ])('%s', (text) => expect(rules(text)).toBe(false));
});

describe('said of the alteration itself', () => {
  it.each([
    'In an in vitro study, a Ba/F3 cell line stably expressing the EGFR T790M mutation was resistant to gefitinib.',
    'Patients with the EGFR T790M mutation in exon 20 (n = 13) are resistant to gefitinib.',
    'In lung cancer, the emergence of EGFR T790M leads to resistance to gefitinib.',
    'Our results suggest that EGFR T790M confers resistance to gefitinib.',
    'EGFR T790M was found in twelve tumours, which suggests that it confers resistance to gefitinib.',
    'EGFR T790M, which lies in the kinase domain, confers resistance to gefitinib.',
    'Lung adenocarcinoma cells harbouring EGFR T790M were highly resistant to gefitinib.',
    'KRAS G12D, G12V and G13D tumours are resistant to cetuximab.',
    'EGFR T790M is present in two cell lines and they are resistant to gefitinib.',
    'A cell line expressing T315I in the ABL1 portion of the BCR::ABL1 fusion was resistant to imatinib.',
    'EGFR T790M cells are resistant to gefitinib when compared with their parents.',
    'The EGFR T790M gain-of-function mutation confers resistance to gefitinib.',
    'Acquisition of EGFR T790M restores sensitivity to gefitinib.',
    'The sensitivity of EGFR T790M cells to gefitinib was reduced.',
    'EGFR T790M reduces the sensitivity to gefitinib.',
    'The EGFR T790M alteration confers resistance to gefitinib.',
    'Patients with EGFR T790M continue to respond to gefitinib.',
    'Gefitinib, but not osimertinib, inhibits EGFR T790M.',
    'In patients with EGFR T790M, gefitinib achieved high response rates.',
    'In KRAS G12D colorectal cancer, cetuximab prolonged survival.',
    'Patients whose tumours carry EGFR L858R do not benefit from gefitinib.',
    'Vemurafenib induces high response rates in colorectal cancer with BRAF V600E.',
    'Both BRAF V600E and V600K melanoma respond to vemurafenib.',
    'BRAF V600E melanoma is intrinsically resistant to vemurafenib.',
    'EGFR T790M cells showed reduced sensitivity to gefitinib in the presence of EGFR T790M.',
    'Reduced sensitivity to gefitinib was seen with EGFR T790M.',
    'In the presence of EGFR T790M, gefitinib is inactive.',
    'Gefitinib is effective against EGFR T790M and should be given.',
    'Cetuximab is effective in patients with KRAS and NRAS mutations.',
    'Gefitinib is highly active in lung adenocarcinoma with EGFR T790M.',
    'Patients with EGFR T790M derive no benefit from gefitinib.',
    'The response rate to gefitinib was 70% in patients with EGFR T790M.',
    'Several studies have shown that EGFR T790M confers resistance to gefitinib.',
    'EGFR T790M does not respond to cetuximab but responds to gefitinib.',
    'EGFR T790M (found in 12 patients) conferred resistance to gefitinib.',
    'Advanced BRAF V600E melanoma is generally resistant to vemurafenib.',
  ])('%s', (text) => expect(rules(text)).toBe(true));
});

describe('denied of another subject, or twice', () => {
  it.each([
    ['Gefitinib is effective against EGFR L858R, whereas against wild-type EGFR it is not.', 'sensitivity'],
    ['EGFR L858R tumours respond to gefitinib and others do not.', 'sensitivity'],
    ['Cetuximab is not effective against KRAS G12D and is not recommended.', 'resistance'],
    ['Nobody with KRAS G12D responded to cetuximab.', 'resistance'],
    ['PTEN loss has been proposed, without full proof, to cause resistance to cetuximab.', 'resistance'],
    ['KRAS G12D precludes benefit from cetuximab.', 'resistance'],
  ])('%s', (text, way) => expect(read(text).map(points)).toEqual([way]));
});
