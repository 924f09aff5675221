#!/bin/sh
# product.sh start DATA [JVM options…] | stop   the program on ports 18080, 25432 and 29092, its pid in $PERF/product.pid, a log for each start
set -eu
: "${PERF:?set it to a scratch folder}"
case $1 in
start)
  data=$2; shift 2
  log=$PERF/product-$(date +%s).log
  nohup java ${*:--Xms1g -Xmx2g} -jar "$PERF/product/pendamping.jar" --pendamping.data="$data" --server.port=18080 \
    --pendamping.database.port=25432 --pendamping.broker.port=29092 ${ARGS:-} >"$log" 2>&1 &
  echo $! >"$PERF/product.pid"
  until curl -sf -o /dev/null http://localhost:18080/actuator/health; do
    kill -0 "$(cat "$PERF/product.pid")" || { tail -30 "$log"; exit 1; }
    sleep 0.5
  done ;;
stop)
  pid=$(cat "$PERF/product.pid"); kill "$pid"; while kill -0 "$pid" 2>/dev/null; do sleep 0.5; done ;;
esac
