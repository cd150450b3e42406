@echo off
rem The one entry point on Windows: the same commands, run by Git for Windows' bash.
where bash >nul 2>nul
if errorlevel 1 (
  echo crm needs bash: install Git for Windows, or run this inside WSL. 1>&2
  exit /b 2
)
bash "%~dp0crm" %*
exit /b %errorlevel%
