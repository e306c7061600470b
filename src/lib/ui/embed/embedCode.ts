import { escapeMarkup } from '#lib/scene/escapeMarkup.ts';
import { heightMessage } from './tellHeight.ts';

/** What a frame is high until it has told its height; where scripts are barred it stays so, and scrolls. */
const firstHeight = 540;

/**
 * HTML that sets a chart into another page: a frame that is as wide as its place and grows to the height it tells.
 *
 * @param address of the embedded chart in its view, absolute
 * @param title what a screen reader calls the frame
 */
export function embedCode({ address, title }: { address: string; title: string }): string {
  return (
    `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(title)}" width="100%" height="${firstHeight}" ` +
    'style="border:0" loading="lazy"></iframe>\n' +
    '<script>addEventListener("message",e=>{' +
    `if(e.data?.type!=="${heightMessage}")return;` +
    'for(const f of document.querySelectorAll("iframe"))' +
    'if(f.contentWindow===e.source)f.height=Math.min(+e.data.height||0,5000)})</script>\n'
  );
}
