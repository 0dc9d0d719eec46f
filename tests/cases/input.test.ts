/** Small files whose places say what their order does not, and what must be read from each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { expect, test } from 'vitest';
import { decodeAlto } from '../../scripts/read/input/alto.ts';
import { isRefused, type Decoded } from '../../scripts/read/input/decoded.ts';
import { decodePdf } from '../../scripts/read/input/pdf.ts';
import { splitPage } from '../../scripts/read/pipeline.ts';
import { knowledge } from '../knowledge.ts';
import { demand, findFaults } from './demand.ts';

const folder = join(import.meta.dirname, 'input');
const files = readdirSync(folder).filter((file) => /\.(?:pdf|xml)$/.test(file));

const decode = async (file: string): Promise<Decoded> => {
  const bytes = readFileSync(join(folder, file));
  return file.endsWith('.pdf') ? decodePdf(bytes) : decodeAlto(bytes);
};

test('there are cases', () => {
  expect(files.length).toBeGreaterThanOrEqual(4);
});

test.each(files)('%s', async (file) => {
  const { name } = parse(file);
  const expected = demand.parse(JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')));
  const decoded = await decode(file);
  if (isRefused(decoded)) throw new Error(decoded.reason);
  const [page] = decoded;
  if (!page || isRefused(page)) throw new Error(page?.reason);
  expect(findFaults(expected, page.text, splitPage({ ...page, name }, knowledge))).toEqual([]);
});
