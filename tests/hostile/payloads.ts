/** Text that would run, load or write something wherever it is taken for anything but text. Each calls `pwn` with its number, or names `pwned`. */
export type Payload = (number: number) => string;

/** Asks for it from elsewhere: no request may leave the site. */
const elsewhere = (number: number): string => `//elsewhere.example/pwned-${String(number)}`;
/** Runs where a build evaluates text: `{…}` of MDX, `${…}` of templates. */
const writes = (number: number): string =>
  `globalThis.process.getBuiltinModule('node:fs').writeFileSync('pwned-${String(number)}','')`;

/** The first four stand for their kinds: markup, an attribute, a string in a script, an expression of MDX. */
export const payloads: readonly Payload[] = [
  (n) => `<script>pwn(${String(n)})</script>`,
  (n) => `"><img src=${elsewhere(n)} onerror=pwn(${String(n)})>`,
  (n) => `';pwn(${String(n)});//";pwn(${String(n)});//\`\${pwn(${String(n)})}`,
  (n) => `{${writes(n)}}`,
  (n) => `</script><script>pwn(${String(n)})</script>`,
  (n) => `</title><script>pwn(${String(n)})</script>`,
  (n) => `</textarea></style></noscript></template><svg onload=pwn(${String(n)})>`,
  (n) => `--><script>pwn(${String(n)})</script><!--`,
  (n) => `]]><script xmlns="http://www.w3.org/1999/xhtml">pwn(${String(n)})</script>`,
  (n) => `<iframe srcdoc="<script>parent.pwn(${String(n)})</script>"></iframe>`,
  (n) => `<object data=${elsewhere(n)}><embed src=${elsewhere(n)}></object>`,
  (n) => `<meta http-equiv=refresh content="0;url=${elsewhere(n)}">`,
  (n) => `<link rel=stylesheet href=${elsewhere(n)}><style>@import '${elsewhere(n)}';</style>`,
  (n) => `<base href=${elsewhere(n)}/>`,
  (n) => `' autofocus onfocus=pwn(${String(n)}) x='`,
  (n) => `" style="background:url(${elsewhere(n)})" onmouseover="pwn(${String(n)})`,
  (n) => `<a href="javascript:pwn(${String(n)})">甲</a>`,
  (n) => `[甲](javascript:pwn(${String(n)}))`,
  (n) => `![甲](https:${elsewhere(n)})`,
  (n) => `import x from 'data:text/javascript,pwn(${String(n)})'`,
  (n) => `export const pwned = ${writes(n)}`,
  (n) => `<Corr sic={${writes(n)}}>甲</Corr>`,
  (n) => `\${${writes(n)}}#{${writes(n)}}{{constructor.constructor('pwn(${String(n)})')()}}`,
  (n) => `&lt;script&gt;pwn(${String(n)})&lt;/script&gt;&#60;script&#62;pwn(${String(n)})&#60;/script&#62;`,
  (n) => `<math><mi xlink:href="javascript:pwn(${String(n)})">甲</mi></math><svg><animate onbegin=pwn(${String(n)})>`,
  (n) => `__proto__ constructor toString pwn(${String(n)})`,
  (n) => `../../pwned-${String(n)}/..\\..\\pwned-${String(n)}`,
  (n) => `=HYPERLINK("https:${elsewhere(n)}") ; rm pwned-${String(n)} | $(touch pwned-${String(n)})`,
  (n) => `\u202e<script>pwn(${String(n)})</script>\u2069\u200b`,
];
