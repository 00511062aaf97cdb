/** Fills the `{name}` places of a message template. A name without a value stays as written, so that it is seen. */
export function fillMessage(template: string, data: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => data[name] ?? place);
}
