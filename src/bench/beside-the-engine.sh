#!/bin/sh
# beside-the-engine.sh SERVER_JAR DRIVER_JAR [CASES] [ROUNDS]
# The stock engine and this program in one sitting, in turns: CPU, log and bytes of a lifecycle, statements at the end.
# SERVER_JAR is a stock engine behind its REST API with its data in $PEER_HOME, DRIVER_JAR drives its lifecycles. This program
# is taken from target/pendamping.jar; $PERF is a scratch folder, $JVM more flags of the JVM for both. What is printed ends up in
# $PERF/beside.txt too.
set -eu
server=$(realpath "$1"); peer=$(realpath "$2"); cases=${3:-150}; rounds=${4:-3}
here=$(cd "$(dirname "$0")" && pwd); jar=$here/../../target/pendamping.jar
: "${PERF:?set it to a scratch folder}"
mkdir -p "$PERF"; export PEER_HOME="$PERF/engine"; mkdir -p "$PEER_HOME"
out=$PERF/beside.txt
memory="-Xms1g -Xmx2g ${JVM:-}"
drive() { "$here/driver/drive.sh" "$@"; }
engine_sql() { drive sql --jdbc 'jdbc:postgresql://127.0.0.1:18932/postgres?user=postgres' "$@"; }
# what a data folder's server counts from its next start on
counted() { echo "shared_preload_libraries = 'pg_stat_statements'" >>"$1/postgresql.auto.conf"; }

engine_start() {
  rm -f "$PEER_HOME/server.pid"
  # shellcheck disable=SC2086
  nohup java $memory -jar "$server" --spring.profiles.active=plain >"$PEER_HOME/server.log" 2>&1 &
  engine=$!
  until [ -s "$PEER_HOME/server.pid" ]; do
    kill -0 "$engine" || { tail -n 30 "$PEER_HOME/server.log"; exit 1; }
    sleep 0.5
  done
}
engine_stop() { kill "$engine" || true; while kill -0 "$engine" 2>/dev/null; do sleep 0.5; done; }
engine_run() { java -Xmx512m -jar "$peer" lifecycles --n "$1" --vus 8 --auth false --label "$2" | sed 's/^/engine  /'; }
groups() {
  seed=$((seed + 1))
  java -jar "$PERF/product/pendamping.jar" sample --groups "$1" --year "$(date +%Y)" --phase 1 --seed "$seed" --mentors 150 \
    --regencies 3501,3502,3503,3504,3505,3506,3507,3508,3509,3510,3511,3512 --out "$PERF/g$seed.csv" >/dev/null
}
here_run() { groups "$1"; drive lifecycles --csv "$PERF/g$seed.csv" --label "$2" | sed 's/^/here    /'; }

# a build gives every jar the same day, so that nothing tells whether what was unpacked is older
rm -rf "$PERF/product"
java -Djarmode=tools -jar "$jar" extract --destination "$PERF/product" >/dev/null
rm -rf "$PERF/data" "$PEER_HOME"; mkdir -p "$PEER_HOME"
seed=$(($(date +%s) % 1000000 * 10))
{
  trap 'engine_stop 2>/dev/null; "$here/driver/product.sh" stop 2>/dev/null' EXIT
  echo "== $(date -u +%FT%TZ) commit $(git -C "$here" rev-parse --short HEAD), $(nproc) cores, $memory, load $(cut -d' ' -f1-3 /proc/loadavg)"
  engine_start
  # shellcheck disable=SC2086
  "$here/driver/product.sh" start "$PERF/data" $memory
  groups 1; drive setup --mentors "$PERF/g$seed-mentors.csv"
  # the settings of the year are read at the start
  "$here/driver/product.sh" stop
  # shellcheck disable=SC2086
  "$here/driver/product.sh" start "$PERF/data" $memory
  # both have compiled the same number of cases before what counts
  engine_run "$((cases * 2))" warm-up; here_run "$((cases * 2))" warm-up
  for round in $(seq "$rounds"); do engine_run "$cases" "$round"; here_run "$cases" "$round"; done
  engine_stop; "$here/driver/product.sh" stop
  counted "$PEER_HOME/pg"; counted "$PERF/data/postgres-17"
  engine_start
  # shellcheck disable=SC2086
  "$here/driver/product.sh" start "$PERF/data" $memory
  engine_sql --q "create extension if not exists pg_stat_statements"
  drive sql --q "create extension if not exists pg_stat_statements"
  engine_run 8 statements >/dev/null; here_run 8 statements >/dev/null
  before=$(engine_sql); engine_run 20 statements >/dev/null
  echo "engine  statements each $((($(engine_sql) - before) / 20))"
  here_run 20 statements
  trap - EXIT; engine_stop; "$here/driver/product.sh" stop
  echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
} | tee -a "$out"
