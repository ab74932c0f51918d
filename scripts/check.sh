# What ./run and ./test cannot bring themselves: the .NET 10 SDK, and Node with npm. Sourced by both.

missing=0

need() {
  printf 'Missing: %s. %s\n' "$1" "$2" >&2
  missing=1
}

if ! command -v dotnet >/dev/null || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
  need '.NET 10 SDK' 'Get it at https://dotnet.microsoft.com/download/dotnet/10.0 (or: brew install dotnet; apt install dotnet-sdk-10.0).'
fi
if ! command -v npm >/dev/null || ! command -v node >/dev/null; then
  need 'Node.js 20 or newer with npm' 'Get it at https://nodejs.org/en/download (or: brew install node; apt install nodejs npm).'
elif ! node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)'; then
  need 'Node.js 20 or newer' "This one is $(node --version). Get it at https://nodejs.org/en/download."
fi
