/** Telegrams of agencies, as newspapers before 1949 set them. */
import { emptyDraft, toParagraphs, type Draft, type Form } from './content.ts';
import { toTelegram } from './printed-days.ts';
import type { SourceText } from './typeset-model.ts';
import { between, isLucky, pick, type Random } from './random.ts';
import { toTraditional } from './traditional.ts';
import { cities, foreignCities } from './word-lists.ts';

export const oldAgencies = [
  '中央社',
  '路透社',
  '聯合社',
  '合衆社',
  '法國新聞社',
  '哈瓦斯社',
  '電通社',
  '國聞社',
  '海通社',
  '塔斯社',
  '美聯社',
  '申時社',
  '新華社',
  '華東社',
  '復旦社',
];

/** `'路透社倫敦十三日電'`, without brackets. */
export function toTelegramLead(random: Random): string {
  const place = toTraditional(pick(random, isLucky(random, 0.5) ? foreignCities : cities));
  const day = toTelegram(between(random, 1, 31));
  return pick(random, [
    `${pick(random, oldAgencies)}${place}${day}日電`,
    `${pick(random, oldAgencies)}${place}${day}日電`,
    `本報${place}${day}日電`,
    `本報${place}${day}日專電`,
    `${place}${day}日電`,
    `${pick(random, oldAgencies)}訊`,
    '本報訊',
    '本市訊',
    `${place}通訊`,
    `${place}${day}日航訊`,
  ]);
}

const bracketed = /^\s*[〔【（[(](.{2,24}?[電訊讯电])[〕】）\])]/u;

/** A text of the time, or one of today in traditional characters, as one telegram or several under one headline. */
export function wireStory(random: Random, text: SourceText, form: Form): Draft {
  const full = text.traditional === true ? (line: string) => line : toTraditional;
  const limit = form === 'brief' ? 1 : between(random, 2, 8);
  const paragraphs = text.paragraphs
    .slice(0, limit)
    .map(full)
    .map((paragraph) =>
      paragraph.length > 900 ? paragraph.slice(0, paragraph.indexOf('。', 500) + 1 || 500) : paragraph,
    );
  const own = bracketed.exec(paragraphs[0] ?? '');
  const bodies = own === null ? paragraphs : [(paragraphs[0] ?? '').slice(own[0].length), ...paragraphs.slice(1)];
  const [title = '', ...others] = full(text.title).split(/\s+/);
  const isWhole = isLucky(random, 0.55);
  return {
    ...emptyDraft,
    form: 'wire',
    kind: form === 'brief' ? 'brief' : 'article',
    title: isWhole ? [title, ...others].join(pick(random, ['　', ' ', ' '])) : title,
    deck: isWhole ? '' : others.join(' '),
    blocks: toParagraphs(bodies),
    lead: own?.[1] ?? (text.lead === undefined || text.lead === '' ? toTelegramLead(random) : text.lead),
  };
}
