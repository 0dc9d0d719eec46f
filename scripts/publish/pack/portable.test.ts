import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toPortable, toPortableStyle, toRelative } from './portable.ts';

const file = 'articles/k4m2x9a/index.html';

test.each([
  ['/archive/', '../../index.html'],
  ['/archive/parks/', '../../parks/index.html'],
  ['/archive/search/?q=%E9%9B%B6#a', '../../search/index.html?q=%E9%9B%B6#a'],
  ['/archive/_astro/a.css', '../../_astro/a.css'],
  ['/archive/articles/k4m2x9a/#p3', 'index.html#p3'],
  ['#p3', '#p3'],
  ['', ''],
  ['../other/', '../other/index.html'],
  ['https://example.org/archive/', 'https://example.org/archive/'],
  ['/elsewhere/', '/elsewhere/'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
])('%s → %s', (address, expected) => {
  expect(toRelative(address, file, '/archive/')).toBe(expected);
});

describe('a page', () => {
  const portable = (body: string): string =>
    toPortable(`<!doctype html><meta charset="utf-8"><title>t</title>${body}`, file, '/');

  test('keeps what is no address: text, attributes, scripts', () => {
    const body = '<p title="/parks/">/parks/ &lt;a href="/"&gt;</p><script>"/parks/"</script>';
    expect(portable(body)).toContain(body);
  });

  test.each([
    ['<form action="/search/"></form>', '<form action="../../search/index.html"></form>'],
    [
      '<img src="/a.png" srcset="/a.png 1x, /b.png 2x">',
      '<img src="../../a.png" srcset="../../a.png 1x, ../../b.png 2x">',
    ],
    ['<meta http-equiv="refresh" content="0; url=/articles/a/">', 'content="0; url=../a/index.html"'],
    ['<script data-href="/articles/a/">1</script>', '<script data-href="../a/index.html">1</script>'],
    ['<template><a href="/">a</a></template>', '<template><a href="../../index.html">a</a></template>'],
    ['<p></p><noscript><a href="/">a</a></noscript>', '<noscript><a href="../../index.html">a</a></noscript>'],
    ['<svg><a href="/parks/"></a></svg>', '<svg><a href="../../parks/index.html"></a></svg>'],
  ])('%s', (given, expected) => {
    expect(portable(given)).toContain(expected);
  });

  test('loads no module from files, and its policy lets run what it does instead', () => {
    const script = `if(location.protocol!=='file:')import("/_astro/a.js")`;
    const html = portable('<script type="module" src="/_astro/a.js"></script>');
    expect(html).toContain(`<script>${script}</script>`);
    expect(html).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(html.match(/Content-Security-Policy/g)).toHaveLength(1);
  });

  test.each([
    '<link rel="manifest" href="/m">',
    '<link rel="preload" href="/m">',
    '<script data-registration>1</script>',
  ])('%s is left out', (given) => {
    expect(portable(given)).not.toMatch(/rel=|data-registration/);
  });
});

test('a style sheet finds its pictures', () => {
  expect(toPortableStyle('a{background:url(/_astro/a.svg)}b{src:url("/_astro/b.woff2")}', '_astro/c.css', '/')).toBe(
    'a{background:url(a.svg)}b{src:url("b.woff2")}',
  );
});
