import { byText } from './table.ts';

/** The record without its empty fields. */
export function compact<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value))) as T;
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** Orders records by id in code-unit order. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id);
