/** `node scripts/fit/fit-lags.ts DIR`: counts `DIR/news.jsonl`, lines of `{title, date, paras}`, and writes `metadata/when/lags.json`. */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statedLags } from '../read/metadata/when/lags.ts';
import { toLagTables, type DatedStory } from './count-lags.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('fit-lags: expected the folder of news.jsonl, found nothing; name it.');
const text = readFileSync(join(folder, 'news.jsonl'), 'utf8');
const stories = text
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as DatedStory);
const table = {
  about:
    'Chance that the year named by each kind of statement lies 2+ years ahead, 1 ahead, 0, 1, 2, 3-9, 10+ years back; by season.',
  from: {
    stories: stories.length,
    days: new Set(stories.map(({ date }) => date)).size,
    digest: hash('sha256', text).slice(0, 16),
  },
  lags: Object.fromEntries(Object.entries(toLagTables(stories)).filter(([kind]) => !(kind in statedLags))),
};
writeFileSync(new URL('../read/metadata/when/lags.json', import.meta.url), `${JSON.stringify(table, null, 2)}\n`);
