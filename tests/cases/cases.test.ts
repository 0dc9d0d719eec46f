/** Small pages, each a kind of newspaper page that is easily read wrongly, and what must be read from each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { splitPage } from '../../scripts/read/pipeline.ts';
import { knowledge } from '../knowledge.ts';
import { demand, findFaults } from './demand.ts';

const folder = join(import.meta.dirname, 'understand');
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -'.txt'.length)] : []));

test('there are cases', () => {
  expect(names.length).toBeGreaterThanOrEqual(26);
});

test.each(names)('%s', (name) => {
  const expected = demand.parse(JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')));
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
  expect(findFaults(expected, text, splitPage({ name, text }, knowledge))).toEqual([]);
});
