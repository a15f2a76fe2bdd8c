"""A real HTTPS server on loopback that hands out a calendar, and can be told to behave badly.

    calendar_server.py DIR

Leaves the certificate of its own authority as DIR/ca.pem, then prints its port. What is asked for decides
what happens:

    /calendar.ics   a calendar            /lead   leads on to it
    /packed.ics     the same, gzipped     /half   ends in the middle
    /drip           a byte now and then   /head   a head without end
    /noise          no HTTP at all
"""

import gzip
import pathlib
import ssl
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import trustme

CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, body, length=None, **head):
        self.send_response(200)
        self.send_header("Content-Length", str(length or len(body)))
        for name, value in head.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        try:
            self.told()
        except OSError:
            pass  # Whoever asked has had enough.
        self.close_connection = True

    def told(self):
        if self.path == "/calendar.ics":
            self.answer(CALENDAR, ETag='"one"')
        elif self.path == "/packed.ics":
            self.answer(gzip.compress(CALENDAR), Content_Encoding="gzip")
        elif self.path == "/half":
            self.answer(CALENDAR, length=10_000)
        elif self.path == "/drip":
            self.send_response(200)
            self.end_headers()
            while True:
                self.wfile.write(b"\n")
                time.sleep(0.05)
        elif self.path == "/head":
            self.send_response(200)
            self.end_headers_never()
        elif self.path == "/noise":
            self.wfile.write(b"\x00\x01 this is no HTTP\r\n\r\n")
        elif self.path == "/lead":
            self.send_response(302)
            self.send_header("Location", "calendar.ics")
            self.end_headers()
        else:
            self.send_error(404)

    def end_headers_never(self):
        self.flush_headers()
        while True:
            self.wfile.write(b"X-More: " + b"m" * 1_000 + b"\r\n")


def main(directory):
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(directory / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
