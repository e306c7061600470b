import { isWebAddress } from '#lib/model/isWebAddress.ts';
import { escapeMarkup } from '#lib/scene/escapeMarkup.ts';

/** A link to a place in the web, which follows only when somebody chooses it; the text alone for any other address. */
export function link(url: string, text: string): string {
  const said = escapeMarkup(text);
  return isWebAddress(url) ? `<a href="${escapeMarkup(url)}" rel="noreferrer">${said}</a>` : said;
}
