/** Whether a text is an address that a link may lead to; `javascript:` and the like are none. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}
