/** The language that commands speak: that of the terminal (POSIX: LC_ALL, LC_MESSAGES, LANG), Chinese or English. */

export type Language = 'zh' | 'en';

/** What is said, in both. */
export type Words = Readonly<Record<Language, string>>;

export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: usual } = environment;
  // Where nothing is set, as on Windows, the system's own.
  const locale = [all, messages, usual].find(Boolean) ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
