/** The web app manifest: with it the archive can be put among the reader's programs. https://www.w3.org/TR/appmanifest/ */
import type { APIRoute } from 'astro';
import { archiveSettings } from '../archive/archive-settings.ts';
import { href, searchHref } from '../core/links.ts';

export const GET: APIRoute = () => {
  const manifest = {
    id: href(),
    start_url: href(),
    scope: href(),
    name: archiveSettings.title,
    short_name: archiveSettings.title,
    description: archiveSettings.description,
    lang: archiveSettings.language,
    dir: 'ltr',
    display: 'minimal-ui',
    background_color: '#fafaf7',
    theme_color: '#fafaf7',
    categories: ['news', 'education', 'books'],
    icons: [
      { src: href('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
      { src: href('icon-192.png'), type: 'image/png', sizes: '192x192' },
      { src: href('icon-512.png'), type: 'image/png', sizes: '512x512', purpose: 'any maskable' },
    ],
    shortcuts: [{ name: '检索', url: searchHref() }],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
