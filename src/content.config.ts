/** The content collections. */
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { articleLoader } from './lib/article-loader.ts';
import { contentDirectory } from './lib/paths.ts';
import { article } from './schema/article.ts';

export const collections = {
  articles: defineCollection({ loader: articleLoader(join(contentDirectory, 'articles')), schema: article }),
};
