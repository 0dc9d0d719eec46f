/** The content collections. */
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { articleLoader } from './archive/article-loader.ts';
import { contentDirectory } from './archive/directories.ts';
import { article } from './schema/article.ts';

export const collections = {
  articles: defineCollection({ loader: articleLoader(join(contentDirectory, 'articles')), schema: article }),
};
