import { expect, test } from 'vitest';
import { useBrowser } from '../site/browser.ts';
import { attack } from './attack.ts';
import { payloads } from './payloads.ts';

const open = useBrowser();

test('hostile text in every field of an archive does nothing on any route', async () => {
  const { executed, requests, files, ...counts } = await attack(open, payloads, () => true);
  console.log(JSON.stringify(counts));
  expect({ executed, requests, files }).toEqual({ executed: [], requests: [], files: [] });
  expect(counts.routes + counts.injections).toBeGreaterThanOrEqual(500);
  expect(counts.published).toBeGreaterThan(500);
});
