/** Random rulings of every kind, with quotations taken from what a page gives. */
import type { PageResult } from '../../scripts/read/pipeline.ts';
import { rulingKinds, type RulingKind } from '../../src/schema/ruling.ts';
import { below, pick, type Random } from './news.ts';

const kinds = Object.keys(rulingKinds) as RulingKind[];
const decision = { by: '张三', when: '2026-11-21', why: '试' } as const;

/** `count` rulings as they stand in a file. Some may not be possible: quoted twice, cut apart by the one before. */
export function toRandomRulings(random: Random, page: string, result: PageResult, count: number): object[] {
  const dropped = result.segments.filter(([, , role]) => role === 'pullQuote' || role === 'furniture');
  const quote = (): string => {
    const { body, data } = pick(random, result.articles);
    const texts = [...body.map(({ text }) => text), data.title, ...(data.photos ?? []).map(({ caption }) => caption)];
    const text = pick(random, texts) ?? data.title;
    const start = random() < 0.3 ? 0 : below(random, Math.max(1, text.length - 8));
    return text.slice(start, start + 6 + below(random, 12)).trim() || text.trim();
  };
  const position = (): object => ({ [pick(random, ['behind', 'ahead', 'endOf'])]: quote() });
  const make = (kind: RulingKind): object => {
    switch (kind) {
      case 'correct':
        return { correct: quote(), to: pick(random, ['订正', '“订”正，', '{x} <b>&amp;', '1. 订']) };
      case 'set':
        return {
          set: pick(random, [
            { title: '新题', kicker: null },
            { park: '临浦高新区', date: '2023-05~' },
            { reporter: ['李四', { name: '王五', role: 'staffReporter' }], deck: '副题' },
            { topic: ['projects'], park: null },
          ]),
          of: quote(),
        };
      case 'join':
        return { join: quote(), with: quote() };
      case 'move':
        return { move: quote(), ...position() };
      case 'keep': {
        const [start = 0, end = 12] = dropped.length > 0 ? pick(random, dropped) : [];
        return { keep: page.slice(start, end).trim(), ...position() };
      }
      default:
        return { [kind]: quote() };
    }
  };
  return Array.from({ length: count }, () => ({ ...make(pick(random, kinds)), ...decision }));
}
