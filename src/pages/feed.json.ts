/** What is new in the archive: JSON Feed. */
import type { APIRoute } from 'astro';
import { catalogue } from '../archive/route-content.ts';
import { toFeed, toFeedResponse } from '../open/feeds.ts';

export const GET: APIRoute = async () => toFeedResponse(await toFeed('', null, (await catalogue()).articles), 'json');
