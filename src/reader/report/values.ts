/** What a reader types, as the values that a ruling takes. Null: the reader says that there is none. Undefined: not understood. */

const none = /^(?:无|没有|不详|未署名)$/;

/** `2023年10月31日`, `2023-10-31`, `约2023年3月`, `2023` → EDTF. */
export function toEdtf(typed: string): string | null | undefined {
  const text = typed.trim();
  if (none.test(text)) return null;
  const [whole, about, year, month, day] =
    /^(约)?(\d{4})(?:[年\-/.](?:(\d{1,2})(?:[月\-/.](?:(\d{1,2})日?)?)?)?)?$/.exec(text) ?? [];
  if (whole === undefined || year === undefined) return undefined;
  const parts = [year, ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))];
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const isDay = date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
  return isDay ? parts.join('-') + (about ? '~' : '') : undefined;
}

const roles: readonly (readonly [string, string])[] = [
  ['特约通讯员', 'specialCorrespondent'],
  ['实习记者', 'traineeReporter'],
  ['本报记者', 'staffReporter'],
  ['记者', 'staffReporter'],
  ['通讯员', 'correspondent'],
];

export interface TypedWriter {
  readonly name: string;
  readonly role: string;
}

/** `记者 张三、李四 通讯员 王五` → writers; a role holds until the next. Names without one are authors. */
export function toWriters(typed: string): readonly TypedWriter[] | null | undefined {
  const text = typed.trim();
  if (none.test(text)) return null;
  let role = 'author';
  const writers = text.split(/[\s、，,；;]+/).flatMap((word): TypedWriter[] => {
    const found = roles.find(([name]) => word.startsWith(name));
    if (found) role = found[1];
    const name = word.slice(found?.[0].length ?? 0);
    return name === '' ? [] : [{ name, role }];
  });
  return writers.length === 0 ? undefined : writers;
}

/** `新能源汽车、项目` → at most three names of topics. */
export function toTopics(typed: string): readonly string[] | null | undefined {
  const text = typed.trim();
  if (none.test(text)) return null;
  const topics = text.split(/[\s、，,；;]+/).filter((word) => word !== '');
  return topics.length > 0 && topics.length <= 3 ? topics : undefined;
}

/** Any text; `无`: there is none. */
export function toName(typed: string): string | null | undefined {
  const text = typed.trim();
  return none.test(text) ? null : text || undefined;
}
