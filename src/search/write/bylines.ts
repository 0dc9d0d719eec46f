/** Who wrote an article, as lines that can be searched and marked. */
import type { BodyBlock } from '../../markdown/article-file.ts';
import type { ArticleFrontMatter } from '../../schema/article.ts';
import { roleWords } from '../../lib/words.ts';
import { fold } from '../text/fold.ts';

/**
 * The byline or sign-off as printed, and as the article's route shows it: `本报特约通讯员 赖小琴`. What another line or the
 * text says already (`本报讯（记者 邓淑华）`) is left out, so that it is found and counted once.
 */
export function toBylines({ reporter, basis }: ArticleFrontMatter, body: readonly BodyBlock[]): string[] {
  const shown = (reporter ?? []).flatMap(({ name, role }, index, all) => {
    const word = all[index - 1]?.role === role ? null : roleWords[role];
    return word === null ? [name] : [word, name];
  });
  const printed = basis.reporter?.basis === 'printed' ? (basis.reporter.quote ?? '') : '';
  const said = body.map(({ text }) => fold(text).text);
  const bylines: string[] = [];
  for (const line of [printed, shown.join(' ')]) {
    const { text } = fold(line);
    if (text === '' || said.some((other) => other.includes(text))) continue;
    bylines.push(line);
    said.push(text);
  }
  return bylines;
}
