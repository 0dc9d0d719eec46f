/** Fails the build when the number of article routes is not the number of articles on disk: an unreadable store is silently empty. */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { listArticleFiles } from '../archive/article-loader.ts';
import { contentDirectory } from '../archive/directories.ts';
import { isRetiredAddress } from '../archive/site-register.ts';

/** `articles/<id>/`, and not the pages of the list. */
const articleRoute = /^articles\/[^/]+\/$/;

/** Counts articles after the build. */
export const articleCount = (): AstroIntegration => ({
  name: 'article-count',
  hooks: {
    'astro:build:done': async ({ pages, logger }) => {
      const directory = join(contentDirectory, 'articles');
      const onDisk = (await listArticleFiles(directory)).length;
      const built = pages.filter(
        ({ pathname }) => articleRoute.test(pathname) && !isRetiredAddress(`/${pathname}`),
      ).length;
      if (built !== onDisk) {
        throw new Error(
          `${directory}: expected a route for each of ${String(onDisk)} articles; built ${String(built)}`,
        );
      }
      logger.info(`${String(built)} article routes for ${String(onDisk)} articles`);
    },
  },
});
