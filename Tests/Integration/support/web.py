"""Requests as they are sent, without a library's own ideas about paths, redirects or compression."""

import http.client
import urllib.parse
from dataclasses import dataclass


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def header(self, name):
        return self.headers.get(name)


def request(url, method="GET", path=None, **headers):
    """One exchange; `if_none_match="x"` is sent as `If-None-Match: x`, and `path` replaces the address's own."""
    address = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=20)
    try:
        named = {name.replace("_", "-").title(): value for name, value in headers.items()}
        connection.request(method, path or address.path, headers=named)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()
