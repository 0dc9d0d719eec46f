/** Kicker and headline in one line: `西安高新区 首家“零碳工厂”诞生`. A headline alone may not say where. */
import type { ArticleFrontMatter } from '../schema/article.ts';

/** Newspapers set a space between them; a kicker's closing colon or dash says the same. */
export const fullTitle = ({ kicker, title }: Pick<ArticleFrontMatter, 'kicker' | 'title'>): string =>
  kicker === undefined ? title : `${kicker.replace(/[：:—\s]+$/u, '')} ${title}`;

/** Where the kicker names the park, a list need not name it a second time: 西安高新区：, 西安高新区. */
export const isParkInKicker = ({ kicker, park }: Headed): boolean => park !== null && kicker?.includes(park) === true;

interface Headed {
  readonly kicker?: string | null | undefined;
  readonly park: string | null;
}
