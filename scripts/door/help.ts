/** How a verb is called, in the language of the terminal. */
import type { Options } from './arguments.ts';
import type { Command } from './command.ts';
import type { Language, Words } from './language.ts';

/** What is typed before a verb's own words: `npm run split --` in a folder of the project, `banku split` elsewhere. */
export const calledAs = (verb: string, environment: Readonly<Record<string, string | undefined>>): string =>
  environment['npm_lifecycle_event'] === verb ? `npm run ${verb} --` : `banku ${verb}`;

const titles = {
  usage: { en: 'Usage', zh: '用法' },
  options: { en: 'Options', zh: '选项' },
  help: { en: 'this text', zh: '显示本说明' },
  verbs: { en: 'Verbs', zh: '命令' },
  more: { en: 'banku VERB --help says more of each', zh: 'banku 命令 --help 说明每一条命令' },
} as const satisfies Record<string, Words>;

export function helpOf(called: string, { usage, about, options }: Command, language: Language): string {
  const all: Options = { ...options, help: { type: 'boolean', about: titles.help } };
  const rows = Object.entries(all).map(([name, { value, about: words }]) => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    words[language],
  ]);
  // “Usage” stands in either language: programs look for it.
  const title = language === 'en' ? titles.usage.en : `${titles.usage.zh} Usage`;
  return [
    `${title}: ${called} ${usage}`.trimEnd(),
    '',
    about[language],
    '',
    `${titles.options[language]}:`,
    ...toTable(rows),
  ].join('\n');
}

export const overview = (abouts: Readonly<Record<string, Words>>, language: Language): string =>
  [
    `${language === 'en' ? titles.usage.en : `${titles.usage.zh} Usage`}: banku VERB [options]`,
    '',
    `${titles.verbs[language]}:`,
    ...toTable(Object.entries(abouts).map(([verb, words]) => [verb, words[language]])),
    '',
    titles.more[language],
  ].join('\n');

/** Names in a column, lines of what they mean beside them. */
function toTable(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([name = '']) => name.length)) + 2;
  return rows.flatMap(([name = '', text = '']) =>
    text.split('\n').map((line, at) => `  ${(at === 0 ? name : '').padEnd(width)}${line}`.trimEnd()),
  );
}
