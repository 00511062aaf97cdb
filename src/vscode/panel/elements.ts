/** Makes an element with properties. Text goes in as text: nothing that it holds becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}

/** A button that does something. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', textContent: text });
  made.addEventListener('click', act);
  return made;
}

/** A form field inside its label; a checkbox stands before its words. */
export function field(text: string, control: HTMLElement, className = ''): HTMLLabelElement {
  const label = element('label', { className });
  const words = element('span', { textContent: text });
  label.append(...(className === 'check' ? [control, words] : [words, control]));
  return label;
}

/** Puts values for `{0}`, `{1}` into a text. */
export function fill(text: string, ...values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (all, index) => values[Number(index)] ?? all);
}
