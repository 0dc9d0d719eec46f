/** seeds/<page>.yaml: what a person knows of a page. It beats what the page prints and everything worked out from it. */
import { z } from 'zod';
import { edtfDate, webAddress } from './article.ts';

const text = z.string().min(1);

export const sidecar = z.strictObject({
  /** 报纸 */
  newspaper: text.optional(),
  /** 期: the date of the issue, EDTF: 2023-10-31. A year alone is a number in YAML. */
  issueDate: z.union([edtfDate, z.int().transform(String).pipe(edtfDate)]).optional(),
  /** 版次, as printed: 11, A04, 第七版. Of one page only. */
  printPage: z.union([text, z.int().positive().transform(String)]).optional(),
  /** 版名 */
  section: text.optional(),
  /** The name under which the page was brought, folders and all. */
  label: text.optional(),
  /** Where the page came from. */
  source: webAddress.optional(),
});

/** The fields that a person may supply, in the order in which they are shown. */
export const suppliedFields = ['newspaper', 'issueDate', 'printPage', 'section', 'source'] as const;

export type Sidecar = z.infer<typeof sidecar>;
export type SuppliedField = (typeof suppliedFields)[number];
