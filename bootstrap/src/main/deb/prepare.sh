#!/bin/sh
# Makes what a Debian package has besides the files of an installation, as Debian wants them:
# prepare.sh TARGET VERSION TIME. They are put into TARGET/deb; two builds have the same bytes.
set -eu
sources=$(cd "$(dirname "$0")" && pwd -P)
target=$1
made=$target/deb
rm -rf "$made"
mkdir -p "$made/man" "$made/control"

cp "$target"/share/man/man1/*.1 "$made/man"
gzip -9n "$made"/man/*.1

printf 'friend-groups (%s) unstable; urgency=medium\n\n  * %s\n\n -- %s  %s\n' \
  "$(echo "$2" | tr - '~')" \
  "Release $2." \
  "$(sed -n 's/^Maintainer: //p' "$sources/control/control")" \
  "$(LC_ALL=C date -u -R -d "$3")" |
  gzip -9n > "$made/changelog.gz"

# The newest C library that the Java runtime and SQLite ask for.
libc=$(grep -raoh 'GLIBC_2\.[0-9]*' "$target/runtime" "$target/sqlite/org/sqlite/native/Linux" |
  sort -u -t . -k 2n | tail -n 1)
if [ -z "$libc" ]; then
  echo "which C library Java and SQLite need cannot be told; a Debian package is made on Debian" >&2
  exit 1
fi
cp "$sources"/control/* "$made/control"
sed "s/@libc@/${libc#GLIBC_}/" "$sources/control/control" > "$made/control/control"
