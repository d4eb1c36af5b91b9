#!/usr/bin/env bash
# Sets this checkout up and runs every test. On Debian 12 with only the .NET SDK it installs what is missing.
# Ends with the line "N passed, N failed, N skipped"; exit 0 when none failed, 1 when one did, 2 when the set-up
# is incomplete.
set -u -o pipefail
cd "$(dirname "$0")/.." || exit 2

# For the pipeline's native parts, for the store's tests on PostgreSQL, and for the tests in a real browser.
packages=(
    cmake g++ make libtorch-dev libopenblas0-pthread libjpeg62-turbo-dev libpng-dev libwebp-dev
    postgresql-15 nginx-light
    chromium fonts-liberation
)

if ! command -v dotnet >/dev/null; then
    echo "The .NET 10 SDK is missing: install it first (https://dot.net), then run this again." >&2
    exit 2
fi

missing=()
for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ]; then
        as_root=()
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        as_root=(sudo)
    else
        echo "These packages are missing, and installing them needs root: ${missing[*]}" >&2
        echo "Let someone run: apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 2
    fi
    echo "Installing ${missing[*]}"
    "${as_root[@]}" apt-get update -q >/dev/null &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null || {
        echo "Installing failed; run: apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 2
    }
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
echo "Building"
dotnet build StudyPlatform.sln --configuration Release --verbosity quiet || {
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
}

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failed_projects=0
for project in tests/*.Tests/*.csproj tests/StudyPlatform.EndToEnd/*.csproj; do
    name=$(basename "$project" .csproj)
    echo "Testing ${name#StudyPlatform.}"
    dotnet test "$project" --no-build --configuration Release --verbosity quiet \
        --logger "trx;LogFileName=$name.trx" --results-directory "$results" "$@" || failed_projects=$((failed_projects + 1))
done

# Adds one attribute of every result file's <Counters> element up.
count() {
    cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }'
}
total=$(count total)
passed=$(count passed)
failed=$(count failed)
skipped=$((total - passed - failed))
if [ "$failed" = 0 ] && [ "$failed_projects" -gt 0 ]; then
    # A test program that died reports no failed test; it has failed all the same.
    failed=$failed_projects
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
