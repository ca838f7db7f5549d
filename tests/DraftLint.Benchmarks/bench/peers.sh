#!/usr/bin/env bash
# Compares whole processes: draftlint as it is packed, beside the linters that npm serves. Prints Markdown tables.
#   tests/DraftLint.Benchmarks/bench/peers.sh [FOLDER]     FOLDER keeps the peers and the texts (default: a folder in /tmp)
# Needs the .NET SDK, node and npm, on Linux on x64. A peer that cannot be installed is left out, and named.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
folder=${1:-${TMPDIR:-/tmp}/draftlint-bench}
mkdir -p "$folder"
[ -f "$folder/package.json" ] || echo '{ "private": true }' > "$folder/package.json"
# One by one: what one lacks does not keep the others out.
for peer in @rumdl/cli-linux-x64 markdownlint-cli2 textlint textlint-rule-en-max-word-count write-good alex commonform-lint commonform-critique; do
  npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --silent "$peer" >&2 || echo "npm did not install $peer" >&2
done
cp tests/DraftLint.Benchmarks/bench/commonform.cjs "$folder"
dotnet publish src/DraftLint.Cli -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$folder/draftlint" -v q -nologo >&2
echo "Versions: $(cd "$folder" && npm ls --depth 0 --parseable --long 2>/dev/null | sed -n 's/.*node_modules[^:]*:\([^:]*\).*/\1/p' | paste -sd ' ')"
dotnet run --project tests/DraftLint.Benchmarks -c Release -- --processes "$folder" "$folder/draftlint/DraftLint.Cli"
