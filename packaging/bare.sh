#!/usr/bin/env bash
# Proof of set-up: a Debian 12 that holds Python and make and nothing else runs
# `make test`, then `make run` with a window on a virtual screen. As root.
#
#   bash packaging/bare.sh [BASE]
#
# BASE is a folder made earlier by debootstrap (minbase, with python3 and make); without
# it one is made. How this machine reaches its package indexes (pip's settings, its
# certificates) is copied in, since every hospital has its own. MIRROR names another
# Debian mirror. KEEP=1 leaves the folder for a look.
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
room=$(mktemp -d)
root=$room/root
display=:$((RANDOM % 400 + 100))
screen=
running=

for program in debootstrap Xvfb xwininfo; do
    command -v "$program" >/dev/null || { echo "This proof needs $program."; exit 1; }
done

finish() {
    [[ -z $running ]] || kill -- "-$running" 2>/dev/null || true
    [[ -z $screen ]] || kill "$screen" 2>/dev/null || true
    umount "$root/dev" "$root/proc" 2>/dev/null || true
    if [[ ${KEEP:-} ]]; then
        echo "Kept: $root"
    elif ! grep -q " $root/" /proc/mounts; then
        rm -rf "$room" # never while something of this machine is mounted inside
    fi
}
trap finish EXIT

step() { printf '\n== %s\n' "$*"; }

step "A Debian with nothing but Python and make"
if [[ ${1:-} ]]; then
    cp -a "$1" "$root"
else
    debootstrap --variant=minbase --include=python3,make bookworm "$root" ${MIRROR:+"$MIRROR"} \
        >"$room/debootstrap.log" || { tail "$room/debootstrap.log"; exit 1; }
fi
cp /etc/resolv.conf /etc/hosts "$root/etc/"
authorities=/etc/this-machine.pem # beside Debian's own, which apt writes anew on its way
cp "${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}" "$root$authorities"
[[ ! -f /etc/pip.conf ]] || cp /etc/pip.conf "$root/etc/"
for file in .pip/pip.conf .config/pip/pip.conf; do
    [[ ! -f $HOME/$file ]] || install -D -m 644 "$HOME/$file" "$root/home/$file"
done
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"

step "A clean copy of the project"
mkdir "$root/project"
tar -C "$project" --exclude=./.git --exclude=./.venv --exclude=./build --exclude=./dist \
    --exclude='*_cache' --exclude=__pycache__ -c . | tar -C "$root/project" -x

mapfile -t settings < <(env | grep -E '^PIP_[A-Z_]+=' || true)
settings+=("PIP_CERT=$authorities" "SSL_CERT_FILE=$authorities")
inside() {
    chroot "$root" env -i HOME=/home PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        "${settings[@]}" "$@"
}

step "make test"
inside make -C /project test

step "make run"
Xvfb "$display" -screen 0 1600x1000x24 &
screen=$!
set -m # a group of its own, so that make and the program end together
inside DISPLAY="$display" make -C /project run ARGS="--data /data" &
running=$!
set +m
for _ in $(seq 120); do
    sleep 1
    kill -0 "$running" 2>/dev/null || { echo "The program ended by itself"; exit 1; }
    if DISPLAY=$display xwininfo -root -tree 2>/dev/null | grep -q '"Titration Assistant'; then
        shown=yes
        break
    fi
done
[[ ${shown:-} ]] || { echo "No window came"; exit 1; }
if [[ ${PICTURE:-} ]]; then
    sleep 2
    DISPLAY=$display import -window root "$PICTURE"
fi
kill -- "-$running"
wait "$running" || true
running=
step "Both commands worked, and no other was typed"
