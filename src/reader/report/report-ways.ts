/** The ways in which a finished report reaches those who keep the archive, and what is said of them. */
import { element } from '../../search/page/view/elements.ts';
import type { ReaderConfig } from '../article-page.ts';
import { copyText, saveFile } from '../give-out.ts';
import { toIssueAddress, toMailAddress, toMessage, type Prefilled, type Reported } from './message.ts';

type Reports = ReaderConfig['reports'];

/** What stands above the ways. An archive that names no address says so, and where the file belongs. */
export function toSaying({ yaml, page }: Reported, { repository, mail, contact }: Reports): string {
  if (repository !== undefined || mail !== undefined)
    return yaml === null
      ? '报告写好了。这类问题没有现成的裁定可写，请把全文交给编者：'
      : '报告写好了，附有编者可直接采用的裁定。请选一种方式交给编者：';
  const keeper = `交给保管本文库的人${contact === undefined ? '' : `（${contact}）`}`;
  return `报告写好了，但本文库没有写明接收报告的地址，不会自动送出。${
    yaml === null
      ? `请下载报告或复制全文，${keeper}。`
      : `请下载裁定，${keeper}：加进文库的 content/rulings/${page}.yaml，重新整理后即生效。`
  }`;
}

export function toWays(reported: Reported, { repository, mail }: Reports): readonly HTMLElement[] {
  const { page, yaml } = reported;
  const message = toMessage(reported);
  const name = `${page}.${yaml === null ? 'txt' : 'yaml'}`;
  return [
    ...(repository === undefined ? [] : [link(toIssueAddress(repository, reported), '提交到文库的问题列表', true)]),
    ...(mail === undefined ? [] : [link(toMailAddress(mail, reported), '写信给编者', false)]),
    button(yaml === null ? '下载报告' : '下载裁定', () => {
      saveFile(name, yaml ?? message, yaml === null ? 'text/plain' : 'application/yaml');
      return Promise.resolve('已下载');
    }),
    button('复制全文', async () => ((await copyText(message)) ? '已复制' : '请选中下文自行复制')),
  ];
}

const link = ({ address, isWhole }: Prefilled, label: string, isElsewhere: boolean): HTMLAnchorElement =>
  element(
    'a',
    { href: address, ...(isElsewhere ? { target: '_blank', rel: 'noopener' } : {}) },
    isWhole ? label : `${label}（报告较长，请先复制全文，再粘贴）`,
  );

function button(label: string, act: () => Promise<string>): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', () => {
    void act().then((said) => {
      made.textContent = said;
    });
  });
  return made;
}
