import type { Row } from './lib/table.ts';

/** Salts of one drug given as substitutes are one drug; a named regimen is a combination. */
export const interactionOf = (row: Row, count: number): string | undefined =>
  count < 2 ? undefined : row.therapy_interaction_type?.toLowerCase() || 'combination';

const SIGNIFICANCE: Readonly<Record<string, string>> = { 'Sensitivity/Response': 'sensitivity', 'N/A': 'none' };

export const significanceOf = (text: string): string => SIGNIFICANCE[text] ?? text.toLowerCase().replaceAll(' ', '-');
