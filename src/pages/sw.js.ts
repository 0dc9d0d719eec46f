/** Where the service worker will lie: at the root, for it serves only what lies below it. src/integrations/offline.ts writes it whole. */
import type { APIRoute } from 'astro';
import worker from '../offline/worker.ts?worker&url';

export const GET: APIRoute = () =>
  new Response(`importScripts(${JSON.stringify(worker)});`, { headers: { 'Content-Type': 'text/javascript' } });
