#!/usr/bin/env bash
# Carries out the Dockerfile without a container engine, and tries what comes out.
#
#   tests/docker-steps.sh           as root on Linux; needs the .NET SDK, unshare, mount and curl
#
# Each stage gets a root file system of its own: this machine's, with whatever the stage writes kept apart in memory
# (overlayfs), so that nothing of this machine changes. The machine stands for the base images: their .NET is its .NET.
# The Dockerfile's own lines are read and run; one that this script does not know ends it. The program then runs as the
# Dockerfile says: as its user, on a read-only root, with the volume as the only place that can be written to.
# Exit codes: 0 all held, 1 something did not, 2 it cannot be tried here.
set -eu -o pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" != --inside ]; then
    [ "$(uname)" = Linux ] && [ "$(id -u)" = 0 ] || { echo "This needs root on Linux: it makes mounts, in a namespace of its own." >&2; exit 2; }
    for program in dotnet git unshare mount chroot curl ip; do
        command -v "$program" >/dev/null || { echo "$program is missing: install it first." >&2; exit 2; }
    done
    exec unshare --mount --propagation private bash "$0" --inside
fi

work=$(mktemp -d)
trap 'status=$?; [ -z "${site:-}" ] || kill -KILL "$site" 2>/dev/null || true; umount --recursive --lazy "$work" 2>/dev/null || true; rm -rf --one-file-system "$work"; exit $status' EXIT
mount -t tmpfs tmpfs "$work"

fail() { echo "FAILED: $*" >&2; exit 1; }
held() { echo "held: $*"; }

# The context: what git knows or would take in, as far as .dockerignore lets it through.
mapfile -t allowed < <(sed -n 's/^!//p' .dockerignore)
mkdir "$work/context"
git ls-files --cached --others --exclude-standard -z -- "${allowed[@]}" |
    while IFS= read -r -d '' file; do [ -e "$file" ] && printf '%s\0' "$file"; done |
    grep -zvE '(^|/)(bin|obj)/' | xargs -0 cp --parents --target-directory "$work/context"

new_root() {
    mkdir -p "$work/$1/upper" "$work/$1/work" "$work/$1/root"
    mount -t overlay overlay -o "lowerdir=/,upperdir=$work/$1/upper,workdir=$work/$1/work" "$work/$1/root"
    mount -t proc proc "$work/$1/root/proc"
    mount --rbind /dev "$work/$1/root/dev"
}

stage='' folder=/ user=root environment=() healthcheck=() entrypoint=() volume=''
declare -A names=()

in_stage() { # runs a command in the stage, in its folder
    chroot "$work/$stage/root" /usr/bin/env --chdir="$folder" "${environment[@]}" "$@"
}

json_array() { grep -oE '"[^"]*"' <<<"$1" | tr -d '"'; }

while IFS= read -r line; do
    word=${line%% *} rest=${line#* }
    case $word in
    FROM)
        stage=stage$((${#names[@]} + 1)) folder=/ user=root environment=()
        names[${rest##* }]=$stage
        new_root "$stage"
        ;;
    WORKDIR) folder=$rest && mkdir -p "$work/$stage/root$folder" ;;
    ENV) read -ra pairs <<<"$rest" && environment+=("${pairs[@]}") ;;
    COPY)
        from=$work/context
        if [[ $rest == --from=* ]]; then
            name=${rest%% *} && name=${name#--from=} && rest=${rest#* }
            from=$work/${names[$name]}/root
        fi
        read -r source target <<<"$rest"
        [ "$target" = . ] || fail "COPY to $target is not known to this script"
        cp -a "$from/${source#/}/." "$work/$stage/root$folder/"
        ;;
    RUN)
        echo "RUN $rest"
        in_stage /bin/sh -c "$rest" || fail "RUN $rest"
        ;;
    USER) user=$rest ;;
    VOLUME) volume=$rest ;;
    HEALTHCHECK) mapfile -t healthcheck < <(json_array "${rest#*CMD }") ;;
    ENTRYPOINT) mapfile -t entrypoint < <(json_array "$rest") ;;
    EXPOSE | STOPSIGNAL) ;;
    *) fail "the Dockerfile has $word, which this script does not know" ;;
    esac
done < <(sed -e '/^#/d' -e '/^$/d' -e ':a' -e '/\\$/N' -e 's/\\\n//' -e 'ta' Dockerfile)

root=$work/$stage/root
[ "$user" != root ] && [ "$user" != 0 ] || fail "the Dockerfile ends as root"
[ -n "$volume" ] && [ ${#healthcheck[@]} -gt 0 ] && [ ${#entrypoint[@]} -gt 0 ] || fail "the Dockerfile lacks VOLUME, HEALTHCHECK or ENTRYPOINT"

# A new volume takes over owner and rights of the folder that it is put on.
mkdir "$work/volume"
chown --reference="$root$volume" "$work/volume"
chmod --reference="$root$volume" "$work/volume"
mount --bind "$work/volume" "$root$volume"
mount -t tmpfs tmpfs "$root/tmp"
mount -o remount,bind,ro "$root"

# A network of its own as well: the port is the Dockerfile's.
touch "$work/net"
unshare --net="$work/net" ip link set lo up
container=(nsenter --net="$work/net" chroot --userspec="$user" "$root" /usr/bin/env -i PATH="$PATH" "${environment[@]}")
contained() { "${container[@]}" "$@"; }

# Each of these words becomes the next one, so that the process is the site itself in the end.
"${container[@]}" "${entrypoint[@]}" >"$work/log" 2>&1 &
site=$!
for _ in $(seq 120); do
    contained "${healthcheck[@]}" >"$work/health" 2>&1 && break
    kill -0 "$site" 2>/dev/null || { cat "$work/log" >&2; fail "the site ended"; }
    sleep 0.5
done
contained "${healthcheck[@]}" || { cat "$work/log" >&2; fail "the health check"; }
held "the health check of the Dockerfile finds the site well"

uid=$(awk '/^Uid:/ { print $2 }' "/proc/$site/status")
[ "$uid" = "${user%%:*}" ] && [ "$uid" != 0 ] || fail "the site runs as user $uid"
held "the site runs as user $uid"

for place in /app /etc / "$(dirname "$volume")"; do
    if contained /bin/sh -c "touch ${place%/}/probe" 2>/dev/null; then fail "$place can be written to"; fi
done
contained /bin/sh -c "touch $volume/probe && rm $volume/probe" || fail "$volume cannot be written to"
held "only $volume and /tmp can be written to"
[ -z "$(ls -A "$root/tmp")" ] || fail "the site wrote to /tmp: $(ls -A "$root/tmp")"
held "nothing was written to /tmp"

page=$(nsenter --net="$work/net" curl --silent --show-error --fail http://127.0.0.1:8080/s/default)
grep -q '<form' <<<"$page" || fail "the default study's first page has no form"
held "the default study is open"

contained "${entrypoint[0]}" study list | grep -q '^default .*live' || fail "study list"
contained "${entrypoint[0]}" backup --out "$volume/backup.zip" || fail "backup"
contained "${entrypoint[0]}" verify || fail "verify"
held "commands work beside the running site"

kill -TERM "$site"
wait "$site" || fail "the site ended with $? on SIGTERM"
site=''
held "SIGTERM ends the site with 0"
if contained "${healthcheck[@]}" 2>/dev/null; then fail "the health check finds a site that has ended"; fi
held "the health check fails then"
