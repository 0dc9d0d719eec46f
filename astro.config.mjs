// @ts-check
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { articleCount } from './src/integrations/article-count.ts';
import { atBuild } from './src/integrations/at-build.ts';
import { contentPolicy } from './src/integrations/content-policy.ts';
import { datedSitemap } from './src/integrations/dated-sitemap.ts';
import { openData } from './src/integrations/open-data.ts';
import { pageImages } from './src/integrations/page-images.ts';
import { invisible } from './src/integrations/isolate-invisible.ts';
import { offline } from './src/integrations/offline.ts';
import { shareCards } from './src/integrations/share-cards.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { archiveSettings } from './src/archive/archive-settings.ts';
import { contentDirectory, siteDirectory } from './src/archive/directories.ts';

// Two archives must not share a content store.
const archiveKey = createHash('sha256').update(contentDirectory).digest('hex').slice(0, 12);

export default defineConfig({
  site: archiveSettings.site.url,
  base: archiveSettings.site.base,
  output: 'static',
  trailingSlash: 'always',
  outDir: siteDirectory,
  // In the folder of the archive, wherever the project itself is installed.
  cacheDir: resolve(`.cache/astro-${archiveKey}`),
  // One style sheet for all routes, kept by the browser: articles stay light.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Sätteri, the default, would never run a remark plugin. GFM's single tilde eats `10~20%…30~40家`; SmartyPants rewrites punctuation.
  markdown: { processor: unified({ gfm: false, smartypants: false }), syntaxHighlight: false },
  vite: { worker: { format: 'es', plugins: () => [atBuild()] } },
  integrations: [
    mdx(),
    datedSitemap(),
    articleCount(),
    openData(),
    pageImages(),
    shareCards(),
    searchIndex(),
    // The search index holds the words of a page without the elements around signs of no width.
    invisible(),
    // Whatever adds scripts or styles to routes comes before.
    contentPolicy(),
    // The last: it lists what the others wrote.
    offline(),
  ],
});
