/** The copy of the whole archive in words and buttons. */
import { element, type Child } from '../search/page/view/elements.ts';
import type { CopyFailureReason } from './copy.ts';
import type { CopyState } from './copy-state.ts';

/** What a button does, in its `data-do`. */
export type Action = 'make' | 'stop' | 'remove' | 'forget' | 'retry';

export const button = (action: Action, label: string): HTMLButtonElement =>
  element('button', { type: 'button', 'data-do': action }, label);

/** `1234567` → `1.2 MB` */
export const toSize = (bytes: number): string =>
  bytes < 100_000 ? `${String(Math.max(1, Math.round(bytes / 1000)))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

const day = (iso: string): string => new Date(iso).toLocaleDateString('zh-CN', { dateStyle: 'long' });

/** The state, and what can be done about it. */
export function toCopyView(state: CopyState): HTMLElement[] {
  const say = (...words: readonly Child[]): HTMLElement => element('p', {}, ...words);
  switch (state.kind) {
    case 'unable':
      return [say('这个浏览器不能离线保存：它不支持，或网站没有经安全连接（https）打开。')];
    case 'notOffered':
      return [say('这里打开的已是整库的一份副本，不必再存。')];
    case 'noneNorNetwork':
      return [say('整库还没有存到这台设备；现在没有网络，联网后才能保存。'), button('retry', '重试')];
    case 'none': {
      const { files, bytes } = state.build;
      const isTight = state.room !== null && state.room < bytes * 1.2;
      return [
        say(`整库有 ${String(files)} 个文件，占 ${toSize(bytes)}，传输时多半更少。`),
        ...(isTight ? [say(`浏览器留给本站的空间还有约 ${toSize(state.room)}，可能存不下。`)] : []),
        button('make', '把整库存到本机'),
      ];
    }
    case 'part': {
      const { build, files } = state;
      return [
        say(
          `上次存了 ${String(build.files)} 个文件中的 ${String(files)} 个，可以接着存（整库 ${toSize(build.bytes)}）。`,
        ),
        button('make', '接着存'),
        button('remove', '删除已存的部分'),
      ];
    }
    case 'making':
      return [toProgress(state.here, state.all), button('stop', '停止')];
    case 'whole': {
      const { on, files, bytes, isOld } = state;
      return [
        say(
          element('strong', { 'data-whole': '' }, '整库已存到这台设备'),
          `：${day(on)}存，${String(files)} 个文件，${toSize(bytes)}。没有网络时，各页照常阅读，全文照常检索。`,
        ),
        ...(isOld ? [say('网站在此之后有更新；更新时只取变动的文件。'), button('make', '更新')] : []),
        button('remove', '删除'),
      ];
    }
  }
}

function toProgress(here: number, all: number): HTMLElement {
  const bar = element('progress', { value: String(here), max: String(all), 'aria-label': '保存进度' });
  return element('p', { class: 'offline-progress' }, bar, ` ${toSize(here)} / ${toSize(all)}`);
}

/** Why it stopped. */
export const failures: Readonly<Record<CopyFailureReason | 'mistake', string>> = {
  offline: '网络断了，没有存完；已存的部分留着，联网后可以接着存。',
  full: '空间不足，没有存完。请在设备上腾出空间后接着存，或删除已存的部分。',
  changed: '网站正在更新，文件前后不一，没有存完。请稍后再试。',
  busy: '另一个窗口正在保存整库。',
  mistake: '保存时出了错，没有存完。',
};
