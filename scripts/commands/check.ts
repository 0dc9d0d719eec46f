/** `check`: is the archive what its pages say, whole, and are its links sound? */
import { exit, toCommand } from '../door/command.ts';

export const command = toCommand({
  usage: '[options]',
  about: {
    en: 'Without an option all is checked. Exit code 0: all holds. 1: something does not; each line says where.',
    zh: '不加选项则全部检查。退出码 0：都成立；1：有不成立的，逐行指出。',
  },
  options: {
    content: {
      type: 'boolean',
      about: {
        en: 'content/ is what seeds/ gives; every character of every page is accounted for\nexactly once; every id ever published has an entry in register.yaml that leads\nsomewhere',
        zh: 'content/ 正是 seeds/ 所得；每一版的每个字恰有一处去向；凡发布过的编号在 register.yaml 里都有着落',
      },
    },
    links: {
      type: 'boolean',
      about: {
        en: 'every internal link, asset and anchor of the built site resolves, in pages, feeds\nand data',
        zh: '网站内的链接、资源和锚点都有效，包括订阅和数据文件',
      },
    },
    weights: {
      type: 'boolean',
      about: {
        en: 'an article weighs at most 25 kB, the home page 40 kB (page, styles, scripts,\ncompressed), each with at most 8 kB of script; no page asks another host',
        zh: '文章页不超过 25 kB，首页不超过 40 kB（压缩后，含样式和脚本），脚本各不超过 8 kB；不向别的主机请求',
      },
    },
  },
  takesNames: false,
  async run(archive, { values: { content, links, weights } }, io) {
    const { checkArchive } = await import('../keep/check/index.ts');
    const isAll = !content && !links && !weights;
    const isWell = await checkArchive(
      archive,
      { content: content || isAll, links: links || isAll, weights: weights || isAll },
      io,
    );
    return isWell ? exit.well : exit.unwell;
  },
});
