/** What is typed → routes that may be meant. */
import type { Suggestion as Meant } from './found.ts';
import { sharedEngine } from './shared-engine.ts';

export interface Suggestion {
  /** What it is: 园区. */
  readonly kind: string;
  readonly label: string;
  /** From the site's root: `parks/zhaoqing/`. */
  readonly path: string;
  /** Articles; null for a headline, which is one. */
  readonly count: number | null;
}

const kinds = { park: '园区', reporter: '记者', topic: '主题', headline: '报道' } as const satisfies Record<
  Meant['kind'],
  string
>;

/** Suggestions for `text`, best first. Rejects where the index cannot be read. */
export async function suggest(base: string, text: string): Promise<readonly Suggestion[]> {
  if (text.trim() === '') return [];
  const engine = await sharedEngine(base);
  return (await engine.suggest(text)).map((meant) => ({
    kind: kinds[meant.kind],
    label: meant.matched === undefined ? meant.label : `${meant.label}（${meant.matched}）`,
    path: toPath(meant),
    count: meant.kind === 'headline' ? null : meant.count,
  }));
}

const folders = { park: 'parks', reporter: 'reporters', topic: 'topics', headline: 'articles' } as const;

const toPath = ({ kind, label, id }: Meant): string =>
  id === undefined ? `search/?${new URLSearchParams({ [kind]: label }).toString()}` : `${folders[kind]}/${id}/`;
