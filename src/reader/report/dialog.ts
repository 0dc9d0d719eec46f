/** The dialog in which a reader says what is wrong: the picked words, what is right, why, and who says so. */
import { element } from '../../search/view/elements.ts';
import { asksRight, asksWords, kinds, type ReportKind } from './ruling.ts';

const rightLabels: Readonly<Partial<Record<ReportKind, string>>> = {
  word: '应为',
  title: '正确的标题',
  reporter: '正确的作者（如“记者 张三、通讯员 李四”；未署名写“无”）',
  date: '正确的日期（如 2023-10-31；没有写“无”）',
  park: '正确的园区（没有写“无”）',
  topic: '正确的主题（用顿号隔开；没有写“无”）',
  move: '属于哪一篇（抄一句那篇的文字）',
};

export type Field = 'quoted' | 'right' | 'why';

export class ReportDialog {
  readonly kind = element('select', { name: 'kind' });
  readonly right = element('input', { name: 'right', autocomplete: 'off' });
  readonly why = element('input', { name: 'why', autocomplete: 'off', required: '' });
  readonly by = element('input', { name: 'by', autocomplete: 'name' });
  readonly dialog = element('dialog', { class: 'report', 'aria-labelledby': 'report-title' });
  readonly #words = element('blockquote', {});
  readonly #rightLabel = element('span', {});
  readonly #rightField = element('label', {}, this.#rightLabel, this.right);
  readonly #wordsField = element('div', {}, element('p', {}, '选中的文字'), this.#words);
  readonly #error = element('p', { class: 'report-error', id: 'report-error', role: 'alert' });
  readonly #result = element('div', { class: 'report-result' });

  /** `words`: as picked; empty: none. `onDone`: the form is filled in. */
  constructor(words: string, onDone: () => void) {
    this.#words.textContent = words;
    this.kind.append(...Object.entries(kinds).map(([value, label]) => element('option', { value }, label)));
    this.kind.value = words === '' ? 'title' : 'word';
    const close = element('button', { type: 'button', class: 'report-close', 'aria-label': '关闭' }, '×');
    close.addEventListener('click', () => {
      this.dialog.close();
    });
    const form = element(
      'form',
      { novalidate: '' },
      this.#wordsField,
      element('label', {}, element('span', {}, '有误的是'), this.kind),
      this.#rightField,
      element('label', {}, element('span', {}, '依据'), this.why),
      element('label', {}, element('span', {}, '您的名字（可不填）'), this.by),
      this.#error,
      element('button', { type: 'submit' }, '写成报告'),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      onDone();
    });
    this.kind.addEventListener('change', () => {
      this.#fit();
    });
    this.dialog.append(close, element('h2', { id: 'report-title' }, '报错'), form, this.#result);
    this.dialog.addEventListener('close', () => {
      this.dialog.remove();
    });
    this.#fit();
  }

  get chosen(): ReportKind {
    return this.kind.value as ReportKind;
  }

  /** Says what is missing, and goes there. */
  fail(field: Field, message: string): void {
    const input = { quoted: this.kind, right: this.right, why: this.why }[field];
    this.#error.textContent = message;
    for (const other of [this.kind, this.right, this.why]) other.removeAttribute('aria-invalid');
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', 'report-error');
    input.focus();
  }

  /** Shows what the report has become, and the ways to send it. */
  finish(text: string, says: string, ways: readonly HTMLElement[]): void {
    this.#error.textContent = '';
    const shown = element('pre', { tabindex: '0', 'aria-label': '报告全文' }, text);
    this.#result.replaceChildren(
      element('p', { role: 'status' }, says),
      element('p', { class: 'report-ways' }, ...ways),
      shown,
    );
    ways[0]?.focus();
  }

  #fit(): void {
    this.#rightField.hidden = !asksRight(this.chosen);
    this.#rightLabel.textContent = rightLabels[this.chosen] ?? '应为';
    this.#wordsField.hidden = this.#words.textContent === '' && !asksWords(this.chosen);
    this.#error.textContent = '';
  }
}
