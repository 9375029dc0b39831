#!/usr/bin/env bash
# Lets judges that nobody of this project wrote look at contracts/: Spectral with the OWASP rules and
# Redocly on every OpenAPI snapshot, a TypeScript client generated from each and compiled strictly, and
# the AsyncAPI parser. Prints one line per judge; the findings only of judges that object.
# Works from any directory; needs Node 20 or newer, and npm once to install the judges.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 2
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true npm_config_update_notifier=false NO_COLOR=1

command -v node >/dev/null || { echo "judge: Node is not installed; nothing was judged." >&2; exit 3; }
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || { echo "judge: Node $major is too old; 20 or newer is needed." >&2; exit 3; }

if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo "judge: installing the judges"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || exit 2
fi

shopt -s nullglob
documents=(../openapi/*.yaml)
services=()
for document in "${documents[@]}"; do services+=("$(basename "$document" .yaml)"); done
[ ${#documents[@]} -gt 0 ] || { echo "judge: there is no snapshot in contracts/openapi." >&2; exit 2; }
rm -rf out && mkdir out
failed=0

# verdict NAME WHAT COMMAND...: runs a judge and shows what it says only if it objects.
verdict() {
  local name=$1 what=$2 start=$SECONDS
  shift 2
  if "$@" >out/log.txt 2>&1; then
    printf '%-12s ok      %s (%s s)\n' "$name" "$what" $((SECONDS - start))
  else
    printf '%-12s FAILED  %s\n' "$name" "$what"
    sed 's/^/  /' out/log.txt
    failed=1
  fi
}

generate() {
  local i
  for i in "${!documents[@]}"; do
    node_modules/.bin/openapi-typescript "${documents[$i]}" -o "out/${services[$i]}.ts" || return 1
  done
  node client.mjs "${services[@]}"
}

client() {
  generate && node_modules/.bin/tsc -p tsconfig.json
}

all="${services[*]}"
verdict Spectral "OpenAPI and OWASP rules: $all" \
  node_modules/.bin/spectral lint "${documents[@]}" --ruleset .spectral.yaml --fail-severity=warn
verdict Redocly "recommended-strict: $all" \
  node_modules/.bin/redocly lint "${documents[@]}" --config redocly.yaml
verdict TypeScript "generated clients under tsc --strict: $all" client
verdict AsyncAPI "contracts/events/asyncapi.yaml" node asyncapi.mjs ../events/asyncapi.yaml
exit $failed
