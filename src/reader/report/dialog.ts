/** The dialog in which a reader says what is wrong: the words, what is right, why, and who says so. */
import { hasParks } from '../../core/has-parks.ts';
import { element } from '../../search/page/view/elements.ts';
import { asksRight, asksWords, kinds, type ReportKind } from './report-ruling.ts';

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

/** What the reader picked before the dialog came. */
export interface Picked {
  /** Empty: nothing. */
  readonly words: string;
  /** True where it is a paragraph from end to end: more than the words that are wrong. */
  readonly isWhole: boolean;
}

export interface DialogActs {
  /** What is to be said of words that the reader typed; null where they are found. */
  readonly check: (typed: string) => string | null;
  /** The form is filled in. */
  readonly done: () => void;
}

/** Closed, it keeps what was typed; it can be put into the page and opened again. */
export class ReportDialog {
  readonly kind = element('select', { name: 'kind' });
  readonly quoted = element('input', { name: 'quoted', autocomplete: 'off' });
  readonly right = element('input', { name: 'right', autocomplete: 'off' });
  readonly why = element('input', { name: 'why', autocomplete: 'off', required: '' });
  readonly by = element('input', { name: 'by', autocomplete: 'name' });
  readonly dialog = element('dialog', { class: 'report', 'aria-labelledby': 'report-title' });
  readonly #picked: Picked;
  readonly #quotedLabel = element('span', {});
  readonly #quotedField = element('label', {}, this.#quotedLabel, this.quoted);
  readonly #rightLabel = element('span', {});
  readonly #rightField = element('label', {}, this.#rightLabel, this.right);
  readonly #error = element('p', { class: 'report-error', id: 'report-error', role: 'alert' });
  readonly #result = element('div', { class: 'report-result' });

  constructor(picked: Picked, { check, done }: DialogActs) {
    this.#picked = picked;
    const offered = Object.entries(kinds).filter(([kind]) => kind !== 'park' || hasParks());
    this.kind.append(...offered.map(([value, label]) => element('option', { value }, label)));
    // Else the focus would be on the button that closes it.
    this.kind.autofocus = true;
    this.kind.value = picked.words === '' ? 'title' : 'word';
    const close = element('button', { type: 'button', class: 'report-close', 'aria-label': '关闭' }, '×');
    close.addEventListener('click', () => {
      this.dialog.close();
    });
    const form = element(
      'form',
      { novalidate: '' },
      ...(picked.words === ''
        ? []
        : [element('div', {}, element('p', {}, '选中的文字'), element('blockquote', {}, picked.words))]),
      element('label', {}, element('span', {}, '哪里有误'), this.kind),
      this.#quotedField,
      this.#rightField,
      element('label', {}, element('span', {}, '依据'), this.why),
      element('label', {}, element('span', {}, '您的名字（可不填）'), this.by),
      this.#error,
      element('button', { type: 'submit' }, '生成勘误单'),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      done();
    });
    // A report that says something else than the form is none.
    form.addEventListener('input', () => {
      this.#result.replaceChildren();
    });
    this.kind.addEventListener('change', () => {
      this.#fit();
    });
    this.quoted.addEventListener('change', () => {
      this.#say(this.quoted.value === '' ? null : check(this.quoted.value), this.quoted);
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

  /** Must the reader type the words? Nothing was picked, or more than the words that are wrong. */
  get asksQuoted(): boolean {
    const { words, isWhole } = this.#picked;
    return asksWords(this.chosen) && (words === '' || (isWhole && this.chosen === 'word'));
  }

  /** Says what is missing, and goes there. */
  fail(field: Field, message: string): void {
    const input = field === 'quoted' && !this.asksQuoted ? this.kind : this[field];
    this.#say(message, input);
    input.focus();
  }

  /** Shows what the report has become, and the ways to send it. */
  finish(text: string, says: string, ways: readonly HTMLElement[]): void {
    this.#say(null, this.quoted);
    const shown = element('pre', { tabindex: '0', 'aria-label': '报告全文' }, text);
    this.#result.replaceChildren(
      element('p', { role: 'status' }, says),
      element('p', { class: 'report-ways' }, ...ways),
      shown,
    );
    ways[0]?.focus();
  }

  /** Null: all is well. */
  #say(message: string | null, input: HTMLElement): void {
    input.closest('label')?.after(this.#error);
    this.#error.textContent = message ?? '';
    for (const other of [this.kind, this.quoted, this.right, this.why]) {
      other.removeAttribute('aria-invalid');
      other.removeAttribute('aria-describedby');
    }
    if (message === null) return;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', 'report-error');
  }

  #fit(): void {
    this.#quotedField.hidden = !this.asksQuoted;
    this.#quotedLabel.textContent =
      this.chosen === 'word' ? '有误的文字（照原文抄，须只有一处）' : '那一段的文字（照原文抄几个字，须只有一处）';
    this.#rightField.hidden = !asksRight(this.chosen);
    this.#rightLabel.textContent = rightLabels[this.chosen] ?? '应为';
    this.#say(null, this.kind);
  }
}
