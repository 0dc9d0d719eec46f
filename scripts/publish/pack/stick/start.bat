@echo off
rem Serves the archive to this computer only and opens it in the browser: with Node, or else with Python 3.
chcp 65001 >nul
cd /d "%~dp0"
where node >nul 2>nul
if not errorlevel 1 (
  node server.mjs
  goto end
)
where py >nul 2>nul
if not errorlevel 1 (
  start "" "http://127.0.0.1:8400@BASE@"
  py -3 -m http.server 8400 --bind 127.0.0.1 --directory site
  goto end
)
echo 需要 Node 或 Python 3。没有它们，也可以直接打开 index.html 阅读。
echo Needs Node (https://nodejs.org) or Python 3. Without them, open index.html to read.
:end
pause
