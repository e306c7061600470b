import { Refusal } from './Refusal.ts';

/**
 * Where the site will stand, ending in `/`, from `STANDPOINT_ADDRESS`; empty where that is not known, as in a copy that is
 * opened in any folder. Link previews and oEmbed need it, since whoever reads them does not look at relative addresses.
 */
export function siteAddress(): string {
  const given = process.env['STANDPOINT_ADDRESS'] ?? '';
  if (given === '') return '';
  const address = URL.canParse(given) ? new URL(given) : null;
  if (!address || !/^https?:$/.test(address.protocol) || address.search !== '' || address.hash !== '')
    throw new Refusal(
      `STANDPOINT_ADDRESS is "${given}", expected the address of the site, such as https://example.org/dashboard/`,
    );
  return address.href.replace(/\/*$/, '/');
}
