/** What is new of a park, topic or reporter: `parks/zhaoqing/atom.xml`, `parks/zhaoqing/feed.json`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../../archive/route-content.ts';
import { hasFeed, toFeed, toFeedResponse } from '../../../open/feeds.ts';
import type { Heading } from '../../../archive/headings.ts';

interface Props {
  readonly heading: Heading;
}

const forms = { 'atom.xml': 'atom', 'feed.json': 'json' } as const;

export const getStaticPaths = (async () => {
  const { parks, topics, reporters } = await catalogue();
  return Object.entries({ parks, topics, reporters }).flatMap(([list, headings]: [string, readonly Heading[]]) =>
    headings
      .filter(({ articles }) => hasFeed(articles))
      .flatMap((heading) =>
        Object.keys(forms).map((feed) => ({ params: { list, id: heading.id, feed }, props: { heading } })),
      ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props, { list: string; id: string; feed: keyof typeof forms }> = async ({
  params,
  props,
}) => {
  const { id, name, articles } = props.heading;
  return toFeedResponse(await toFeed(`${params.list}/${id}/`, name, articles), forms[params.feed]);
};
