#!/usr/bin/env bash
# Compares whole processes: draftlint as it is packed, beside the linters that npm serves.
#   tests/DraftLint.Benchmarks/bench/peers.sh [FOLDER]     FOLDER keeps the peers and the texts (default: a folder in /tmp)
# Needs the .NET SDK, node and npm. A peer that cannot be installed is left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
folder=${1:-${TMPDIR:-/tmp}/draftlint-bench}
mkdir -p "$folder"
[ -f "$folder/package.json" ] || echo '{ "private": true }' > "$folder/package.json"
for peer in rumdl @rumdl/cli-linux-x64 markdownlint-cli2 textlint textlint-rule-en-max-word-count write-good alex; do
  npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --silent "$peer" || echo "left out: $peer"
done
dotnet publish src/DraftLint.Cli -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$folder/draftlint" -v q -nologo
dotnet run --project tests/DraftLint.Benchmarks -c Release -- --processes "$folder" "$folder/draftlint/DraftLint.Cli"
