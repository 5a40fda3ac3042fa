# SPDX-License-Identifier: Apache-2.0
"""Articles and archives of them, made in memory, for the tests of reading."""
import base64
import gzip
import io
import json
import tarfile
import zipfile


def story(city, day=6):
    return (f"Two presidents meet\n\n{city.upper()}, May {day}, 2031 (Example Wire) - Ecuadorean President Lucia Paredes met "
            f"Danish Prime Minister Astrid Lund in {city} on Tuesday.\n")


def record(number, text=None):
    day = number % 28 + 1
    return json.dumps({"id": f"r{number}", "date": f"2031-05-{day:02}", "text": text or story("Quito", day)})


def lines(count):
    return "".join(record(i) + "\n" for i in range(count)).encode()


def zipped(entries, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return out.getvalue()


def encrypted(name, content):
    """A zip whose one entry claims to be encrypted, which is all that a reader without the password sees of it."""
    data = bytearray(zipped({name: content}, zipfile.ZIP_STORED))
    data[6] |= 1  # flags of the local header
    data[data.index(b"PK\x01\x02") + 8] |= 1  # and in the directory
    return bytes(data)


def tarred(entries, mode="w", links=()):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in entries.items():
            data = content if isinstance(content, bytes) else content.encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for name, target in links:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
    return out.getvalue()


def warc_record(kind, body, url="", media="application/http; msgtype=response"):
    target = f"WARC-Target-URI: {url}\r\n" if url else ""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}Content-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


def answer(body, media="text/plain; charset=utf-8", status="200 OK", more=""):
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body


def chunked(body, size=40):
    out = b""
    for at in range(0, len(body), size):
        piece = body[at:at + size]
        out += f"{len(piece):x}\r\n".encode() + piece + b"\r\n"
    return out + b"0\r\n\r\n"


def crawl():
    """Records of a crawl: two articles among what else a crawler writes."""
    return [
        warc_record("warcinfo", b"software: example\r\n", media="application/warc-fields"),
        warc_record("request", b"GET /a HTTP/1.1\r\n\r\n", "https://example.org/a", "application/http; msgtype=request"),
        warc_record("response", answer(story("Quito").encode()), "https://example.org/news/quito-talks.txt"),
        warc_record("response", answer(b"\x89PNG\r\n\x1a\n\0\0", "image/png"), "https://example.org/a.png"),
        warc_record("response", answer(b"gone", status="404 Not Found"), "https://example.org/gone"),
        warc_record("response", answer(chunked(gzip.compress(story("Lima", 8).encode())), more="Transfer-Encoding: chunked\r\n"
                                       "Content-Encoding: gzip\r\n"), "https://example.org/lima/"),
    ]


# The story of Lima, May 8, made by `zstd -19`: the standard library cannot make one before Python 3.14.
ZSTD = base64.b64decode(
    "KLUv/QRovQMAksgaGGB3DhfuHm8MjKpTvBKPbH1Gj2sNAjg9K0Cx6ZOLRW/rCtm9+a8x98dxyuVxp+Tm5ws5QqcktzKf+zYqdOUJc4feutF6ik3NiQsb"
    "WfpWF1StCX4kBvJB+abPh+VxHADMXXg5ex/LjdetLAoCAE+EJwQinAEazdgL")
