import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { headerPolicy, toPolicy, withPolicy } from './policy.ts';

const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (body: string): string => `<!doctype html><meta charset="utf-8"><title>甲</title>${body}`;

test('names the inline scripts and styles of the page, and nothing that is data or a file', () => {
  const html = page(
    '<style>a{}</style><script>run()</script><script src="/a.js"></script><script type="application/ld+json">{}</script>',
  );
  expect(toPolicy(html)).toContain(`script-src 'self' ${sha('run()')};`);
  expect(toPolicy(html)).toContain(`style-src 'self' ${sha('a{}')};`);
});

test('nothing is loaded from elsewhere, nothing is evaluated', () => {
  const policy = toPolicy(page('<script>1</script>'));
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).toMatch(/base-uri 'none'; form-action 'self'$/);
  expect(policy).not.toMatch(/unsafe|https?:|\*|frame-src/);
});

test('WebAssembly only where it is, frames nowhere', () => {
  expect(toPolicy(page('<search-box data-wasm></search-box>'))).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(toPolicy(page('<iframe src="/a.pdf"></iframe>'))).not.toContain('frame-src');
});

test('stands ahead of all that it speaks of, once, however often it is written', () => {
  const once = withPolicy(page('<script>1</script>'), 'a.html');
  expect(once).toMatch(/^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="/);
  expect(withPolicy(once, 'a.html')).toBe(once);
  expect(() => withPolicy('<p>', 'a.html')).toThrow('a.html: expected <meta charset="utf-8">');
});

test.each(['_headers', 'nginx-headers.conf', 'apache-headers.conf'])(
  'deploy/%s sends what a page cannot say',
  (name) => {
    expect(readFileSync(`deploy/${name}`, 'utf8')).toContain(headerPolicy);
  },
);
