import { markingLook } from '#lib/charts/pictureMarking.ts';
import type { Marking } from '#lib/model/marking.ts';
import type { Theme } from '#lib/scene/theme.ts';

/** How the page looks: on paper, on a phone, beside its evidence and while it is presented. */
export function pageStyle(theme: Theme, marking: Marking | null): string {
  const { ground, ink, mutedInk, rule, amount } = theme;
  const raised = theme.emptyFill;
  const plate = marking && markingLook(marking);
  return `
*{box-sizing:border-box}
[hidden]{display:none!important}
html{background:${ground};color:${ink};font:1rem/1.5 Inter,system-ui,sans-serif;scroll-padding-top:1rem}
body{margin:0 auto;max-width:68rem;padding:1.5rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.25rem;line-height:1.3}
a{color:${amount}}
button{font:inherit;color:inherit;background:${raised};border:1px solid ${theme.hatch};border-radius:4px;padding:.4rem .9rem;min-height:2.75rem;cursor:pointer}
:focus-visible{outline:3px solid ${amount};outline-offset:2px}
main>section:focus,.title:focus{outline:none}
.muted,.place,.facts,.passage+span{color:${mutedInk};font-size:.875rem}
.heard,.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nav ol{padding-left:1.5rem}
main>section{margin-top:2.5rem;padding-top:1rem;border-top:1px solid ${rule}}
main>section>.place{margin:0 0 .5rem}
main>section>.place span{margin-right:.75em}
figure{margin:0 0 .75rem}
.picture{display:block;width:100%;height:auto;background:${ground}}
.picture.narrow{display:none}
.mark{cursor:pointer;outline:none}
.mark rect{fill:transparent;stroke-width:2.5}
.mark:hover rect{stroke:${mutedInk}}
.mark:focus-visible rect,.mark.open rect{stroke:${amount}}
details{border-top:1px solid ${rule}}
summary{cursor:pointer;padding:.6rem 0;min-height:2.75rem}
.table{overflow-x:auto;padding-bottom:1rem}
table{border-collapse:collapse;font-size:.875rem}
caption{text-align:left;color:${mutedInk};padding-bottom:.5rem}
th,td{border-bottom:1px solid ${rule};padding:.3rem .75rem .3rem 0;text-align:left;vertical-align:top;font-variant-numeric:tabular-nums}
th{font-weight:600}
td[align=right]{text-align:right}
.plain,.list,.passages{padding-left:1.25rem}
.plain{list-style:none;padding-left:0}
.list,.passages{overflow-wrap:anywhere}
.passages li,.list li{margin:0 0 1rem}
.passages li:target{background:${raised};outline:2px solid ${amount};outline-offset:4px}
li p,li blockquote{margin:.15rem 0}
blockquote{font-weight:600}
.facts span{margin-right:.75em}
.all{margin-top:3rem;border-top:1px solid ${rule}}
.marking{display:table;margin:0 0 1rem auto;padding:.1rem .5rem;font-weight:600;color:${plate?.ink ?? ink};background:${plate?.plate ?? ground}}
.panel{position:fixed;right:0;top:0;bottom:0;width:min(26rem,100vw);overflow:auto;padding:1.25rem;background:${raised};border-left:1px solid ${rule};z-index:2}
.panel .marking{margin:0 0 .5rem}
.panel .close{float:right;margin:0 0 .5rem .75rem}
.panel .title{margin:.25rem 0}
.presenting body{overflow:hidden;max-width:none;padding:0}
.presenting header,.presenting footer,.presenting .all,.presenting main>section:not(.shown),.presenting main details,.presenting main>section>.place{display:none}
.presenting main>section{position:fixed;inset:0;margin:0;padding:0;border:0;overflow:auto;display:grid;background:${ground}}
.presenting figure{margin:0;display:grid;place-items:center;min-height:100%}
.presenting .picture{width:100%;height:100vh;max-height:100vh}
.presenting .panel{font-size:1.125rem;width:min(34rem,100vw)}
.presenting.idle{cursor:none}
.bar{position:fixed;left:50%;bottom:.75rem;transform:translateX(-50%);display:flex;gap:.5rem;align-items:center;padding:.4rem .6rem;background:${raised};border:1px solid ${theme.hatch};border-radius:6px;z-index:1}
.bar .place{white-space:nowrap}
.idle .bar:not(:focus-within){opacity:0}
@media (min-width:70rem){.with-panel:not(.presenting) body{margin-right:26rem;max-width:none}}
@media (max-width:40rem){
.said{position:static;width:auto;height:auto;clip-path:none;white-space:normal}
body{padding:1rem}
.picture.wide{display:none}
.picture.narrow{display:block}
html.with-panel{scroll-padding-bottom:62vh}
.panel{top:auto;width:100vw;max-height:60vh;border-left:0;border-top:2px solid ${rule}}
}
@media print{.present,.panel,.bar{display:none}main>section{break-inside:avoid}}
@media (forced-colors:active){.mark:focus-visible rect,.mark.open rect{stroke:Highlight}}
`;
}
