/** What was reported on one day of the year, whatever the year: for the front page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../archive/route-content.ts';
import { storiesByDay } from '../../today/day-stories.ts';

export const getStaticPaths = (async () =>
  [...storiesByDay((await catalogue()).articles)].map(([day, stories]) => ({
    params: { day },
    props: { stories },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['stories']));
