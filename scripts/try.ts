import { readFileSync, writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { parks, topics } from '../src/schema/authority.ts';
import { toKnowledge } from './knowledge.ts';
import { splitPage } from './pipeline.ts';
import { formatArticle } from '../src/markdown/article-file.ts';
const y=(f)=>parse(readFileSync('content/authority/'+f,'utf8'));
const s=y('surnames.yaml');
const k=toKnowledge({parks:parks.parse(y('parks.yaml')),topics:topics.parse(y('topics.yaml')),surnames:{single:s.single.replace(/\s/g,''),compound:s.compound}});
const [out,...files]=process.argv.slice(2); rmSync(out,{recursive:true,force:true});
for (const f of files) { const name=basename(f,'.txt'); const t=readFileSync(f,'utf8'); try { const r=splitPage({name,text:t},k); mkdirSync(out+'/'+name,{recursive:true}); for (const a of r.articles) writeFileSync(`${out}/${name}/${a.data.source.order}-${a.data.id}.mdx`,formatArticle(a)); if(process.env.N) for(const n of r.notes) console.log(name,n.code,n.message); console.log(name,r.articles.length); } catch(e) { console.log('FAIL',name,e.stack.split('\n').slice(0,3).join(' | ')); } }
