/** OpenSearch 1.1 description of the archive's search. */

export interface SearchDescription {
  readonly name: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Absolute address of the search page. */
  readonly search: string;
  /** Absolute address of an SVG. */
  readonly icon: string;
}

/** The standard holds the name to 16 characters and the description to 1,024. */
const limits = { shortName: 16, longName: 48, description: 1024 } as const;

/** A description as XML text. */
export function toOpenSearch({ name, description, language, search, icon }: SearchDescription): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${cut(name, limits.shortName)}</ShortName>
  <LongName>${cut(name, limits.longName)}</LongName>
  <Description>${cut(description, limits.description)}</Description>
  <Language>${escapeXml(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(icon)}</Image>
  <Url type="text/html" method="get" template="${escapeXml(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

const cut = (text: string, limit: number): string => escapeXml([...text].slice(0, limit).join(''));

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
