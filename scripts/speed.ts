import { readFileSync, readdirSync } from 'node:fs';
import { readKnowledge } from './files/knowledge.ts';
import { splitPage } from './pipeline.ts';
const k=await readKnowledge('content');
const dir='../shared/pages-dev/pages/'; const pages=readdirSync(dir).map(f=>({name:f.slice(0,3),text:readFileSync(dir+f,'utf8')}));
for (let r=0;r<3;r++){ const t=performance.now(); let n=0,c=0; for (let i=0;i<5;i++) for (const p of pages){ splitPage(p,k); n++; c+=p.text.length;} const s=(performance.now()-t)/1000; console.log((n/s).toFixed(0),'pages/s',(c/n).toFixed(0),'chars'); }
if (process.argv[2]) for (const st of ['A01','B01','C01']) for (const m of [1,4,16,64,180]) { const base=pages.find(p=>p.name===st)!; let text=''; for(let i=0;i<m;i++) text+=base.text.replaceAll('。',()=>'。').replace(/高质量/g,'高质'+i)+'\n'; const t=performance.now(); try{ splitPage({name:'x',text},k);}catch(e){console.log(String(e).slice(0,200))} console.log(st,text.length,((performance.now()-t)).toFixed(0),'ms'); }
