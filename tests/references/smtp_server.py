"""A real SMTP server on loopback that keeps what it gets and can be told to behave badly.

    smtp_server.py DIR [--tls none|starttls|wrapped] [--user NAME --password WORD] [--greylist] [--unknown START]

Prints its port, then one line per message taken: the name of the .eml in DIR. With TLS it first leaves
the certificate of its own authority as DIR/ca.pem. Whom a letter is for decides what happens, so that
one server serves all tests:

    full@…      452, try again later          nobody@…    550, no such mailbox
    grey@…      451 at first, taken the second time
    big@…       552, too big
    stall@…     no answer to DATA at all

With --greylist everybody is as grey@…; with --unknown whoever's address starts so is as nobody@….
"""

import argparse
import asyncio
import pathlib
import ssl

import trustme
from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    def __init__(self, directory, greylist=False, unknown=None):
        self.directory = directory
        self.greylist = greylist
        self.unknown = unknown
        self.taken = 0
        self.seen = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "full":
            return "452 4.2.2 secret-of-the-server: mailbox full"
        if name == "nobody" or (self.unknown and name.startswith(self.unknown)):
            return "550 5.1.1 secret-of-the-server: no such mailbox"
        if name == "big":
            return "552 5.3.4 secret-of-the-server: message too big"
        if (name == "grey" or self.greylist) and address not in self.seen:
            self.seen.add(address)
            return "451 4.7.1 secret-of-the-server: come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(address.startswith("stall@") for address in envelope.rcpt_tos):
            await asyncio.sleep(3600)
        self.taken += 1
        name = f"{self.taken:04}.eml"
        (self.directory / name).write_bytes(envelope.original_content)
        print(name, flush=True)
        return "250 OK"


def certificates(directory):
    """An authority of its own, in ca.pem, and a certificate of it for localhost."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(directory / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    return context


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("--tls", choices=["none", "starttls", "wrapped"], default="none")
    parser.add_argument("--user")
    parser.add_argument("--password")
    parser.add_argument("--greylist", action="store_true")
    parser.add_argument("--unknown")
    return parser.parse_args()


async def main(told):
    context = None if told.tls == "none" else certificates(told.directory)
    keeper = Keeper(told.directory, told.greylist, told.unknown)

    def authenticate(server, session, envelope, mechanism, data):
        right = (data.login, data.password) == (told.user.encode(), told.password.encode())
        return AuthResult(success=right, handled=right)

    def connection():
        demands = dict(auth_required=True, auth_require_tls=told.tls == "starttls", authenticator=authenticate)
        return SMTP(
            keeper,
            loop=asyncio.get_running_loop(),
            hostname="localhost",
            tls_context=context if told.tls == "starttls" else None,
            require_starttls=told.tls == "starttls",
            **(demands if told.user else {}),
        )

    wrapped = context if told.tls == "wrapped" else None
    server = await asyncio.get_running_loop().create_server(connection, "127.0.0.1", 0, ssl=wrapped)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(arguments()))
