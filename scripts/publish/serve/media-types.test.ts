/** What the archive's own servers say of a file, the host's settings in deploy/ say too. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mediaTypes } from './media-types.ts';

/** Forms of the data that a browser does not read as a page: programs guess their encoding where none is named. */
const texts = ['.txt', '.md', '.csv', '.bib', '.ris', '.jsonl'];
const read = (name: string): string => readFileSync(new URL(`../../../deploy/${name}`, import.meta.url), 'utf8');

test.each(texts)('%s is served as UTF-8, by hosts that read _headers as well', (end) => {
  const type = mediaTypes[end] ?? '';
  expect(type).toMatch(/; charset=utf-8$/);
  expect(read('_headers')).toContain(`/*${end}\n  Content-Type: ${type}\n`);
});

test('Apache is told of each of them', () => {
  const [, ends = ''] = /^AddCharset utf-8 (.*)$/m.exec(read('apache-headers.conf')) ?? [];
  expect(ends.split(' ')).toEqual(expect.arrayContaining(texts));
});
