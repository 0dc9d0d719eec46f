/** 剪报, the route: the reader's folder, or one that came by address and is read only. */
import { findPart } from '../../search/page/view/elements.ts';
import { addClippings, keptOf, keyOf, moveClipping, parseFolder, type Clipping } from '../folder.ts';
import { copyText, saveFile, today } from '../give-out.ts';
import { wordsAt } from '../place.ts';
import { ClippingStore } from '../folder-store.ts';
import { toEntry, type EntryActs } from './entry.ts';
import { folderFormats } from './exports.ts';
import { lookUpAll, type Fate } from './look-up.ts';
import { isShared, readSharedHash, toSharedHash, type SharedClipping } from './share.ts';

export class ClippingsPage extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  readonly #store = new ClippingStore(this.#base);
  /** What became of articles that are not as they were. */
  readonly #notices = new Map<string, string>();
  /** Another's folder; null: the reader's own. */
  #shared: readonly Clipping[] | null = null;
  #undone: readonly Clipping[] | null = null;

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const act =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
      if (act) void this.#do(act);
    });
    this.#part('import', HTMLInputElement).addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) void this.#import(target);
    });
    this.#store.onOthers(() => {
      if (this.#shared === null) this.#show();
    });
    addEventListener('hashchange', () => void this.#open());
    void this.#open();
  }

  async #open(): Promise<void> {
    this.#shared = null;
    if (isShared(location.hash)) await this.#openShared();
    else {
      this.#show();
      this.#sayTrouble();
      await this.#refresh();
    }
  }

  async #openShared(): Promise<void> {
    const rows = await readSharedHash(location.hash);
    this.#shared = [];
    if (rows === null) {
      this.#say('这个地址不完整或已损坏，读不出剪报。请向分享者再要一次。');
      this.#show();
      return;
    }
    this.#say('正在取来报道……');
    const fates = new Map<string, Fate>();
    await lookUpAll(
      this.#base,
      rows.map(({ id }) => id),
      (id, fate) => fates.set(id, fate),
    );
    const found = rows.map((row) => toClipping(row, fates.get(row.id)));
    this.#shared = addClippings(
      [],
      found.filter((clipping) => clipping !== null),
    );
    const lost = found.filter((clipping) => clipping === null).length;
    this.#say(lost === 0 ? '' : `其中 ${String(lost)} 条取不到：报道已撤下、已分为几篇，或此刻没有网络。`);
    this.#show();
  }

  /** Brings what is cited up to date, and says what became of articles; without a network all stays as it is. */
  async #refresh(): Promise<void> {
    const { clippings } = this.#store.read();
    const found = new Map<string, ReturnType<typeof keptOf>>();
    await lookUpAll(
      this.#base,
      clippings.map(({ id }) => id),
      (id, fate) => {
        const notice = toNotice(id, fate);
        if (notice !== null) this.#notices.set(id, notice);
        if (fate.state === 'here' && fate.id === id) found.set(id, keptOf(fate.page));
      },
    );
    const renewed = (clipping: Clipping): Clipping => ({ ...clipping, ...found.get(clipping.id) });
    const isNew = (clipping: Clipping): boolean => JSON.stringify(renewed(clipping)) !== JSON.stringify(clipping);
    if (this.#shared !== null) return;
    if (this.#store.read().clippings.some(isNew)) this.#store.change((folder) => folder.map(renewed));
    if (this.#notices.size > 0 || clippings.some(isNew)) this.#show();
  }

  #show(): void {
    const own = this.#store.read().clippings;
    const clippings = this.#shared ?? own;
    const isOwn = this.#shared === null;
    const acts = isOwn ? this.#acts : null;
    const list = this.#part('list', HTMLOListElement);
    list.replaceChildren(
      ...clippings.map((clipping, index) =>
        toEntry(clipping, { index, count: clippings.length }, this.#base, acts, this.#notices.get(clipping.id) ?? null),
      ),
    );
    list.hidden = clippings.length === 0;
    this.#part('empty', HTMLElement).hidden = !isOwn || own.length > 0;
    this.#part('shared', HTMLElement).hidden = isOwn;
    this.#part('out', HTMLElement).hidden = clippings.length === 0;
    this.classList.toggle('is-shared', !isOwn);
    this.#part('undo', HTMLElement).hidden = this.#undone === null;
  }

  readonly #acts: EntryActs = {
    move: (key, step) => {
      const from = this.#store.read().clippings.findIndex((one) => keyOf(one) === key);
      this.#change((folder) => moveClipping(folder, from, from + step), `已移到第 ${String(from + step + 1)} 条`);
      // The same button again, to go on; at an end the other one.
      const [up, down] = this.querySelectorAll<HTMLButtonElement>(`[data-key="${CSS.escape(key)}"] .clip-tools button`);
      const wanted = step < 0 ? [up, down] : [down, up];
      wanted.find((button) => button?.disabled === false)?.focus();
    },
    remove: (key) => {
      const before = this.#store.read().clippings;
      const gone = before.find((one) => keyOf(one) === key);
      this.#undone = before;
      this.#change((folder) => folder.filter((one) => keyOf(one) !== key), `已移除《${gone?.item.title ?? ''}》`);
      this.#part('undo', HTMLElement).focus();
    },
    note: (key, note) => {
      this.#change((folder) => folder.map((one) => (keyOf(one) === key ? { ...one, note } : one)), '笔记已存', false);
    },
  };

  /** `shows`: false where what is shown is what was changed. */
  #change(change: (folder: readonly Clipping[]) => readonly Clipping[], says: string, shows = true): boolean {
    const done = this.#store.change(change);
    if (done && shows) this.#show();
    this.#say(done ? says : '浏览器存不下，未能保存。请先移除一些，或导出后清空。');
    return done;
  }

  async #do(act: string): Promise<void> {
    const clippings = this.#shared ?? this.#store.read().clippings;
    const format = folderFormats[this.#part('format', HTMLSelectElement).value];
    if (act === 'save' && format) {
      saveFile(`clippings-${today()}.${format.extension}`, format.toText(clippings), format.mediaType);
      this.#say('已下载');
    } else if (act === 'copy' && format) this.#sayCopied(await copyText(format.toText(clippings)));
    else if (act === 'print') print();
    else if (act === 'share') {
      const address = new URL(`${this.#base}clippings/`, location.href).href + (await toSharedHash(clippings));
      this.#sayCopied(await copyText(address), `分享地址已复制，含 ${String(clippings.length)} 条的位置与笔记`);
    } else if (act === 'undo' && this.#undone) {
      const before = this.#undone;
      this.#undone = null;
      // What came in meanwhile stays.
      this.#change((folder) => addClippings(before, folder), '已恢复');
    } else if (act === 'clear' && this.#shared === null) {
      this.#undone = clippings;
      this.#change(() => [], `已清空 ${String(clippings.length)} 条`);
      this.#part('undo', HTMLElement).focus();
    } else if (act === 'take') this.#take();
  }

  #take(): void {
    const taken = this.#shared ?? [];
    const before = this.#store.read().clippings.length;
    if (!this.#change((folder) => addClippings(folder, taken), '')) return;
    const added = this.#store.read().clippings.length - before;
    // The address of another's folder must not come back with a reload.
    history.pushState(null, '', location.pathname);
    this.#shared = null;
    this.#show();
    this.#say(`收入 ${String(added)} 条${added < taken.length ? `，另 ${String(taken.length - added)} 条原已有` : ''}`);
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const read = parseFolder((await input.files?.[0]?.text()) ?? '');
    input.value = '';
    if (read === null) this.#say('这不是剪报文件：请选从这里导出的“剪报 JSON”。');
    else {
      const lost = read.lost === 0 ? '' : `，${String(read.lost)} 条读不懂，未导入`;
      this.#change(
        (folder) => addClippings(folder, read.clippings),
        `已导入 ${String(read.clippings.length)} 条${lost}`,
      );
    }
  }

  #sayTrouble(): void {
    const { trouble } = this.#store.read();
    if (trouble === 'damaged') this.#say('存着的剪报有几条已损坏，其余照常。');
    if (trouble === 'unreadable')
      this.#say('存着的剪报读不出来：可能已损坏，或由较新的版本存入。它仍留在浏览器里，不会被覆盖。');
  }

  #sayCopied(done: boolean, says = '已复制'): void {
    this.#say(done ? says : '浏览器不许复制，请改用下载。');
  }

  #say(text: string): void {
    this.#part('status', HTMLElement).textContent = text;
  }

  #part<Found extends HTMLElement>(name: string, type: new () => Found): Found {
    return findPart(this, name, type);
  }
}

/** A row of an address with its article → a clipping; null where the article, or the passage, is not to be had. */
function toClipping({ place, note }: SharedClipping, fate: Fate | undefined): Clipping | null {
  if (fate?.state !== 'here') return null;
  const words = place === null ? null : wordsAt(place, fate.page.pieces);
  // A passage that is no longer there is still of this article.
  return { id: fate.id, place: words === null ? null : place, words, note, taken: today(), ...keptOf(fate.page) };
}

function toNotice(id: string, fate: Fate): string | null {
  if (fate.state === 'here') return fate.id === id ? null : `此文已并入《${fate.page.item.title}》，链接会转到那里。`;
  if (fate.state === 'split' || fate.state === 'withdrawn') return `${fate.says}，链接处有说明。`;
  return fate.state === 'missing' ? '文库里已没有这个地址。' : null;
}
