#!/usr/bin/env bash
# Kills program, database and broker with -9 in the middle of work, starts again, and checks that nothing that was
# acknowledged is missing and that the ledger check finds no fault. Usage: src/bench/kill-everything.sh [rounds]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3}
jar=target/pendamping.jar
[ -f "$jar" ] || { echo "Build it first: mvn package"; exit 2; }
data=$(mktemp -d target/kill-XXXXXX)
port=18990
options=(--server.port=$port --management.server.port=18991 "--pendamping.data=$data" --pendamping.database.port=25990 --pendamping.broker.port=29990)
log=$data/program.log
acknowledged=$data/acknowledged
: > "$acknowledged"

start() {
  setsid java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$jar" "${options[@]}" > "$log" 2>&1 &
  program=$!
  for _ in $(seq 120); do
    grep -q "Pendamping is ready" "$log" && return
    kill -0 "$program" 2> /dev/null || { tail -n 20 "$log"; exit 1; }
    sleep 1
  done
  echo "Not ready within two minutes"; exit 1
}

# One command: account, case, step, key, body. Prints the status.
send() {
  curl -s -o /dev/null -w '%{http_code}' --max-time 15 -u "$1:pendamping" -H "Idempotency-Key: $4" \
    -H 'Content-Type: application/json' -d "$5" "http://localhost:$port/api/v1/cases/$2/steps/$3" || true
}

body='{"identitiesChecked":"true","villageLetterSeen":"true","budgetChecked":"true","verdict":"PASSED"}'

work() {
  curl -s -u laila.verifikator:pendamping "http://localhost:$port/api/v1/tasks?size=200" |
    grep -o '"number":"[^"]*","groupName":"[^"]*","step":"verify-administration"' | cut -d'"' -f4 |
    while read -r number; do
      key=kill-$number
      [ "$(send laila.verifikator "$number" verify-administration "$key" "$body")" = 200 ] &&
        echo "$number $key" >> "$acknowledged"
    done || true
}

upload() {
  java -jar "$jar" sample --groups 150 --seed "$1" --year "$(date +%Y)" --phase 1 --regencies 3509 --format csv --out "$data/groups-$1.csv" > /dev/null
  jar_of_cookies=$data/cookies
  token() { curl -s -b "$jar_of_cookies" -c "$jar_of_cookies" "http://localhost:$port$1" | grep -o 'name="_csrf" value="[^"]*"' | head -n1 | cut -d'"' -f4; }
  rm -f "$jar_of_cookies"
  csrf=$(token /sign-in)
  curl -s -o /dev/null -b "$jar_of_cookies" -c "$jar_of_cookies" --data-urlencode "_csrf=$csrf" -d login=tuti.pendaftar -d secret=pendamping "http://localhost:$port/sign-in"
  csrf=$(token /registrations)
  curl -s -o /dev/null -b "$jar_of_cookies" -F "_csrf=$csrf" -F "file=@$data/groups-$1.csv" "http://localhost:$port/registrations"
}

start
for round in $(seq "$rounds"); do
  upload "$round"
  (while true; do work; sleep 0.3; done) &
  worker=$!
  sleep "$((4 + RANDOM % 5))"
  echo "Round $round: $(wc -l < "$acknowledged") commands acknowledged, killing everything"
  kill -9 -- "-$program" 2> /dev/null || true
  # the database has a session of its own
  kill -9 "$(head -n 1 "$data/postgres-17/postmaster.pid")" 2> /dev/null || true
  kill "$worker" 2> /dev/null || true
  wait "$worker" 2> /dev/null || true
  start
  while read -r number key; do
    status=$(send laila.verifikator "$number" verify-administration "$key" "$body")
    [ "$status" = 200 ] || { echo "LOST: $number answered $status"; exit 1; }
  done < "$acknowledged"
done
java -jar "$jar" verify --data "$data"
kill -TERM "$program"
wait "$program" || true
echo "Nothing acknowledged was lost in $rounds rounds"
