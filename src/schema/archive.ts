/** The archive's own settings: content/archive.yaml, the one file that an archivist edits. */
import { z } from 'zod';
import { webAddress } from './article.ts';

const text = z.string().min(1);

/** 许可协议, e.g. https://creativecommons.org/licenses/by/4.0/deed.zh-hans */
const licence = z.strictObject({ url: webAddress, name: text.optional() });

export const archive = z.strictObject({
  /** Of this file's format. */
  version: z.literal(1).optional(),
  /** Name of the archive, in its masthead and in every page's title. */
  title: text,
  /** One or two sentences: what is in it. */
  description: text,
  /** BCP 47 tag of the language that the newspapers are written in. */
  language: text.default('zh-CN'),
  site: z.strictObject({
    /** Where the archive will be published, without a path: https://example.org */
    url: z.url(),
    /** The path below it: `/` or `/archive/`. */
    base: z
      .string()
      .regex(/^\/(?:.*\/)?$/, 'starts and ends with a slash')
      .default('/'),
  }),
  /** What is true of every page unless its sidecar or the page itself says otherwise. */
  newspaper: z
    .strictObject({
      /** 报纸: given only where every page of seeds/ is from one newspaper. */
      name: text.optional(),
    })
    .default({}),
  search: z
    .strictObject({
      /** 检索引擎: Pagefind, our own pairs of characters, or whichever suits the number of articles. */
      engine: z.enum(['auto', 'pagefind', 'pairs']).default('auto'),
    })
    .default({ engine: 'auto' }),
  share: z
    .strictObject({
      /** 分享图: a picture for each article or for each list, none, or, with `auto`, of articles up to a thousand of them. */
      cards: z.enum(['auto', 'articles', 'lists', 'none']).default('auto'),
    })
    .default({ cards: 'auto' }),
  /** Who answers for the archive: shown on the about page. */
  contact: text.optional(),
  /** Where readers' reports of mistakes go (报错); without either, readers get them as a file. */
  reports: z
    .strictObject({
      /** The archive's repository on GitHub, or a host that takes `issues/new?title=…&body=…`. */
      repository: webAddress.optional(),
      mail: z.email().optional(),
    })
    .default({}),
  /** Licence or statement of rights of the texts, shown to readers. */
  rights: text.optional(),
  /** Licence under which the texts may be used again. Absent: none is granted. */
  licence: licence.optional(),
  /** Licence of what the archive says of the texts: dates, names, topics, evidence. Absent: none is granted. */
  metadataLicence: licence.optional(),
});

export type Archive = z.infer<typeof archive>;
