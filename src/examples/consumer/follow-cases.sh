#!/bin/sh
# Tells every fact of the programme once, in order per source, with Kafka's own console consumer and awk.
#
#   follow-cases.sh localhost:19092 pendamping.case.event.v1 state.tsv
#
# Reads from the beginning and goes by the last sequence of each source, kept in the state file: what is not above it is
# a repetition. A hash that does not continue the one read before is told on the side: the past was written anew. Ends when nothing has come for ten seconds (WAIT_MS). Exit code 2: an event is missing.
# CONSUMER_ARGS takes further settings, for example "--consumer.config data/secret/broker.properties" (security; that file is
# the one of a plain start).
set -eu
[ $# -eq 3 ] || { echo "Usage: $0 <bootstrap servers> <topic> <state file>" >&2; exit 1; }
state=$3
touch "$state"

status=0
# shellcheck disable=SC2086
kafka-console-consumer.sh --bootstrap-server "$1" --topic "$2" --from-beginning --timeout-ms "${WAIT_MS:-10000}" \
    --property print.headers=true --property headers.separator='|' ${CONSUMER_ARGS:-} |
awk -F '\t' -v state="$state" '
    BEGIN { while ((getline line < state) > 0) { split(line, kept, "\t"); last[kept[1]] = kept[2]; hash[kept[1]] = kept[3] } }
    {
        split("", header)
        for (i = split($1, pairs, "|"); i > 0; i--) {
            colon = index(pairs[i], ":")
            header[substr(pairs[i], 1, colon - 1)] = substr(pairs[i], colon + 1)
        }
        source = header["ce_source"]; sequence = header["ce_sequence"] + 0
        if (source == "" || sequence <= last[source] + 0) next
        if (sequence != last[source] + 1) {
            print source " goes from " last[source] + 0 " to " sequence ": ask for a replay" > "/dev/stderr"
            missed = 2
            exit
        }
        if (hash[source] != "" && header["ce_previoushash"] != "" && header["ce_previoushash"] != hash[source])
            print source " " sequence " names the hash " header["ce_previoushash"] ", but " hash[source] " was read" > "/dev/stderr"
        last[source] = sequence
        hash[source] = header["ce_entryhash"]
        print source, sequence, header["ce_type"], $2
    }
    END {
        for (source in last) print source "\t" last[source] "\t" hash[source] > (state ".new")
        exit missed
    }' || status=$?
[ ! -e "$state.new" ] || mv "$state.new" "$state"
exit "$status"
