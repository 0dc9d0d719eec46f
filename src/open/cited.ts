/** Articles as they are cited from this archive. */
import { toCslItem, type CslItem } from '../cite/csl-item.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { archiveSettings } from '../archive/archive-settings.ts';
import { articleHref } from '../core/links.ts';

/** The article's permanent address, in full. */
export const articleAddress = (id: string): string => new URL(articleHref(id), archiveSettings.site.url).href;

/** The article as CSL-JSON has it, under its permanent address. */
export const toItem = (article: ArticleFrontMatter): CslItem =>
  toCslItem(article, {
    address: articleAddress(article.id),
    archive: archiveSettings.title,
    language: archiveSettings.language,
  });
