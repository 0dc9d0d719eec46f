/** OpenSearch description: with it a browser's address bar can search the archive. */
import type { APIRoute } from 'astro';
import { archiveSettings } from '../archive/archive-settings.ts';
import { href, searchHref } from '../core/links.ts';
import { toOpenSearch } from '../open/open-search.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    toOpenSearch({
      name: archiveSettings.title,
      description: archiveSettings.description,
      language: archiveSettings.language,
      search: new URL(searchHref(), site).href,
      icon: new URL(href('favicon.svg'), site).href,
    }),
    { headers: { 'Content-Type': 'application/opensearchdescription+xml' } },
  );
