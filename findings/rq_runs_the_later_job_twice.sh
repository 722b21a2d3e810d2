#!/usr/bin/env bash
# rq 3.0.0 (Python): a job that is enqueued with the `job_id` of a waiting job replaces its function and arguments, and
# the id is in the queue twice. So the worker never runs the first job and runs the second one twice. With the id of an
# order as `job_id`, meant to make repeated deliveries harmless, "paid" is lost and "refunded" is handled twice. With
# the same arguments, the job runs twice as well, and again after it has ended. `unique=True` refuses the second call
# with a `DuplicateJobError`; it is off by default, and the docstring does not say what happens without it.
# Expected: the second call is refused or ignored, or both jobs run.
# Needs Python 3.11 and redis-server. Observed on 2026-11-30 with Redis 7.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v redis-server >/dev/null; then echo "skipped: there is no redis-server"; exit 0; fi
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rq==3.0.0
cat >handlers.py <<'END'
runs = []


def paid(amount):
    runs.append(f"paid {amount}")


def refunded(amount):
    runs.append(f"refunded {amount}")
END
cat >run.py <<'END'
import os
import handlers
from redis import Redis
from rq import Queue, SimpleWorker
from rq.exceptions import DuplicateJobError

connection = Redis(unix_socket_path="redis.sock")
queue = Queue(connection=connection)


def work(what):
    SimpleWorker([queue], connection=connection).work(burst=True, logging_level="ERROR")
    print(f"{what}: {', '.join(handlers.runs) or 'nothing'}")
    handlers.runs.clear()


queue.enqueue(handlers.paid, 1000, job_id="order-1")
queue.enqueue(handlers.refunded, 400, job_id="order-1")
work("two jobs with one id")
queue.enqueue(handlers.paid, 1000, job_id="order-2")
queue.enqueue(handlers.paid, 1000, job_id="order-2")
work("the same job twice")
queue.enqueue(handlers.paid, 1000, job_id="order-2")
work("once more")
for call in ["first", "second"]:
    try:
        queue.enqueue(handlers.paid, 1000, job_id="order-3", unique=True)
    except DuplicateJobError as error:
        print(f"{call} call with unique=True: {type(error).__name__}")
work("with unique=True")
END
redis-server --port 0 --unixsocket redis.sock --save "" >/dev/null &
for _ in $(seq 100); do [ -S redis.sock ] && break; sleep 0.1; done
venv/bin/python run.py | tee output
diff output - <<'END'
two jobs with one id: refunded 400, refunded 400
the same job twice: paid 1000, paid 1000
once more: paid 1000
second call with unique=True: DuplicateJobError
with unique=True: paid 1000
END
