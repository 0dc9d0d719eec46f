#!/bin/sh
# Serves the archive to this computer only and opens it in the browser: with Node, or else with Python 3.
cd "$(dirname "$0")" || exit 1
if command -v node >/dev/null 2>&1; then exec node server.mjs "$@"; fi
if command -v python3 >/dev/null 2>&1; then
  echo "http://127.0.0.1:8400@BASE@"
  exec python3 -m http.server 8400 --bind 127.0.0.1 --directory site
fi
echo "需要 Node（https://nodejs.org）或 Python 3。没有它们，也可以直接打开 index.html 阅读。"
echo "Needs Node or Python 3. Without them, open index.html to read."
exit 1
