"""Holds the exchange against implementations that are not ours, as JSON.

    exchange.py FILE

FILE holds {"private": PEM, "public": PEM, "keyid": TEXT, "verify": [REQUEST], "sign": [REQUEST],
"document": OPENAPI, "sound": [[SCHEMA, DOCUMENT]], "broken": [[SCHEMA, DOCUMENT]], "languages": [CODE]};
a REQUEST is {"method", "url", "headers": [[NAME, VALUE]], "body", "covered": [NAME], "alg": BOOL}.

Signatures: http-message-signatures (RFC 9421, RFC 9530). Document and schemas: openapi-spec-validator and
jsonschema. Languages: iso639-lang.
"""

import datetime
import json
import sys

import jsonschema
from http_message_signatures import HTTPMessageSigner, HTTPMessageVerifier, algorithms
from http_message_signatures.exceptions import HTTPMessageSignaturesException
from http_message_signatures.resolvers import MappingKeyResolver
from http_message_signatures.structures import CaseInsensitiveDict
from iso639 import iter_langs
from openapi_spec_validator import validate

TAG = "barnahus-exchange"


class Request:
    def __init__(self, told):
        self.method, self.url = told["method"], told["url"]
        self.headers = CaseInsensitiveDict(told["headers"])
        self.body = told["body"].encode()


def keys(asked):
    public, private = asked["public"].encode(), asked["private"].encode()
    return MappingKeyResolver(public_keys={asked["keyid"]: public}, private_keys={asked["keyid"]: private})


def verified(asked, told):
    """What the signature was found to cover, or None."""
    verifier = HTTPMessageVerifier(signature_algorithm=algorithms.ED25519, key_resolver=keys(asked))
    request = Request(told)
    try:
        results = verifier.verify(
            request,
            max_age=datetime.timedelta(minutes=5),
            expect_tag=TAG,
            expect_label="sig1",
            require_components=tuple(told["covered"]),
            body=request.body,
        )
    except HTTPMessageSignaturesException:
        return None
    return [name.strip('"') for result in results for name in result.covered_components]


def signed(asked, told):
    """The headers that make the request a signed one."""
    signer = HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=keys(asked))
    request = Request(told)
    signer.sign(
        request,
        key_id=asked["keyid"],
        created=datetime.datetime.now(datetime.timezone.utc),
        label="sig1",
        tag=TAG,
        include_alg=told["alg"],
        covered_component_ids=tuple(told["covered"]),
        body=request.body or None,
    )
    return [[name, value] for name, value in request.headers.items()]


def fits(asked, schema, document):
    """Whether the document is one of those, by the schemas alone."""
    whole = {**asked["document"]["components"], "$ref": f"#/schemas/{schema}"}
    moved = json.loads(json.dumps(whole).replace("#/components/", "#/"))
    return jsonschema.Draft202012Validator(moved).is_valid(document)


if __name__ == "__main__":
    asked = json.load(open(sys.argv[1], encoding="utf-8"))
    validate(asked["document"])
    special = {"mis", "mul", "und", "zxx"}
    languages = sorted(language.pt3 for language in iter_langs() if language.pt3 and language.pt3 not in special)
    answer = {
        "verified": [verified(asked, told) for told in asked["verify"]],
        "signed": [signed(asked, told) for told in asked["sign"]],
        "sound": [fits(asked, *pair) for pair in asked["sound"]],
        "broken": [fits(asked, *pair) for pair in asked["broken"]],
        "languages": languages == asked["languages"],
    }
    json.dump(answer, sys.stdout)
