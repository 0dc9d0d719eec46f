import { describe, expect, test } from 'vitest';
import type { ParkHeading, ReporterHeading } from '../archive/headings.ts';
import { toNameLinks } from './name-links.ts';

const park = (id: string, name: string, variants: readonly string[] = [], officialName?: string): ParkHeading => ({
  id,
  name,
  names: [name],
  articles: [],
  entry: {
    id,
    name,
    variants: [...variants],
    province: '甲',
    city: '乙',
    ...(officialName === undefined ? {} : { officialName }),
  },
});
const person = (id: string, name: string): ReporterHeading => ({ id, name, names: [name], articles: [], entry: null });

const names = toNameLinks({
  parks: [
    park('hangzhou', '杭州高新区（滨江）', ['杭州高新区'], '杭州高新技术产业开发区'),
    park('suzhou', '苏州高新区'),
    park('suzhou-park', '苏州工业园区', ['苏州工业园']),
  ],
  reporters: [person('chen-ke', '陈科'), person('ou-yang-feng', '欧阳锋'), person('zhang-wei', '张伟')],
});

const linked = (paragraphs: (string | null)[], writers: string[] = []): string[] =>
  names.linksIn(paragraphs, writers).flatMap((wraps, index) =>
    wraps.map(({ start, end, around }) => {
      const target = String(around([]).properties.href).split('/').at(-2) ?? '';
      return `${(paragraphs[index] ?? '').slice(start, end)}→${target}`;
    }),
  );

describe('parks', () => {
  test.each([
    ['the longest name', '杭州高新区(滨江)与苏州工业园区', ['杭州高新区(滨江)→hangzhou', '苏州工业园区→suzhou-park']],
    ['a variant, an official name', '杭州高新技术产业开发区', ['杭州高新技术产业开发区→hangzhou']],
    ['the first mention, whatever its name', '杭州高新区。杭州高新区（滨江）', ['杭州高新区→hangzhou']],
    ['a name inside a longer one', '广东苏州高新区', ['苏州高新区→suzhou']],
    ['nothing that has no page', '无锡高新区', []],
  ])('%s', (_, text, expected) => {
    expect(linked([text])).toEqual(expected);
  });

  test('once an article, and in no crosshead', () => {
    expect(linked([null, '苏州高新区', '苏州高新区'])).toEqual(['苏州高新区→suzhou']);
  });
});

describe('people', () => {
  test.each([
    ['who wrote it', '（欧阳锋）近日', ['欧阳锋'], ['欧阳锋→ou-yang-feng']],
    ['said to be a reporter', '科技日报记者 张伟 陈科 报道', [], ['张伟→zhang-wei', '陈科→chen-ke']],
    ['not somebody of the same name', '公司总经理张伟介绍', [], []],
    ['not the beginning of a word', '记者走进陈科技公司，陈科说', ['陈科'], []],
  ])('%s', (_, text, writers, expected) => {
    expect(linked([text], writers)).toEqual(expected);
  });
});
