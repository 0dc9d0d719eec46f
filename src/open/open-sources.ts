/** What the records of src/open/ are made from, of this archive; in routes and, after the build, in plain Node. */
import type { OpenSources } from './record.ts';
import type { PageRecord } from '../schema/page.ts';
import { archiveSettings } from '../archive/archive-settings.ts';
import { pageRecordOf, readPageText } from '../archive/page-records.ts';
import { accessionOf } from '../archive/site-register.ts';

const { url, base } = archiveSettings.site;

/** Path from the archive's root → absolute address: `articles/k4m2x9a/` → `https://banku.example.org/articles/k4m2x9a/` */
export const toAddress = (path = ''): string => new URL(base + path, url).href;

let lastPage: { readonly page: PageRecord; readonly text: string } | null = null;

/** Text of a newspaper page; the articles of one page are mostly read one after the other. */
function textOf(page: PageRecord): string {
  if (lastPage?.page !== page) lastPage = { page, text: readPageText(page) };
  return lastPage.text;
}

export const openSources = (catalogue: OpenSources['catalogue']): OpenSources => ({
  archive: archiveSettings,
  catalogue,
  pageOf: pageRecordOf,
  textOf,
  accessionOf,
  address: toAddress,
});
