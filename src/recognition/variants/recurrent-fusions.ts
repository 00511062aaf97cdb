/**
 * Fusions that papers write by their partners alone and that the evidence does not hold: five-prime partner, three-prime
 * partner, by approved symbol, as CIViC names them (features of 2025-10, variants of 2021-02) or a drug's target is named
 * (PTPRZ1-MET). They say that two names joined by a hyphen are one alteration, no more.
 */
const NAMES = `
  TPM4-ALK CD74-NRG1 PTPRZ1-MET FGFR1-TACC1 FAM131B-BRAF KMT2A-MLLT3 KMT2A-MLLT10 KMT2A-AFDN PICALM-MLLT10 NUP98-KDM5A
  IGH-BCL2 NAB2-STAT6 CRTC1-MAML2 CRTC3-MAML2 MYB-NFIB TMPRSS2-ETV1`;

/** `KMT2A-MLLT3`: five-prime and three-prime symbol. */
export const RECURRENT: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
