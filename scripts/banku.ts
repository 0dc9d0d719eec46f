/**
 * The one door: `banku VERB …`, in the folder of an archive; `npm run VERB` in a folder of the project. A verb's own file,
 * `commands/VERB.ts`, is loaded when it is called; what it works with, when it works. So help is there at once.
 */
import { Misuse } from './door/arguments.ts';
import { exit, type Command } from './door/command.ts';
import { calledAs, helpOf, overview } from './door/help.ts';
import { languageOf, type Words } from './door/language.ts';
import { nearest } from './door/probably-meant.ts';

interface Verb {
  readonly about: Words;
  readonly load: () => Promise<{ readonly command: Command }>;
}

const verbs: Readonly<Record<string, Verb>> = {
  new: {
    about: { en: 'makes a folder for an archive of your own', zh: '为自己的文库建一个文件夹' },
    load: () => import('./commands/new.ts'),
  },
  add: {
    about: { en: 'takes pages into the archive', zh: '放入版面' },
    load: () => import('./commands/add.ts'),
  },
  split: {
    about: { en: 'reads the raw pages into articles', zh: '把原始版面拆分成文章' },
    load: () => import('./commands/split.ts'),
  },
  correct: {
    about: { en: 'gives one value of an article, and keeps it', zh: '改正一篇文章的一项著录，长久保存' },
    load: () => import('./commands/correct.ts'),
  },
  adopt: {
    about: { en: 'keeps corrections made in the articles as rulings', zh: '把文章里的改动收为校订，长久保存' },
    load: () => import('./commands/adopt.ts'),
  },
  withdraw: {
    about: { en: 'takes articles out of the archive', zh: '撤下文章' },
    load: () => import('./commands/withdraw.ts'),
  },
  explain: {
    about: { en: 'says why a page or a line was read as it was', zh: '说明某版、某行为何这样判读' },
    load: () => import('./commands/explain.ts'),
  },
  check: {
    about: { en: 'checks that the archive is whole and its links hold', zh: '检查文库是否完整、链接是否有效' },
    load: () => import('./commands/check.ts'),
  },
  build: {
    about: { en: 'builds the site with its search index', zh: '生成网站和检索索引' },
    load: () => import('./commands/build.ts'),
  },
  publish: {
    about: { en: 'puts the site into the folder that a host serves', zh: '把网站放进主机所用的文件夹' },
    load: () => import('./commands/publish.ts'),
  },
  preview: {
    about: { en: 'shows the built site on this machine', zh: '在本机查看生成的网站' },
    load: () => import('./commands/preview.ts'),
  },
  dev: {
    about: { en: 'shows the archive while you work on it', zh: '边改边看' },
    load: () => import('./commands/dev.ts'),
  },
  pack: {
    about: { en: 'makes one zip of the archive, for a USB stick', zh: '打包成一个 zip，可放在 U 盘上' },
    load: () => import('./commands/pack.ts'),
  },
  start: {
    about: { en: 'split, build and preview, one after the other', zh: '依次拆分、生成、查看' },
    load: () => import('./commands/start.ts'),
  },
};

/** Runs a verb; gives its exit code. What goes wrong is said, and never thrown. */
export async function main(words: readonly string[], environment = process.env): Promise<number> {
  const language = languageOf(environment);
  const say = (line: string): void => {
    console.error(line);
  };
  const print = (line: string): void => {
    console.log(line);
  };
  const [verb, ...rest] = words;
  const abouts = Object.fromEntries(Object.entries(verbs).map(([name, { about }]) => [name, about]));
  if (verb === undefined || verb === '--help' || verb === 'help') {
    print(overview(abouts, language));
    return verb === undefined ? exit.misused : exit.well;
  }
  const found = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (found === undefined) {
    const near = nearest(verb, Object.keys(verbs));
    say(
      language === 'zh'
        ? `banku：没有“${verb}”这条命令${near === null ? '' : `，是不是要用 ${near}？`}\n\n${overview(abouts, language)}`
        : `banku: there is no verb “${verb}”${near === null ? '' : `; did you mean ${near}?`}\n\n${overview(abouts, language)}`,
    );
    return exit.misused;
  }
  const { command } = await found.load();
  const called = calledAs(verb, environment);
  if (rest.includes('--help')) {
    print(helpOf(called, command, language));
    return exit.well;
  }
  try {
    const { openArchive } = await import('./door/archive.ts');
    return await command.call(openArchive(process.cwd(), environment), rest, { language, print, say });
  } catch (error) {
    say(`${verb}: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof Misuse) {
      say(`\n${helpOf(called, command, language)}`);
      return exit.misused;
    }
    return error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : exit.unwell;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
