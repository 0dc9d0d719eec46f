/** The citations of an article's route: the day of access is put in, the reader's format is remembered, copied and saved. */
import { withAccess } from '../cite/csl-item.ts';
import { formatKeys, formats, isFormatKey, type FormatKey } from '../cite/formats.ts';
import type { ArticlePage } from './article-page.ts';
import { chooseFormat, chosenFormat } from './format-choice.ts';
import { copyText, saveFile, today } from './give-out.ts';

export interface CiteMenu {
  readonly copy: () => Promise<string>;
  /** Gives what is to be said of it. */
  readonly save: () => string;
}

export function startCiteMenu({ article, item }: ArticlePage): CiteMenu {
  const menu = article.querySelector('.cite');
  const seen = withAccess(item, today());
  for (const key of formatKeys) {
    const place = menu?.querySelector(`[data-format="${key}"]`);
    if (place) place.textContent = formats[key].toText([seen]);
  }
  const inputs = [...(menu?.querySelectorAll<HTMLInputElement>('input') ?? [])];
  // The menu opens before this script is there: what the reader has picked meanwhile stays picked.
  const early = inputs.find(({ checked, defaultChecked }) => checked && !defaultChecked)?.value ?? null;
  if (isFormatKey(early)) chooseFormat(early);
  for (const input of inputs) {
    input.checked = input.value === chosenFormat();
    input.addEventListener('change', () => {
      if (isFormatKey(input.value)) chooseFormat(input.value);
    });
  }
  const chosen = (): FormatKey => {
    const value = inputs.find(({ checked }) => checked)?.value ?? null;
    return isFormatKey(value) ? value : 'gbt2025';
  };
  return {
    copy: async () => {
      const { label, toText } = formats[chosen()];
      return (await copyText(toText([seen]))) ? `已复制 ${label}` : '浏览器不许复制，请选中文字自行复制';
    },
    save: () => {
      const { extension, mediaType, toText } = formats[chosen()];
      saveFile(`${seen.id}.${extension}`, toText([seen]), mediaType);
      return '已下载';
    },
  };
}
