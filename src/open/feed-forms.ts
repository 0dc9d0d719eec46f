/** A feed as Atom (RFC 4287) and as JSON Feed 1.1. */
import { toTimestamp, type Feed, type FeedEntry } from './feed.ts';
import { element, rows, toXmlDocument, type Child } from './xml.ts';

const text = (name: string, value: string): Child => element(name, {}, value);

/** Feed → Atom document. */
export const toAtom = (feed: Feed): string =>
  toXmlDocument(
    rows(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      text('id', feed.route),
      text('title', feed.title),
      text('subtitle', feed.description),
      text('updated', toTimestamp(feed.updated)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.atom }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.route }),
      rows('author', {}, text('name', feed.author)),
      feed.rights === undefined ? null : text('rights', feed.rights),
      ...feed.entries.map(toAtomEntry),
    ),
  );

const toAtomEntry = ({ address, title, excerpt, published, updated, authors, tags }: FeedEntry): Child =>
  rows(
    'entry',
    {},
    text('id', address),
    text('title', title),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    text('published', toTimestamp(published)),
    text('updated', toTimestamp(updated)),
    ...authors.map((name) => rows('author', {}, text('name', name))),
    ...tags.map((term) => element('category', { term })),
    element('summary', { type: 'text' }, excerpt),
  );

/** Feed → JSON Feed. */
export const toJsonFeed = (feed: Feed): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.title,
  description: feed.description,
  home_page_url: feed.route,
  feed_url: feed.json,
  language: feed.language,
  authors: [{ name: feed.author }],
  items: feed.entries.map(({ address, title, excerpt, published, updated, authors, tags }) => ({
    id: address,
    url: address,
    title,
    content_text: excerpt,
    date_published: toTimestamp(published),
    date_modified: toTimestamp(updated),
    ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    ...(tags.length === 0 ? {} : { tags }),
  })),
});
