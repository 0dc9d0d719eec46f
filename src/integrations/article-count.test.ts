import { expect, test } from 'vitest';
import { articleCount } from './article-count.ts';

type Done = NonNullable<ReturnType<typeof articleCount>['hooks']['astro:build:done']>;

test('a build that lost articles fails, and says how many', async () => {
  const done = articleCount().hooks['astro:build:done'];
  const built = { pages: [{ pathname: 'articles/' }, { pathname: 'articles/k4m2x9a/' }] } as Parameters<Done>[0];
  await expect(async () => {
    await done?.(built);
  }).rejects.toThrow(/expected a route for each of \d+ articles; built 1$/);
});
