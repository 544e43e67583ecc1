"""A server on this machine that answers like the publishers do on good days and on bad ones."""

from __future__ import annotations

import io
import json
import threading
import time
import zipfile
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = b"<!DOCTYPE html><html><body>We are sorry, this service is down.</body></html>"


def ecb_file(*rows: str, header: str = "Date,USD,JPY,") -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("eurofxref-hist.csv", "\n".join([header, *rows]) + "\n")
    return body.getvalue()


def nbp_file(day: str, **rates: str) -> bytes:
    entries = ",".join(f'{{"currency":"x","code":"{code}","mid":{mid}}}' for code, mid in rates.items())
    return f'[{{"table":"A","no":"1/A/NBP","effectiveDate":"{day}","rates":[{entries}]}}]'.encode()


def bank_json(updated: str, *rows: tuple[str, str, str | None], indicator: str = "NY.GDP.MKTP.CD") -> bytes:
    entries = [
        {
            "indicator": {"id": indicator},
            "country": {"id": "x"},
            "countryiso3code": code,
            "date": year,
            "value": value,
        }
        for code, year, value in rows
    ]
    head = {"page": 1, "pages": 1, "per_page": 50, "total": len(rows), "lastupdated": updated}
    text = json.dumps([head, entries])
    for _, _, value in rows:
        text = text.replace(f'"value": "{value}"', f'"value": {value}')
    return text.encode()


def bank_zip(updated: str, *rows: tuple[str, str], indicator: str = "NY.GDP.MKTP.CD") -> bytes:
    lines = ['"Data Source","World Development Indicators",', "", f'"Last Updated Date","{updated}",', ""]
    lines += ['"Country Name","Country Code","Indicator Name","Indicator Code","2023","2024",']
    lines += [f'"{code}","{code}","x","{indicator}","","{value}",' for code, value in rows]
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("Metadata_Indicator.csv", "x")
        archive.writestr(f"API_{indicator}_DS2_en_csv_v2_1.csv", "\ufeff" + "\n".join(lines) + "\n")
    return body.getvalue()


def hmrc_file(period: str, *rates: tuple[str, str]) -> bytes:
    entries = "".join(
        "<exchangeRate><countryName>X</countryName><countryCode>X</countryCode><currencyName>X</currencyName>"
        f"<currencyCode>{code}</currencyCode><rateNew>{rate}</rateNew></exchangeRate>"
        for code, rate in rates
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{head}<exchangeRateMonthList Period="{period}">{entries}</exchangeRateMonthList>\n'.encode()


def fred_file(*rows: str, name: str = "EXJPUS", header: str = "observation_date") -> bytes:
    return "\n".join([f"{header},{name}", *rows, ""]).encode()


class Publisher(ThreadingHTTPServer):
    """Answers each request with the next of `answers`, and the last for ever; remembers what it was asked."""

    daemon_threads = True

    def __init__(self, *answers: tuple[int, dict[str, str], bytes]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = list(answers)
        self.asked: list[dict[str, str]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/file"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        server = self.server
        server.asked.append({name.lower(): value for name, value in self.headers.items()})
        status, headers, body = server.answers.pop(0) if len(server.answers) > 1 else server.answers[0]
        headers = dict(headers)
        time.sleep(float(headers.pop("Delay", 0)))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):  # whoever asked may have given up
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def publisher(*answers: tuple[int, dict[str, str], bytes]) -> Iterator[Publisher]:
    server = Publisher(*answers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
