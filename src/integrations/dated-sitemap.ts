/** The sitemap: every route that search engines may know, each with the day on which what it shows last changed. */
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { allLists } from '../archive/all-articles.ts';
import { toAddress } from '../open/open-sources.ts';
import { accessionOf, isRetiredAddress } from '../archive/site-register.ts';
import { modifiedOn } from '../open/modified.ts';
import { toShown, type Shown } from '../open/shown.ts';

/** Routes that ask to be left alone (`noindex`). */
const hidden: ReadonlySet<string> = new Set(['search/', 'offline/', 'clippings/'].map(toAddress));

let reading: Promise<ReadonlyMap<string, Shown>> | undefined;

async function readShown(): Promise<ReadonlyMap<string, Shown>> {
  const lists = await allLists();
  const shown = toShown(lists, (article) => modifiedOn(article, accessionOf(article.id)));
  const { parks, reporters } = lists.detours;
  const paths = [...parks.map(({ id }) => `parks/${id}/`), ...reporters.map(({ id }) => `reporters/${id}/`)];
  // An address that only leads on shows nothing.
  const onward = paths.map((path) => [toAddress(path), { count: 0, changed: null }] as const);
  return new Map([...onward, ...[...shown].map(([path, what]) => [toAddress(path), what] as const)]);
}

/** Left out: retired addresses, those that only lead on, lists without an article. No day where no register tells one. */
export const datedSitemap = (): AstroIntegration =>
  sitemap({
    filter: (page) => !hidden.has(page) && !isRetiredAddress(page),
    serialize: async (item) => {
      const shown = (await (reading ??= readShown())).get(item.url);
      if (shown?.count === 0) return undefined;
      return shown?.changed == null ? item : { ...item, lastmod: shown.changed };
    },
  });
