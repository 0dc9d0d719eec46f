/** robots.txt: everything may be read; where the sitemap stands. */
import type { APIRoute } from 'astro';
import { href } from '../core/links.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(href('sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain' },
  });
};
