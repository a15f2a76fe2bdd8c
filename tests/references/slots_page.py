#!/usr/bin/env python3
"""How much longer the page of slots takes than a plain page, on the demo house.

Starts the binary's demo in a folder of its own, signs in as the coordinator, and asks in turn for a plain page
and for the page of slots of each case that waits for an interview. Prints the medians of the time until the
whole answer is there, over one kept connection, and their difference: what finding slots costs.

    python3 tests/references/slots_page.py --binary target/release/barnahus --rounds 40

Standard library only. Turn and turn about, so that whatever else the machine does touches both alike.
"""

import argparse
import html
import http.client
import re
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.parse


class Browser:
    """One connection that keeps its cookies."""

    def __init__(self, port):
        self.port, self.cookies = port, {}
        self.connection = http.client.HTTPConnection("localhost", port, timeout=60)

    def ask(self, method, path, fields=None):
        body = urllib.parse.urlencode(fields) if fields is not None else None
        heads = {"Sec-Fetch-Site": "same-origin", "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        if body is not None:
            heads["Content-Type"] = "application/x-www-form-urlencoded"
        began = time.perf_counter()
        self.connection.request(method, path, body, heads)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        took = time.perf_counter() - began
        for head, value in answer.getheaders():
            if head.lower() == "set-cookie":
                name, _, rest = value.partition("=")
                self.cookies[name] = rest.split(";")[0]
        return answer.status, answer.getheader("Location"), text, took

    def sign_in(self):
        _, _, page, _ = self.ask("GET", "/sign-in")
        password = html.unescape(re.search(r"<code[^>]*>([^<]+)</code>", page).group(1))
        fields = {"email": "coordinator@demo.invalid", "password": password}
        status, place, page, _ = self.ask("POST", "/sign-in", fields)
        if status == 303:
            _, _, page, _ = self.ask("GET", place)
        action = re.search(r'<form[^>]*method="post"[^>]*action="([^"]+)"', page).group(1)
        code = re.search(r"<code[^>]*>(\d{6})</code>", page).group(1)
        field = re.search(r'<input[^>]*name="(code)"', page).group(1)
        status, _, page, _ = self.ask("POST", html.unescape(action), {field: code})
        assert status == 303, page


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def wait(port):
    for _ in range(600):
        try:
            probe = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            probe.request("GET", "/healthz")
            if probe.getresponse().status == 200:
                return
        except OSError:
            pass
        time.sleep(0.2)
    raise SystemExit("the house does not answer")


def measure(port, rounds):
    browser = Browser(port)
    browser.sign_in()
    _, _, listed, _ = browser.ask("GET", "/cases?show=accepted")
    cases = list(dict.fromkeys(re.findall(r'href="/cases/([0-9a-f-]{36})"', listed)))
    plain, slots = [], []
    for round_number in range(rounds + 3):
        for case in cases:
            status, _, _, of_plain = browser.ask("GET", "/account")
            assert status == 200
            status, _, page, of_slots = browser.ask("GET", f"/cases/{case}/slots")
            assert status == 200 and 'name="slot"' in page, "no slot is offered"
            if round_number >= 3:
                plain.append(of_plain * 1000)
                slots.append(of_slots * 1000)
    return len(cases), plain, slots


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--binary", required=True)
    asked.add_argument("--rounds", type=int, default=40)
    asked = asked.parse_args()
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        command = [asked.binary, "--data", f"{folder}/data", "--listen", f"127.0.0.1:{port}", "demo"]
        with open(f"{folder}/said", "wb") as said:
            house = subprocess.Popen(command, stdout=said, stderr=said, env={"PATH": "/usr/bin:/bin"})
        try:
            wait(port)
            cases, plain, slots = measure(port, asked.rounds)
        finally:
            house.kill()
            house.wait()
    of_plain, of_slots = statistics.median(plain), statistics.median(slots)
    least = min(slots) - min(plain)
    print(f"{cases} cases, {len(slots)} requests each")
    print(f"plain page {of_plain:.2f} ms, page of slots {of_slots:.2f} ms (medians)")
    print(f"slots cost {of_slots - of_plain:.2f} ms more; least times differ by {least:.2f} ms")


if __name__ == "__main__":
    main()
