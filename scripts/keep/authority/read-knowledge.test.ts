/** What is known of the world where an archive brings little of it, or something that is none. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKnowledge } from './read-knowledge.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banku-knowledge-'));
  await mkdir(join(folder, 'authority'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string): Promise<void> => writeFile(join(folder, 'authority', name), text);

test('without authority files no park and no topic is known, and surnames are those that come with the tool', async () => {
  const { zones, topics, surnames } = await readKnowledge(folder);
  expect([zones, topics]).toEqual([[], []]);
  expect(surnames.single.has('赖')).toBe(true);
  expect(surnames.compound.has('欧阳')).toBe(true);
});

test('an empty file is an empty list; surnames of its own replace the others', async () => {
  await write('parks.yaml', '# none\n');
  await write('surnames.yaml', 'single: 猗\ncompound: []\n');
  const { zones, surnames } = await readKnowledge(folder);
  expect(zones).toEqual([]);
  expect([...surnames.single]).toEqual(['猗']);
});

test('a file that does not fit is named, with what was expected', async () => {
  await write('topics.yaml', '- id: Golf\n  name: 高尔夫\n');
  await expect(readKnowledge(folder)).rejects.toThrow(/topics\.yaml: [^]*definition/);
});
