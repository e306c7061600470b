import { catalog } from './src/lib/charts/catalog.ts';
import { defaultView } from './src/lib/model/view.ts';
import { openDossier } from './scripts/openDossier.ts';
import { english } from './tests/english.ts';
import { conflictsOf } from './src/lib/summary/conflictsByRow.ts';
const d = await openDossier('static/data');
for (const c of catalog) { const p=c.prepare(d,defaultView,english); let n=0;
 console.log(c.id, p.table.columns.map(c=>c.id).join(','));
 for (const {key} of p.table.rows) { const e=p.evidence(key); if(!e) continue; if(conflictsOf(d,e.rows).conflicting && n++<2) console.log('   ',e.summary.slice(0,400)); } }
