/** All elements of an XML text, in their order; names with the prefixes that they are written with. */
export async function toElements(xml: string): Promise<readonly Element[]> {
  const { DOMParser } = await import('linkedom');
  const document = new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
  return [...document.querySelectorAll('*')];
}
