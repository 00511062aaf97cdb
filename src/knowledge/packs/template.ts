/** What a new house pack begins with: every section, explained, and nothing in force. */
export function packTemplate(name: string): string {
  return `# A house pack of Oncoprose: what your lab knows or writes beside the public sources.
# Remove the # in front of what you need. docs/house-packs.md explains every section.
# Names are plain text, never patterns.

name: ${name}

# Names that your lab uses for a gene. A symbol that is not approved makes a gene of your own.
# genes:
#   - symbol: ERBB2
#     names: [HER2-lab]

# Compounds of your own, or codes and brands of known ones.
# drugs:
#   - name: LAB-1234
#     names: [compound 7]
#     codes: [LAB1234]
#     class: EGFR tyrosine kinase inhibitor
#     targets: [EGFR]

# What your lab calls a variant.
# variants:
#   - gene: EGFR
#     name: T790M
#     names: [the gatekeeper mutation]

# Evidence of your own. It is shown as coming from this pack.
#   effect: sensitivity, resistance, reduced-sensitivity or adverse-response
#   supports: false says that the effect was looked for and not found
#   level: A (validated), B (clinical), C (case study), D (preclinical)
# evidence:
#   - profile: EGFR T790M AND EGFR C797S
#     drugs: [LAB-1234]
#     effect: sensitivity
#     level: D
#     disease: NSCLC
#     citation: Our lab, unpublished
#     date: 2026-11-25

# The house style: what to write instead of what.
# preferred:
#   - term: non-small cell lung cancer
#     instead: [non small cell lung carcinoma]
`;
}
