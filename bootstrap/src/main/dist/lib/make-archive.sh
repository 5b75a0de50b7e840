#!/bin/sh
# Makes the archive with which Friend Groups starts faster: make-archive.sh FOLDER
# Java runs all kinds of commands once, in an embedded Chat, and puts down what it loaded. That
# takes a few seconds. Whoever finds it being made leaves it alone; nobody sees it half made.

home=$(cd "$(dirname "$0")/.." && pwd -P) || exit 70
. "$home/lib/java.sh"
[ -n "$archive" ] || exit 0
file=$1/$archive
making=$file.making

mkdir -p "$1" || exit 70
if ! mkdir "$making" 2>/dev/null; then
  # Who was to make it may have been killed, or failed.
  [ -n "$(find "$making" -prune -mmin +10 2>/dev/null)" ] || exit 75
  rm -rf "$making"
  mkdir "$making" || exit 75
fi
# Where it cannot be made, not every run shall try.
trap 'rm -rf "$making"; [ -r "$file" ] || mkdir "$making"' EXIT
trap 'exit 70' HUP INT TERM

# Picocli's classes are too old for the cache of Java 25, but not for an archive of listed classes,
# where nothing asks for them to be linked (@cp). Only G1 writes objects into it.
# shellcheck disable=SC2086
"$java" $options "-Dfriendgroups.native=$home/lib/native" \
  "-XX:DumpLoadedClassList=$making/loaded" -cp "$program" \
  dev.friendgroups.bootstrap.TrainingRun "$making/home" &&
  grep -Ev '^@cp (picocli|dev/friendgroups)/' "$making/loaded" > "$making/classes" &&
  "$java" $options -XX:-UseSerialGC -XX:+UseG1GC -Xshare:dump \
    "-XX:SharedClassListFile=$making/classes" "-XX:SharedArchiveFile=$making/archive" \
    -cp "$program" || exit 70
mv -f "$making/archive" "$file"

# In a folder of caches, what other versions have left, once nobody has read it for a month; it can
# be made again. Other things may lie there, and stay.
read -r jars 2>/dev/null < "$home/lib/jars.id" || jars=
if [ -n "$jars" ] && [ "${1##*/}" = "$jars" ]; then
  for other in "${1%/*}"/[0-9]*-[0-9]*; do
    case ${other##*/} in "$jars" | *[!0-9-]*) continue ;; esac
    [ -d "$other" ] && [ ! -L "$other" ] || continue
    find "$other" -type f -atime +30 -exec rm -f {} + 2>/dev/null
    rmdir "$other"/*.making "$other" 2>/dev/null
  done
fi
exit 0
