/** JSON within `<script>`: HTML ends the element at `</script`, whatever quotes it stands in. */

/** A value as JSON that no HTML parser misreads: `<` is written `\u003c`; so are `>`, `&` and the two line ends that old scripts know. */
export const toScriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
