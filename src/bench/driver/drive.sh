#!/bin/sh
# drive.sh COMMAND --option value …   compiles what has changed; $PERF is a scratch folder
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${PERF:?set it to a scratch folder}/driver
driver=$(ls "$PERF"/product/lib/postgresql-*.jar | tail -1)
if [ -n "$(find "$here/src" -newer "$out" -name '*.java' 2>/dev/null)" ] || [ ! -d "$out" ]; then
  rm -rf "$out"; mkdir -p "$out"
  find "$here/src" -name '*.java' -exec javac -proc:none -d "$out" -cp "$driver" {} +
fi
exec java -Xmx1g -cp "$out:$driver" drive.Drive "$@"
