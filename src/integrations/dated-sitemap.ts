/** The sitemap: every route that search engines may know, each with the day on which what it shows last changed. */
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { allLists } from '../lib/all-articles.ts';
import { isDetour } from '../lib/detour-address.ts';
import { toAddress } from '../lib/open-sources.ts';
import { accessionOf, isRetiredAddress } from '../lib/register.ts';
import { modifiedOn } from '../open/modified.ts';
import { toShown, type Shown } from '../open/shown.ts';

/** Routes that ask to be left alone (`noindex`). */
const hidden: ReadonlySet<string> = new Set(['search/', 'offline/', 'clippings/'].map(toAddress));

let reading: Promise<ReadonlyMap<string, Shown>> | undefined;

async function readShown(): Promise<ReadonlyMap<string, Shown>> {
  const shown = toShown(await allLists(), (article) => modifiedOn(article, accessionOf(article.id)));
  return new Map([...shown].map(([path, what]) => [toAddress(path), what]));
}

/** Left out: retired addresses, those that only lead on, lists without an article. No day where no register tells one. */
export const datedSitemap = (): AstroIntegration =>
  sitemap({
    filter: (page) => !hidden.has(page) && !isRetiredAddress(page) && !isDetour(page),
    serialize: async (item) => {
      const shown = (await (reading ??= readShown())).get(item.url);
      if (shown?.count === 0) return undefined;
      return shown?.changed == null ? item : { ...item, lastmod: shown.changed };
    },
  });
