"""Runs the program for WASI 0.1 in wasmtime, and makes its requests: run_without_http.py PROGRAM STAND_IN"""

import http.client
import json
import os
import sys
import tempfile
import threading
import urllib.parse

import wasmtime

from scenarios import check, start_stand_in

LIMITED = {"status": 429, "headers": [["retry-after", "1"]], "body": ""}


def perform(request):
    """Makes a request, and returns its response."""
    url = urllib.parse.urlsplit(request["url"])
    connection = http.client.HTTPConnection(url.netloc)
    connection.request(request["method"], url.path, request["body"], dict(request["headers"]))
    response = connection.getresponse()
    headers = [[name.lower(), value] for name, value in response.getheaders()]
    return {"status": response.status, "headers": headers, "body": response.read().decode()}


def host(requests, responses, answers, printed):
    """Answers each line that is a request, first with what is given. Keeps the other lines."""
    with open(requests) as requests, open(responses, "w") as responses:
        for line in requests:
            if not line.startswith("{"):
                printed.append(line.strip())
                continue
            answer = answers.pop(0) if answers else perform(json.loads(line))
            responses.write((answer if isinstance(answer, str) else json.dumps(answer)) + "\n")
            responses.flush()


def run(engine, linker, program, server, answers):
    """Returns what the program prints beside its requests, or the error it prints."""
    with tempfile.TemporaryDirectory() as folder:
        requests, responses, errors = (os.path.join(folder, name) for name in ("requests", "responses", "errors"))
        os.mkfifo(requests)
        os.mkfifo(responses)
        printed = []
        thread = threading.Thread(target=host, args=(requests, responses, answers, printed))
        thread.start()
        wasi = wasmtime.WasiConfig()
        wasi.stdout_file = requests
        wasi.stdin_file = responses
        wasi.stderr_file = errors
        wasi.env = [("POLAR_ACCESS_TOKEN", "stand-in"), ("POLAR_SERVER", server)]
        store = wasmtime.Store(engine)
        store.set_wasi(wasi)
        try:
            linker.instantiate(store, program).exports(store)["_start"](store)
        except wasmtime.ExitTrap:
            pass
        del store
        thread.join(30)
        with open(errors) as errors:
            return " ".join(printed) + errors.read().strip()


def main():
    engine = wasmtime.Engine(wasmtime.Config())
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    program = wasmtime.Module.from_file(engine, sys.argv[1])
    stand_in, url = start_stand_in(sys.argv[2])
    scenarios = [
        ("a request that the host makes", [], "https://"),
        ("a rate limit, then a response", [LIMITED], "https://"),
        ("no response", ["nothing"], "Error: Error { kind: ConnectionLost"),
    ]
    try:
        check(scenarios, lambda answers: run(engine, linker, program, url, answers))
    finally:
        stand_in.stdin.close()


if __name__ == "__main__":
    main()
