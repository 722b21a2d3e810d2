"""Runs the example in wasmtime, against servers on loopback: run.py PROGRAM STAND_IN"""

import socket
import sys
import tempfile
import threading

import wasmtime
from wasmtime import component

from scenarios import check, start_stand_in


REDIRECT = b"HTTP/1.1 307 Temporary Redirect\r\nlocation: /\r\ncontent-length: 0\r\n\r\n"
# Without a length, the body ends with the connection.
HEAD = b"HTTP/1.1 201 Created\r\ncontent-type: application/json\r\n\r\n"
CUT_OFF = b"HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"


def listener():
    """A server that accepts connections and does not respond."""
    server = socket.socket()
    server.bind(("127.0.0.1", 0))
    server.listen()
    return server, "127.0.0.1:%d" % server.getsockname()[1]


def read_request(connection):
    """Reads a whole request, since a connection that is closed earlier is reset."""
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(65536)
    head, body = received.split(b"\r\n\r\n", 1)
    fields = dict(line.lower().split(b":", 1) for line in head.split(b"\r\n")[1:])
    length = int(fields[b"content-length"])
    while len(body) < length:
        body += connection.recv(65536)


def responding(response, times=1):
    """A server that answers its one request with these bytes, repeated."""
    server, address = listener()

    def serve():
        connection, _ = server.accept()
        read_request(connection)
        try:
            for _ in range(times):
                connection.sendall(response)
        except OSError:
            # The client closes the connection when it has enough.
            pass
        connection.close()

    threading.Thread(target=serve, daemon=True).start()
    return "http://" + address


def run(engine, linker, program, server, timeout):
    """Returns what the program prints."""
    with tempfile.NamedTemporaryFile() as output:
        wasi = wasmtime.WasiConfig()
        wasi.stdout_file = output.name
        wasi.inherit_stderr()
        wasi.env = [
            ("POLAR_ACCESS_TOKEN", "stand-in"),
            ("POLAR_SERVER", server),
            ("POLAR_TIMEOUT", str(timeout)),
        ]
        store = wasmtime.Store(engine)
        store.set_wasi(wasi)
        store.set_wasi_http()
        instance = linker.instantiate(store, program)
        interface = next(name for name in program.type.exports(engine) if name.startswith("wasi:cli/run"))
        index = instance.get_export_index(store, "run", instance.get_export_index(store, interface))
        function = instance.get_func(store, index)
        try:
            function(store)
        except wasmtime.ExitTrap:
            pass
        return output.read().decode().strip()


def main():
    engine = wasmtime.Engine(wasmtime.Config())
    linker = component.Linker(engine)
    linker.add_wasip2()
    linker.add_wasi_http()
    program = component.Component.from_file(engine, sys.argv[1])

    stand_in, url = start_stand_in(sys.argv[2])
    closed, refusing = listener()
    closed.close()
    _silent, silent = listener()
    scenarios = [
        ("http", url, 30000, "https://"),
        ("connection refused", "http://" + refusing, 30000, "Connect"),
        ("no such name", "https://no-such-name.invalid", 30000, "Connect"),
        ("TLS to a port of plain HTTP", url.replace("http:", "https:"), 30000, "Tls"),
        ("redirect", responding(REDIRECT), 30000, "Redirect"),
        ("response of 64 MiB", responding(HEAD + bytes(1 << 20), 64), 30000, "TooLarge"),
        ("response that is cut off", responding(CUT_OFF), 30000, "ConnectionLost"),
        ("no response in time", "http://" + silent, 1500, "Timeout"),
    ]
    try:
        check(scenarios, lambda server, timeout: run(engine, linker, program, server, timeout))
    finally:
        stand_in.stdin.close()


if __name__ == "__main__":
    main()
