/** Some of the payloads, one route of each kind; all of them: hostile.site.deep.test.ts. */
import { expect, test } from 'vitest';
import { useBrowser } from '../site/browser.ts';
import { attack } from './attack.ts';
import { payloads } from './payloads.ts';

const open = useBrowser();

test('hostile text in every field of an archive does nothing', async () => {
  const kinds = new Set<string>();
  const isNewKind = (path: string): boolean => {
    const kind = path.replace(/[^/]*\d[^/]*/g, '0');
    return !kinds.has(kind) && kinds.add(kind).size > 0;
  };
  const { executed, requests, files, ...counts } = await attack(open, payloads.slice(0, 4), isNewKind);
  expect({ executed, requests, files }).toEqual({ executed: [], requests: [], files: [] });
  // Most of what was written reached the site: nothing is tested where it does not.
  expect(counts.injections).toBeGreaterThan(150);
  expect(counts.published).toBeGreaterThan(100);
  expect(counts.routes).toBeGreaterThan(20);
});
